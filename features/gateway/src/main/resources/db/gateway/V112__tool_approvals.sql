-- Calls of tools that wait for a person to say yes or no, and those that were decided and not yet
-- done. What the call would carry is sealed under a key of its own.
create table tool_approval (
  organisation uuid not null references organisation (id),
  id uuid not null,
  person uuid not null,
  for_service boolean not null,
  use_case text not null,
  -- The point in the conversation, as a keyed hash.
  place text not null check (place ~ '^[0-9a-f]{64}$'),
  tool text not null,
  wrapped_key bytea not null,
  arguments bytea not null,
  asked timestamptz not null,
  until timestamptz not null,
  approved boolean,
  decided_by uuid,
  primary key (organisation, id),
  check ((approved is null) = (decided_by is null))
);
create index on tool_approval (organisation, place);
call sluis_protect('tool_approval');
