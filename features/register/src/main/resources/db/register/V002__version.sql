-- How often anything changed that a node may remember of an organisation: a node that sees the number
-- it knows reads nothing else. In the table without row security, because one look must be cheap.
alter table organisation add column version bigint not null default 0;

create function sluis_organisation_changed() returns trigger
  language plpgsql
as $$
begin
  new.version := old.version + 1;
  return new;
end
$$;
create trigger organisation_changed before update of name, domain, baseline on organisation
  for each row execute function sluis_organisation_changed();

-- In the same transaction as the change itself, so that nobody sees one without the other.
create function sluis_changed() returns trigger
  language plpgsql
as $$
begin
  update organisation set version = version + 1
    where id = case when tg_op = 'DELETE' then old.organisation else new.organisation end;
  return null;
end
$$;

-- Every table that a node remembers rows of calls this. An update that changes nothing else than
-- columns in `silent`, such as a moment of last use, is no change.
create procedure sluis_watch(watched regclass, silent text[] default '{}')
  language plpgsql
as $$
declare
  columns text;
begin
  select string_agg(quote_ident(attname), ', ') into columns
    from pg_attribute
    where attrelid = watched and attnum > 0 and not attisdropped and attname <> all (silent);
  execute format(
    'create trigger row_changed after insert or delete or update of %s on %s '
    'for each row execute function sluis_changed()', columns, watched);
end
$$;
call sluis_watch('person');
call sluis_watch('use_case');
