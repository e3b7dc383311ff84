-- The catalogues of models that took effect. One installation has one catalogue; each organisation
-- keeps what held for it.
create table catalogue_version (
  organisation uuid not null references organisation (id),
  number bigint not null check (number > 0),
  since timestamptz not null,
  hash text not null check (hash ~ '^[0-9a-f]{64}$'),
  node text not null,
  at_start boolean not null,
  -- Without comments and without keys.
  content text not null,
  primary key (organisation, number)
);
call sluis_protect('catalogue_version');

-- What was used of each model in a day, in sums.
create table model_use (
  organisation uuid not null references organisation (id),
  day date not null,
  model text not null,
  calls bigint not null check (calls >= 0),
  tokens bigint not null check (tokens >= 0),
  -- In millionths of a euro.
  micros bigint not null check (micros >= 0),
  primary key (organisation, day, model)
);
call sluis_protect('model_use');
