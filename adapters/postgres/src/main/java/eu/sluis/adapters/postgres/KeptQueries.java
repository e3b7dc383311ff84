package eu.sluis.adapters.postgres;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.Query;

/** What is asked alike of the conversations of people and of those of programs. */
final class KeptQueries {

  private KeptQueries() {}

  /** Binds `:use_case`, which may be none, `:from` and `:until`. */
  static Query bound(Query query, Optional<UseCaseId> useCase, Instant from, Instant until) {
    return query
        .bind("use_case", useCase.map(UseCaseId::value).orElse(null))
        .bind("from", Columns.timestamp(from))
        .bind("until", Columns.timestamp(until));
  }

  /**
   * Which of these turns there are.
   *
   * @param sql selects `id` of those among `:ids`
   */
  static Set<TurnId> there(
      OrganisationDatabase database,
      OrganisationId organisation,
      String sql,
      Collection<TurnId> turns) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(sql)
                .bindArray("ids", UUID.class, turns.stream().map(TurnId::value).toList())
                .map((row, _) -> new TurnId(row.getObject("id", UUID.class)))
                .set());
  }
}
