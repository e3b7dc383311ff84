package eu.sluis.adapters.postgres;

import eu.sluis.monitor.PatternLimits;
import eu.sluis.monitor.PatternRules;
import eu.sluis.vocabulary.OrganisationId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** What an organisation finds out of the ordinary, in PostgreSQL. */
@Singleton
public final class PostgresPatternRules implements PatternRules {

  private final OrganisationDatabase database;

  @Inject
  public PostgresPatternRules(OrganisationDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<PatternLimits> of(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select * from pattern_limits")
                .map(
                    (row, _) ->
                        new PatternLimits(
                            Duration.ofSeconds(row.getInt("quick_seconds")),
                            row.getObject("day_begin", LocalTime.class),
                            row.getObject("day_end", LocalTime.class),
                            ZoneId.of(row.getString("zone")),
                            row.getInt("least"),
                            row.getDouble("times")))
                .findOne());
  }

  @Override
  public void save(OrganisationId organisation, PatternLimits limits) {
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into pattern_limits
                      (organisation, quick_seconds, day_begin, day_end, zone, least, times)
                    values (:organisation, :quick, :begin, :end, :zone, :least, :times)
                    on conflict (organisation) do update set
                      quick_seconds = excluded.quick_seconds, day_begin = excluded.day_begin,
                      day_end = excluded.day_end, zone = excluded.zone, least = excluded.least,
                      times = excluded.times
                    """)
                .bind("organisation", organisation.value())
                .bind("quick", limits.quick().toSeconds())
                .bind("begin", limits.begin())
                .bind("end", limits.end())
                .bind("zone", limits.zone().getId())
                .bind("least", limits.least())
                .bind("times", limits.times())
                .execute());
  }
}
