-- Conversations of one person. Everything that was typed or answered is sealed under the key of the
-- conversation, which itself is wrapped by the installation's master key: deleting the row erases it.

create table conversation (
  organisation uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  person uuid not null,
  use_case text not null,
  wrapped_key bytea not null,
  title bytea not null,
  pseudonyms bytea,
  changed timestamptz not null,
  primary key (organisation, id)
);

create index conversation_of_person on conversation (organisation, person, changed desc);

create table turn (
  organisation uuid not null,
  id uuid not null,
  conversation uuid not null,
  asked timestamptz not null,
  content bytea not null,
  primary key (organisation, id),
  foreign key (organisation, conversation) references conversation (organisation, id) on delete cascade
);

create index turn_of_conversation on turn (organisation, conversation, asked);

call sluis_protect('conversation');
call sluis_protect('turn');
