-- What programs asked and were answered, kept for those that want it. All that was said is sealed
-- under the key of the conversation, which is wrapped by the installation's master key: deleting
-- the row erases it.
create table client_conversation (
  organisation uuid not null,
  id uuid not null,
  client_key text not null,
  use_case text not null,
  wrapped_key bytea not null,
  until timestamptz not null,
  primary key (organisation, id),
  foreign key (organisation, client_key) references client_key (organisation, id) on delete cascade
);

create index client_conversation_of_key on client_conversation (organisation, client_key, until);
create index client_conversation_until on client_conversation (organisation, until);

create table client_turn (
  organisation uuid not null,
  id uuid not null,
  conversation uuid not null,
  previous uuid,
  protocol text not null check (protocol in ('chat', 'responses')),
  made timestamptz not null,
  content bytea not null,
  -- Hashes that stand in the log, for the record of its end.
  commitments text[] not null,
  primary key (organisation, id),
  foreign key (organisation, conversation)
    references client_conversation (organisation, id) on delete cascade
);

create index client_turn_of_conversation on client_turn (organisation, conversation);

call sluis_protect('client_conversation');
call sluis_protect('client_turn');
