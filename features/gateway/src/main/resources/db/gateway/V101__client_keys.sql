-- Keys with which programs of an organisation reach the gateway. Of the secret only a salted hash.
create table client_key (
  organisation uuid not null references organisation (id),
  id text not null check (id ~ '^[0-9a-z]{13}$'),
  label text not null check (label <> ''),
  salt bytea not null check (length(salt) = 16),
  hash bytea not null check (length(hash) = 32),
  -- Who it acts for: a person, or a service under an identifier of its own.
  holder uuid not null,
  person uuid,
  service text,
  groups text[] not null,
  use_cases text[] not null check (cardinality(use_cases) > 0),
  usual text,
  made timestamptz not null,
  made_by uuid not null,
  expires timestamptz not null,
  ends timestamptz,
  revoked timestamptz,
  last_used timestamptz,
  primary key (organisation, id),
  foreign key (organisation, person) references person (organisation, id) on delete cascade,
  check (num_nonnulls(person, service) = 1),
  check (person is null or person = holder),
  check (usual is null or usual = any (use_cases))
);
call sluis_protect('client_key');
