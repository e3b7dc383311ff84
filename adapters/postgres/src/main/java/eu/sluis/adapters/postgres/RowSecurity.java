package eu.sluis.adapters.postgres;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/**
 * Checks at start-up that the database keeps organisations apart: row security is silent when it is
 * off, so somebody has to look.
 */
@Singleton
public final class RowSecurity {

  private final OrganisationDatabase database;

  @Inject
  public RowSecurity(OrganisationDatabase database) {
    this.database = database;
  }

  /**
   * What is wrong, one sentence each; empty when organisations are apart. The application MUST NOT
   * start when there is any.
   */
  public List<String> faults() {
    List<String> faults = new ArrayList<>();
    boolean bypasses =
        database.directory(
            handle ->
                handle
                    .createQuery(
                        "select rolsuper or rolbypassrls from pg_roles where rolname = current_user")
                    .mapTo(Boolean.class)
                    .one());
    if (bypasses) {
      faults.add(
          "the database role of the application may pass row security; give it a role without"
              + " superuser and bypassrls");
    }
    for (String table : unprotectedTables()) {
      faults.add(
          "table `"
              + table
              + "` is not behind row security; add `call sluis_protect('"
              + table
              + "')` to its migration");
    }
    return faults;
  }

  /**
   * Tables of the schema that lack an organisation, forced row security, or the one policy; views
   * count too unless they look with the rights of the one who asks.
   */
  private List<String> unprotectedTables() {
    return database.directory(
        handle ->
            handle
                .createQuery(
                    """
                    select c.relname from pg_class c
                    where c.relnamespace = current_schema()::regnamespace
                      and c.relname not in ('organisation', 'flyway_schema_history')
                      and (
                        c.relkind in ('r', 'p', 'f') and not (
                          c.relrowsecurity and c.relforcerowsecurity
                          and exists (
                            select from pg_attribute a
                            where a.attrelid = c.oid and a.attname = 'organisation'
                              and a.atttypid = 'uuid'::regtype and a.attnotnull)
                          and (select array_agg(p.polname::text) from pg_policy p
                            where p.polrelid = c.oid) = array['own_organisation'])
                        or c.relkind = 'm'
                        or c.relkind = 'v'
                          and not coalesce('security_invoker=true' = any (c.reloptions), false))
                    order by c.relname
                    """)
                .mapTo(String.class)
                .list());
  }
}
