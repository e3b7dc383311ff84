package eu.sluis.adapters.postgres;

import eu.sluis.gateway.CatalogueVersions;
import eu.sluis.gateway.DailyUse;
import eu.sluis.gateway.ModelCatalogue.Edition;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.OrganisationId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/** In PostgreSQL what is remembered of models: which catalogues held, and what was used. */
@Singleton
public final class PostgresModels implements CatalogueVersions, DailyUse.Book {

  private final OrganisationDatabase database;

  @Inject
  public PostgresModels(OrganisationDatabase database) {
    this.database = database;
  }

  @Override
  public boolean keep(OrganisationId organisation, Edition edition, String node) {
    return database.in(
        organisation,
        handle -> isNewest(handle, edition) || add(handle, organisation, edition, node));
  }

  private static boolean isNewest(Handle handle, Edition edition) {
    return handle
        .createQuery("select hash from catalogue_version order by number desc limit 1")
        .mapTo(String.class)
        .findOne()
        .filter(edition.hash()::equals)
        .isPresent();
  }

  private static boolean add(
      Handle handle, OrganisationId organisation, Edition edition, String node) {
    return handle
            .createUpdate(
                """
                insert into catalogue_version (organisation, number, since, hash, node, at_start,
                  content)
                select :organisation, coalesce(max(number), 0) + 1, :since, :hash, :node, :atStart,
                  :content
                from catalogue_version
                on conflict do nothing
                """)
            .bind("organisation", organisation.value())
            .bind("since", Columns.timestamp(edition.since()))
            .bind("hash", edition.hash())
            .bind("node", node)
            .bind("atStart", edition.atStart())
            .bind("content", edition.text())
            .execute()
        > 0;
  }

  @Override
  public List<Version> newest(OrganisationId organisation, int most) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select * from catalogue_version order by number desc limit :most")
                .bind("most", most)
                .map((row, _) -> version(row))
                .list());
  }

  @Override
  public void add(OrganisationId organisation, LocalDate day, Map<ModelId, DailyUse.Sum> more) {
    database.run(
        organisation,
        handle ->
            // In one order, so that two nodes do not wait for each other.
            new TreeMap<>(byName(more))
                .forEach((model, sum) -> add(handle, organisation, day, model, sum)));
  }

  private static void add(
      Handle handle, OrganisationId organisation, LocalDate day, String model, DailyUse.Sum sum) {
    handle
        .createUpdate(
            """
            insert into model_use as kept (organisation, day, model, calls, tokens, micros)
            values (:organisation, :day, :model, :calls, :tokens, :micros)
            on conflict (organisation, day, model) do update
            set calls = kept.calls + :calls, tokens = kept.tokens + :tokens,
              micros = kept.micros + :micros
            """)
        .bind("organisation", organisation.value())
        .bind("day", day)
        .bind("model", model)
        .bind("calls", sum.calls())
        .bind("tokens", sum.tokens())
        .bind("micros", sum.micros())
        .execute();
  }

  @Override
  public Map<ModelId, DailyUse.Sum> of(OrganisationId organisation, LocalDate day) {
    var sums = new HashMap<ModelId, DailyUse.Sum>();
    database.run(
        organisation,
        handle ->
            handle
                .createQuery("select model, calls, tokens, micros from model_use where day = :day")
                .bind("day", day)
                .map((row, _) -> Map.entry(new ModelId(row.getString("model")), sum(row)))
                .forEach(entry -> sums.put(entry.getKey(), entry.getValue())));
    return sums;
  }

  private static Map<String, DailyUse.Sum> byName(Map<ModelId, DailyUse.Sum> sums) {
    var named = new HashMap<String, DailyUse.Sum>();
    sums.forEach((model, sum) -> named.put(model.value(), sum));
    return named;
  }

  private static DailyUse.Sum sum(ResultSet row) throws SQLException {
    return new DailyUse.Sum(row.getLong("calls"), row.getLong("tokens"), row.getLong("micros"));
  }

  private static Version version(ResultSet row) throws SQLException {
    return new Version(
        row.getLong("number"),
        new Edition(
            row.getString("content"),
            row.getString("hash"),
            Columns.instant(row, "since").orElseThrow(),
            row.getBoolean("at_start")),
        row.getString("node"));
  }
}
