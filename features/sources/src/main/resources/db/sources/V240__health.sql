-- What is known of the health of sources: made from the passages, and made again when they change.

-- A document that is hidden is not found; who may read it can open it, so that old answers keep
-- their source.
alter table document add column hidden boolean not null default false;

-- `state` names what was looked at, so that a document that changed is looked at again. Of personal
-- data only how much of each kind there is.
create table document_facts (
  organisation uuid not null,
  document uuid not null,
  source uuid not null,
  state text not null,
  known_since date not null,
  characters integer not null,
  legible real not null,
  sketch bytea not null,
  subject text not null,
  personal text not null,
  identified integer not null,
  sensitive integer not null,
  primary key (organisation, document),
  foreign key (organisation, document) references document (organisation, id) on delete cascade
);
create index on document_facts (organisation, source);
create index on document_facts (organisation, subject);

-- Documents with a band in common are probably alike.
create table document_band (
  organisation uuid not null,
  document uuid not null,
  band bigint not null,
  primary key (organisation, band, document),
  foreign key (organisation, document) references document (organisation, id) on delete cascade
);
create index on document_band (organisation, document);

-- Sentences with figures; those with a band in common are probably about the same. The words stay
-- in the passage.
create table statement_band (
  organisation uuid not null,
  document uuid not null,
  passage uuid not null,
  first_char integer not null,
  last_char integer not null,
  band bigint not null,
  figures bigint not null,
  primary key (organisation, band, passage, first_char),
  foreign key (organisation, document) references document (organisation, id) on delete cascade
);
create index on statement_band (organisation, document);

-- What should be looked at, with what a person decided. `subject` and `other` are documents; a
-- finding about the source itself has neither. `mark` tells one finding from the next, so that what
-- was decided is not asked again until the documents change.
create table finding (
  organisation uuid not null,
  id uuid not null,
  source uuid not null,
  kind text not null,
  mark text not null,
  subject uuid,
  other uuid,
  details text not null,
  found date not null,
  state text not null check (state in ('OPEN', 'ACCEPTED', 'DECLINED')),
  decided_by uuid,
  decided timestamptz,
  primary key (organisation, id),
  unique (organisation, source, mark),
  foreign key (organisation, source) references source (organisation, id) on delete cascade,
  foreign key (organisation, subject) references document (organisation, id) on delete cascade,
  foreign key (organisation, other) references document (organisation, id) on delete cascade,
  foreign key (organisation, decided_by) references person (organisation, id) on delete set null (decided_by),
  check ((state = 'OPEN') = (decided is null))
);

-- Who answers for a source, and who looks after it.
create table source_care (
  organisation uuid not null,
  source uuid not null,
  owner uuid,
  steward uuid,
  primary key (organisation, source),
  foreign key (organisation, source) references source (organisation, id) on delete cascade,
  foreign key (organisation, owner) references person (organisation, id) on delete set null (owner),
  foreign key (organisation, steward) references person (organisation, id) on delete set null (steward)
);

-- One row a day for each source: how many documents there were, and how many had something to
-- remark, by kind.
create table source_quality (
  organisation uuid not null,
  source uuid not null,
  day date not null,
  documents integer not null,
  remarked integer not null,
  kinds text not null,
  primary key (organisation, source, day),
  foreign key (organisation, source) references source (organisation, id) on delete cascade
);

-- How often a question found a passage. No question, and nobody who asked; the passage keeps its
-- identity when a document is read again, so it is not a foreign key.
create table passage_found (
  organisation uuid not null,
  document uuid not null,
  passage uuid not null,
  times bigint not null,
  last_day date not null,
  primary key (organisation, document, passage),
  foreign key (organisation, document) references document (organisation, id) on delete cascade
);

call sluis_protect('document_facts');
call sluis_protect('document_band');
call sluis_protect('statement_band');
call sluis_protect('finding');
call sluis_protect('source_care');
call sluis_protect('source_quality');
call sluis_protect('passage_found');
