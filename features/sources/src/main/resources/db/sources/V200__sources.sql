-- Sources, their documents and the passages that answers cite.

create table source (
  organisation uuid not null references organisation (id) on delete cascade,
  id uuid not null,
  name text not null check (length(name) between 1 and 120),
  kind text not null check (kind in ('FOLDER', 'UPLOAD')),
  location text not null,
  readers text[] not null,
  confidentiality text not null,
  valid_from date,
  valid_until date,
  indexed timestamptz,
  primary key (organisation, id)
);

-- A document's own readers, confidentiality and validity are null where its source decides; they
-- come and go together, marked by own_classification.
create table document (
  organisation uuid not null,
  id uuid not null,
  source uuid not null,
  path text not null,
  title text not null,
  hash text not null,
  bytes bigint not null,
  modified timestamptz not null,
  own_classification boolean not null default false,
  readers text[],
  confidentiality text,
  valid_from date,
  valid_until date,
  unreadable text,
  primary key (organisation, id),
  unique (organisation, source, path),
  foreign key (organisation, source) references source (organisation, id) on delete cascade,
  check (not own_classification or (readers is not null and confidentiality is not null))
);

create table passage (
  organisation uuid not null,
  id uuid not null,
  document uuid not null,
  ordinal integer not null,
  headings text[] not null,
  article text,
  page integer,
  text text not null,
  hash text not null,
  primary key (organisation, id),
  unique (organisation, document, ordinal),
  foreign key (organisation, document) references document (organisation, id) on delete cascade
);

call sluis_protect('source');
call sluis_protect('document');
call sluis_protect('passage');
