package eu.sluis.adapters.postgres;

import eu.sluis.audit.Hash;
import eu.sluis.gateway.KeyId;
import eu.sluis.gateway.history.HistoryStore;
import eu.sluis.gateway.history.KeptTurn;
import eu.sluis.gateway.history.KeptTurnFormat;
import eu.sluis.privacy.ContentKey;
import eu.sluis.privacy.MasterKey;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Turns of programs, sealed: each conversation has an AES key of its own. */
@Singleton
public final class PostgresHistory implements HistoryStore {

  private final OrganisationDatabase database;
  private final MasterKey master;

  @Inject
  public PostgresHistory(OrganisationDatabase database, MasterKey master) {
    this.database = database;
    this.master = master;
  }

  @Override
  public boolean keep(KeptTurn turn) {
    return database.in(
        turn.organisation(),
        handle -> {
          Optional<ContentKey> key =
              turn.previous().isEmpty() ? begin(handle, turn) : held(handle, turn);
          key.ifPresent(held -> add(handle, turn, held));
          return key.isPresent();
        });
  }

  private Optional<ContentKey> begin(Handle handle, KeptTurn turn) {
    ContentKey key = ContentKey.generate();
    handle
        .createUpdate(
            """
            insert into client_conversation (organisation, id, client_key, use_case, wrapped_key,
              until)
            values (:organisation, :id, :key, :use_case, :wrapped, :until)
            """)
        .bind("organisation", turn.organisation().value())
        .bind("id", turn.conversation().value())
        .bind("key", turn.key().value())
        .bind("use_case", turn.useCase().value())
        .bind("wrapped", master.wrap(key, KeptTurnRow.context(turn.conversation())))
        .bind("until", Columns.timestamp(turn.until()))
        .execute();
    return Optional.of(key);
  }

  /** Locks the conversation, which stays longer now; empty when it was erased meanwhile. */
  private Optional<ContentKey> held(Handle handle, KeptTurn turn) {
    return handle
        .createQuery(
            """
            update client_conversation set until = greatest(until, :until)
            where id = :id and client_key = :key and exists (
              select from client_turn where id = :previous and conversation = :id)
            returning wrapped_key
            """)
        .bind("until", Columns.timestamp(turn.until()))
        .bind("id", turn.conversation().value())
        .bind("key", turn.key().value())
        .bind("previous", turn.previous().map(TurnId::value).orElseThrow())
        .mapTo(byte[].class)
        .findOne()
        .map(wrapped -> master.unwrap(wrapped, KeptTurnRow.context(turn.conversation())));
  }

  private static void add(Handle handle, KeptTurn turn, ContentKey key) {
    handle
        .createUpdate(
            """
            insert into client_turn (organisation, id, conversation, previous, protocol, made,
              content, commitments)
            values (:organisation, :id, :conversation, cast(:previous as uuid), :protocol, :made,
              :content, :commitments)
            """)
        .bind("organisation", turn.organisation().value())
        .bind("id", turn.id().value())
        .bind("conversation", turn.conversation().value())
        .bind("previous", turn.previous().map(TurnId::toString).orElse(null))
        .bind("protocol", turn.protocol().name().toLowerCase(Locale.ROOT))
        .bind("made", Columns.timestamp(turn.made()))
        .bind(
            "content",
            key.seal(KeptTurnFormat.write(turn.content()), KeptTurnRow.context(turn.id())))
        .bind("commitments", turn.commitments().stream().map(Hash::hex).toArray(String[]::new))
        .execute();
  }

  @Override
  public Optional<KeptTurn> find(OrganisationId organisation, KeyId key, TurnId id, Instant now) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    KeptTurnRow.SELECT
                        + " where t.id = :id and c.client_key = :key and c.until > :now")
                .bind("id", id.value())
                .bind("key", key.value())
                .bind("now", Columns.timestamp(now))
                .map((row, _) -> KeptTurnRow.read(row, master))
                .findOne());
  }

  @Override
  public int count(OrganisationId organisation, KeyId key, Instant now) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from client_turn t join client_conversation c
                      on c.organisation = t.organisation and c.id = t.conversation
                    where c.client_key = :key and c.until > :now
                    """)
                .bind("key", key.value())
                .bind("now", Columns.timestamp(now))
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public boolean erase(KeptTurn turn) {
    return database.in(
        turn.organisation(),
        handle -> {
          // Locked, so that a turn that is being added is seen, or finds it gone.
          handle
              .createQuery("select 1 from client_conversation where id = :id for update")
              .bind("id", turn.conversation().value())
              .mapTo(Integer.class)
              .findOne();
          boolean there =
              handle
                      .createUpdate(
                          "delete from client_turn where id = :id and conversation = :conversation")
                      .bind("id", turn.id().value())
                      .bind("conversation", turn.conversation().value())
                      .execute()
                  == 1;
          handle
              .createUpdate(
                  """
                  delete from client_conversation where id = :id
                    and not exists (select from client_turn where conversation = :id)
                  """)
              .bind("id", turn.conversation().value())
              .execute();
          return there;
        });
  }

  @Override
  public List<UseCaseId> useCases(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select distinct use_case from client_conversation order by use_case")
                .mapTo(String.class)
                .map(UseCaseId::new)
                .list());
  }

  @Override
  public List<Expired> expired(
      OrganisationId organisation, UseCaseId useCase, Instant now, Instant before, int limit) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select c.*, array(
                      select unnest(t.commitments) from client_turn t
                      where t.organisation = c.organisation and t.conversation = c.id
                      order by t.made, t.id) as held
                    from client_conversation c
                    where c.use_case = :use_case and (c.until <= :now or not exists (
                      select from client_turn t
                      where t.organisation = c.organisation and t.conversation = c.id
                        and t.made >= :before))
                    order by c.until, c.id limit :limit
                    """)
                .bind("use_case", useCase.value())
                .bind("now", Columns.timestamp(now))
                .bind("before", Columns.timestamp(before))
                .bind("limit", limit)
                .map((row, _) -> expired(row))
                .list());
  }

  @Override
  public void erase(Expired conversation) {
    database.run(
        conversation.organisation(),
        handle ->
            handle
                .createUpdate("delete from client_conversation where id = :id and until = :until")
                .bind("id", conversation.conversation().value())
                .bind("until", Columns.timestamp(conversation.until()))
                .execute());
  }

  private static Expired expired(ResultSet row) throws SQLException {
    return new Expired(
        new OrganisationId(row.getObject("organisation", UUID.class)),
        new ConversationId(row.getObject("id", UUID.class)),
        new KeyId(row.getString("client_key")),
        Columns.instant(row, "until").orElseThrow(),
        KeptTurnRow.hashes(row, "held"));
  }
}
