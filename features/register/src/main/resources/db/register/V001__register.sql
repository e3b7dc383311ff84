-- Version numbers are unique over all features, because they share one history:
-- register 001-099, gateway 100-199, sources 200-299, workplace 300-399.

-- The organisation that this transaction works for; null when none was set, so that nothing matches.
create function sluis_organisation() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('sluis.organisation', true), '')::uuid;

-- Puts a table behind row security, for its owner too. Every table with an organisation calls this.
create procedure sluis_protect(protected regclass)
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format('alter table %s force row level security', protected);
  execute format(
    'create policy own_organisation on %s '
    'using (organisation = nullif(current_setting(''sluis.organisation'', true), '''')::uuid) '
    'with check (organisation = nullif(current_setting(''sluis.organisation'', true), '''')::uuid)',
    protected);
end
$$;

-- The only table without row security: log-in must find the organisation of a domain first.
create table organisation (
  id uuid primary key,
  name text not null check (name <> ''),
  domain text not null unique check (domain = lower(domain) and domain <> ''),
  baseline text not null
);

create table person (
  organisation uuid not null references organisation (id),
  id uuid not null,
  account text not null check (account = lower(account) and account <> ''),
  name text not null,
  roles text[] not null,
  groups text[] not null,
  active boolean not null,
  primary key (organisation, id),
  unique (organisation, account)
);
call sluis_protect('person');

create table account (
  organisation uuid not null,
  person uuid not null,
  password_hash text not null,
  must_change boolean not null,
  one_time boolean not null,
  failures integer not null default 0 check (failures >= 0),
  locked_until timestamptz,
  primary key (organisation, person),
  foreign key (organisation, person) references person (organisation, id) on delete cascade
);
call sluis_protect('account');

create table session (
  organisation uuid not null,
  token_hash text not null check (token_hash ~ '^[0-9a-f]{64}$'),
  id uuid not null,
  person uuid not null,
  created timestamptz not null,
  last_seen timestamptz not null,
  expires timestamptz not null,
  csrf_secret text not null,
  origin text not null check (origin in ('local', 'oidc')),
  primary key (organisation, token_hash),
  unique (organisation, id),
  foreign key (organisation, person) references person (organisation, id) on delete cascade
);
create index session_of_person on session (organisation, person);
call sluis_protect('session');

create table use_case (
  organisation uuid not null references organisation (id),
  id text not null check (id ~ '^[a-z0-9][a-z0-9-]{0,63}$'),
  name text not null,
  purpose text not null,
  legal_basis text not null,
  owner text not null,
  instructions text not null,
  bouwcode text not null,
  approved_by text,
  approved_from date,
  approved_until date,
  examples text[] not null,
  primary key (organisation, id),
  -- An approval is whole or absent.
  check (num_nulls(approved_by, approved_from, approved_until) in (0, 3))
);
call sluis_protect('use_case');
