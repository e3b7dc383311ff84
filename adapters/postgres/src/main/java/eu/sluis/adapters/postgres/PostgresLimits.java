package eu.sluis.adapters.postgres;

import eu.sluis.gateway.limits.Limit;
import eu.sluis.gateway.limits.LimitScope;
import eu.sluis.gateway.limits.LimitStore;
import eu.sluis.gateway.limits.Measure;
import eu.sluis.gateway.limits.OverLimit;
import eu.sluis.gateway.limits.Spender;
import eu.sluis.gateway.limits.Use;
import eu.sluis.gateway.limits.Verdict;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Limits in PostgreSQL; the sums are made there, in the functions of the gateway's migration. */
@Singleton
public final class PostgresLimits implements LimitStore {

  private static final double MILLIS_PER_SECOND = 1_000;

  private final OrganisationDatabase database;

  @Inject
  public PostgresLimits(OrganisationDatabase database) {
    this.database = database;
  }

  @Override
  public Set<LimitScope> scopes(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            new HashSet<>(
                handle
                    .createQuery("select distinct scope, subject from usage_limit")
                    .map((row, _) -> scope(row))
                    .list()));
  }

  @Override
  public List<Limit.Standing> standings(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select * from sluis_standing(null, null, true, clock_timestamp())
                    order by scope, subject, measure
                    """)
                .map(
                    (row, _) ->
                        new Limit.Standing(limit(row), row.getLong("used"), row.getLong("open")))
                .list());
  }

  @Override
  public void set(
      OrganisationId organisation, LimitScope scope, Map<Measure, Long> amounts, PersonId by) {
    database.run(
        organisation,
        handle -> {
          amounts.forEach(
              (measure, amount) -> put(handle, organisation, scope, measure, amount, by));
          handle
              .createUpdate(
                  """
                  delete from usage_limit
                  where scope = :scope and subject = :subject and measure <> all (:measures)
                  """)
              .bind("scope", scope.kind())
              .bind("subject", scope.subject())
              .bindArray(
                  "measures", String.class, amounts.keySet().stream().map(Measure::code).toList())
              .execute();
        });
  }

  private static void put(
      Handle handle,
      OrganisationId organisation,
      LimitScope scope,
      Measure measure,
      long amount,
      PersonId by) {
    handle
        .createUpdate(
            """
            insert into usage_limit (organisation, scope, subject, measure, amount, changed_by)
            values (:organisation, :scope, :subject, :measure, :amount, :by)
            on conflict (organisation, scope, subject, measure) do update
            set amount = :amount, changed = now(), changed_by = :by
            """)
        .bind("organisation", organisation.value())
        .bind("scope", scope.kind())
        .bind("subject", scope.subject())
        .bind("measure", measure.code())
        .bind("amount", amount)
        .bind("by", by.value())
        .execute();
  }

  @Override
  public Verdict reserve(Spender spender, UUID id, Use most, Duration reservedFor) {
    return database.call(
        handle ->
            handle
                .createQuery(
                    """
                    select * from sluis_reserve(:organisation, :useCase, :key, :id, :tokens,
                      :micros, :seconds)
                    """)
                .bind("organisation", spender.organisation().value())
                .bind("useCase", spender.useCase().value())
                .bind("key", spender.key().orElse(null))
                .bind("id", id)
                .bind("tokens", most.tokens())
                .bind("micros", most.micros())
                .bind("seconds", reservedFor.toSeconds())
                .map((row, _) -> verdict(row, id))
                .one());
  }

  @Override
  public void settle(Spender spender, UUID id, Use used) {
    var _ =
        database.call(
            handle ->
                handle
                    .createQuery(
                        """
                        select true from sluis_settle(:organisation, :useCase, :key, :id, :tokens,
                          :micros)
                        """)
                    .bind("organisation", spender.organisation().value())
                    .bind("useCase", spender.useCase().value())
                    .bind("key", spender.key().orElse(null))
                    .bind("id", id)
                    .bind("tokens", used.tokens())
                    .bind("micros", used.micros())
                    .mapTo(Boolean.class)
                    .one());
  }

  private static Verdict verdict(ResultSet row, UUID id) throws SQLException {
    String outcome = row.getString("outcome");
    return switch (outcome) {
      case "unlimited" -> new Verdict.Unlimited();
      case "reserved" -> new Verdict.Reserved(id);
      case "refused" -> new Verdict.Refused(new OverLimit(limit(row), rest(row)));
      default -> throw new IllegalStateException("`" + outcome + "` is no verdict");
    };
  }

  private static Optional<Duration> rest(ResultSet row) throws SQLException {
    double seconds = row.getDouble("wait");
    return row.wasNull()
        ? Optional.empty()
        : Optional.of(Duration.ofMillis((long) Math.ceil(seconds * MILLIS_PER_SECOND)));
  }

  private static Limit limit(ResultSet row) throws SQLException {
    String measure = row.getString("measure");
    return new Limit(
        scope(row),
        Measure.ofCode(measure)
            .orElseThrow(() -> new IllegalStateException("`" + measure + "` is no measure")),
        row.getLong("amount"));
  }

  private static LimitScope scope(ResultSet row) throws SQLException {
    return LimitScope.of(row.getString("scope"), row.getString("subject"));
  }
}
