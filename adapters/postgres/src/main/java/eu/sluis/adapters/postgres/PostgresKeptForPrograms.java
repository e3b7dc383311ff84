package eu.sluis.adapters.postgres;

import eu.sluis.gateway.KeyId;
import eu.sluis.gateway.history.KeptForPrograms;
import eu.sluis.gateway.history.KeptTurn;
import eu.sluis.privacy.MasterKey;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
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

/** What is kept for programs, of all keys of an organisation. */
@Singleton
public final class PostgresKeptForPrograms implements KeptForPrograms {

  private static final String WANTED =
      """
      from client_conversation c cross join lateral (
        select max(t.made) as changed from client_turn t
        where t.organisation = c.organisation and t.conversation = c.id) l
      where (:use_case::text is null or c.use_case = :use_case)
        and l.changed >= :from and l.changed < :until
      """;

  private static final RowMapper<Talk> UNOPENED =
      (row, _) ->
          new Talk(
              new OrganisationId(row.getObject("organisation", UUID.class)),
              new ConversationId(row.getObject("id", UUID.class)),
              new KeyId(row.getString("client_key")),
              new UseCaseId(row.getString("use_case")),
              Columns.instant(row, "changed").orElse(Instant.EPOCH));

  private final OrganisationDatabase database;
  private final MasterKey master;

  @Inject
  public PostgresKeptForPrograms(OrganisationDatabase database, MasterKey master) {
    this.database = database;
    this.master = master;
  }

  @Override
  public List<Talk> page(
      OrganisationId organisation, Wanted wanted, Optional<ConversationId> after, int limit) {
    return database.in(
        organisation,
        handle ->
            bound(
                    handle.createQuery(
                        "select c.organisation, c.id, c.client_key, c.use_case, l.changed "
                            + WANTED
                            + " and (:after::uuid is null or c.id > :after::uuid)"
                            + " order by c.id limit :limit"),
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
            bound(handle.createQuery("select count(*) " + WANTED), wanted).mapTo(Long.class).one());
  }

  @Override
  public List<KeptTurn> turns(Talk talk) {
    return database.in(
        talk.organisation(),
        handle ->
            handle
                .createQuery(KeptTurnRow.SELECT + " where c.id = :id order by t.made, t.id")
                .bind("id", talk.id().value())
                .map((row, _) -> KeptTurnRow.read(row, master))
                .list());
  }

  @Override
  public Set<TurnId> kept(OrganisationId organisation, Collection<TurnId> turns) {
    return KeptQueries.there(
        database, organisation, "select id from client_turn where id = any(:ids)", turns);
  }

  private static Query bound(Query query, Wanted wanted) {
    return KeptQueries.bound(query, wanted.useCase(), wanted.from(), wanted.until());
  }
}
