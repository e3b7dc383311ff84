-- Numbers 600-699. What an organisation added to what is found, and the texts it checks that with.
-- Both hold personal data and are sealed; only who, when and how often they changed can be read.

-- All words of an organisation in one piece, under a key that is new at every change: what was
-- removed cannot be opened again. The row stays when the last word goes, so that a version is never
-- given twice.
create table recognition_words (
  organisation uuid not null references organisation (id) on delete cascade,
  version bigint not null check (version >= 0),
  wrapped_key bytea not null,
  content bytea not null,
  primary key (organisation)
);

create table recognition_example (
  organisation uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  kept timestamptz not null,
  wrapped_key bytea not null,
  content bytea not null,
  primary key (organisation, id)
);

create index recognition_example_kept on recognition_example (organisation, kept desc);

call sluis_protect('recognition_words');
call sluis_protect('recognition_example');
