-- Sources elsewhere: how they are reached (sealed), where the next reading begins, and how the last
-- one went. What the place itself says of a document lies beside what people set.

alter table source drop constraint source_kind_check;
alter table source add constraint source_kind_check check (kind in
  ('FOLDER', 'UPLOAD', 'WEBSITE', 'WEBDAV', 'MAILBOX', 'S3', 'ZGW', 'SHAREPOINT'));

alter table document add column version text not null default '';
alter table document add column given_readers text[];
alter table document add column given_confidentiality text;
alter table document add check ((given_readers is null) = (given_confidentiality is null));

create table source_connection (
  organisation uuid not null,
  source uuid not null,
  wrapped_key bytea not null,
  access bytea not null,
  every_minutes integer not null check (every_minutes between 10 and 44640),
  mark text not null default '',
  primary key (organisation, source),
  foreign key (organisation, source) references source (organisation, id) on delete cascade
);

create table source_reading (
  organisation uuid not null,
  source uuid not null,
  ended timestamptz not null,
  failure text,
  read integer not null,
  unchanged integer not null,
  unreadable integer not null,
  removed integer not null,
  primary key (organisation, source),
  foreign key (organisation, source) references source (organisation, id) on delete cascade
);

call sluis_protect('source_connection');
call sluis_protect('source_reading');

-- The more closed of two classes; the first may be absent. A class that is not on the scale counts
-- as the most closed.
create function sluis_more_closed(a text, b text) returns text language sql immutable as $$
  select case
    when a is null then b
    when coalesce(array_position(array['openbaar', 'beperkt_openbaar', 'intern',
      'zaakvertrouwelijk', 'vertrouwelijk', 'confidentieel', 'geheim', 'zeer_geheim'], a), 99)
      > coalesce(array_position(array['openbaar', 'beperkt_openbaar', 'intern',
      'zaakvertrouwelijk', 'vertrouwelijk', 'confidentieel', 'geheim', 'zeer_geheim'], b), 99)
    then a else b end
$$;
