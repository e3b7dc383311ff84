-- After every migration, of every feature: what the application's own role may do. The role that
-- migrates owns the tables; where the application runs as a second role named sluis_application, that
-- role reads and writes rows and nothing more: no TRUNCATE (row security does not cover it), no
-- changes of tables or policies, in the log no UPDATE and no DELETE, and of what was signed of it no
-- DELETE.
do $$
begin
  if exists (select from pg_roles where rolname = 'sluis_application') then
    execute format('grant usage on schema %I to sluis_application', current_schema());
    execute format(
      'grant select, insert, update, delete on all tables in schema %I to sluis_application',
      current_schema());
    execute format(
      'grant usage, select on all sequences in schema %I to sluis_application', current_schema());
    if to_regclass('flyway_schema_history') is not null then
      revoke insert, update, delete on flyway_schema_history from sluis_application;
    end if;
    if to_regclass('audit_leaf') is not null then
      revoke update, delete on audit_leaf from sluis_application;
      revoke delete on audit_tile, audit_checkpoint from sluis_application;
    end if;
  end if;
end
$$;

-- ANALYZE keeps samples of every column, and they outlive the row. Bytes are sealed content, keys
-- and hashes here: a wrapped key among the samples would open what a backup still holds of a
-- conversation that was erased.
do $$
declare
  sealed record;
begin
  for sealed in
    select attrelid::regclass as place, attname as name
    from pg_attribute join pg_class c on c.oid = attrelid
    where relnamespace = (select oid from pg_namespace where nspname = current_schema())
      and relkind = 'r' and pg_has_role(relowner, 'member')
      and atttypid = 'bytea'::regtype and not attisdropped and coalesce(attstattarget, -1) <> 0
  loop
    execute format('alter table %s alter column %I set statistics 0', sealed.place, sealed.name);
  end loop;
end
$$;
