package eu.sluis.adapters.postgres;

import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import eu.sluis.workplace.Conversation;
import eu.sluis.workplace.KeptConversations;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Which conversations there are, of everybody in an organisation; opens none. */
@Singleton
public final class PostgresKeptConversations implements KeptConversations {

  private static final String WANTED =
      " where (:use_case::text is null or use_case = :use_case)"
          + " and changed >= :from and changed < :until";

  private static final RowMapper<Conversation> UNOPENED =
      (row, _) ->
          new Conversation(
              new ConversationId(row.getObject("id", UUID.class)),
              new OrganisationId(row.getObject("organisation", UUID.class)),
              new PersonId(row.getObject("person", UUID.class)),
              new UseCaseId(row.getString("use_case")),
              "",
              Columns.instant(row, "changed").orElse(Instant.EPOCH));

  private final OrganisationDatabase database;

  @Inject
  public PostgresKeptConversations(OrganisationDatabase database) {
    this.database = database;
  }

  @Override
  public List<Conversation> page(
      OrganisationId organisation, Wanted wanted, Optional<ConversationId> after, int limit) {
    return database.in(
        organisation,
        handle ->
            bound(
                    handle.createQuery(
                        "select organisation, id, person, use_case, changed from conversation"
                            + WANTED
                            + " and (:after::uuid is null or id > :after::uuid)"
                            + " order by id limit :limit"),
                    wanted)
                .bind("after", after.map(ConversationId::value).orElse(null))
                .bind("limit", limit)
                .map(UNOPENED)
                .list());
  }

  @Override
  public long count(OrganisationId organisation, Wanted wanted) {
    return database.in(
        organisation,
        handle ->
            bound(handle.createQuery("select count(*) from conversation" + WANTED), wanted)
                .mapTo(Long.class)
                .one());
  }

  @Override
  public Set<TurnId> kept(OrganisationId organisation, Collection<TurnId> turns) {
    return KeptQueries.there(
        database, organisation, "select id from turn where id = any(:ids)", turns);
  }

  private static Query bound(Query query, Wanted wanted) {
    return KeptQueries.bound(query, wanted.useCase(), wanted.from(), wanted.until());
  }
}
