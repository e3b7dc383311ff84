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
