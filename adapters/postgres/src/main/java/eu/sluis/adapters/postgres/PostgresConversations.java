package eu.sluis.adapters.postgres;

import eu.sluis.privacy.ContentKey;
import eu.sluis.privacy.MasterKey;
import eu.sluis.privacy.PseudonymMap;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import eu.sluis.workplace.Conversation;
import eu.sluis.workplace.Conversations;
import eu.sluis.workplace.Turn;
import eu.sluis.workplace.TurnFormat;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Conversations, sealed: each has an AES key of its own, wrapped by the master key of the
 * installation. The identity of each row is authenticated with it, so rows cannot be exchanged.
 */
@Singleton
public final class PostgresConversations implements Conversations {

  private final OrganisationDatabase database;
  private final MasterKey master;

  @Inject
  public PostgresConversations(OrganisationDatabase database, MasterKey master) {
    this.database = database;
    this.master = master;
  }

  @Override
  public void begin(Conversation conversation) {
    ContentKey key = ContentKey.generate();
    database.run(
        conversation.organisation(),
        handle ->
            handle
                .createUpdate(
                    """
                    insert into conversation (organisation, id, person, use_case, wrapped_key, title,
                      changed)
                    values (:organisation, :id, :person, :use_case, :key, :title, :changed)
                    """)
                .bind("organisation", conversation.organisation().value())
                .bind("id", conversation.id().value())
                .bind("person", conversation.person().value())
                .bind("use_case", conversation.useCase().value())
                .bind("key", master.wrap(key, conversation.id().toString()))
                .bind("title", sealTitle(key, conversation.id(), conversation.title()))
                .bind("changed", Columns.timestamp(conversation.changed()))
                .execute());
  }

  @Override
  public Optional<Conversation> find(
      OrganisationId organisation, PersonId person, ConversationId id) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select * from conversation where id = :id and person = :person")
                .bind("id", id.value())
                .bind("person", person.value())
                .map((row, _) -> conversation(row))
                .findOne());
  }

  @Override
  public List<Conversation> latest(OrganisationId organisation, PersonId person, int limit) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select * from conversation where person = :person
                    order by changed desc, id limit :limit
                    """)
                .bind("person", person.value())
                .bind("limit", limit)
                .map((row, _) -> conversation(row))
                .list());
  }

  @Override
  public List<Turn> turns(Conversation conversation) {
    return database.in(
        conversation.organisation(),
        handle -> {
          ContentKey key = key(handle, conversation);
          return handle
              .createQuery("select * from turn where conversation = :id order by asked, id")
              .bind("id", conversation.id().value())
              .map(
                  (row, _) -> {
                    var id = new TurnId(row.getObject("id", UUID.class));
                    return TurnFormat.read(key.open(row.getBytes("content"), "turn " + id));
                  })
              .list();
        });
  }

  @Override
  public void add(Conversation conversation, Turn turn, String title) {
    database.run(
        conversation.organisation(),
        handle -> {
          Optional<ContentKey> held = keyThatStays(handle, conversation);
          if (held.isEmpty()) {
            return;
          }
          ContentKey key = held.get();
          handle
              .createUpdate(
                  """
                  insert into turn (organisation, id, conversation, asked, content)
                  values (:organisation, :id, :conversation, :asked, :content)
                  """)
              .bind("organisation", conversation.organisation().value())
              .bind("id", turn.id().value())
              .bind("conversation", conversation.id().value())
              .bind("asked", Columns.timestamp(turn.asked()))
              .bind("content", key.seal(TurnFormat.write(turn), "turn " + turn.id()))
              .execute();
          handle
              .createUpdate(
                  "update conversation set changed = :changed, title = :title where id = :id")
              .bind("changed", Columns.timestamp(turn.asked()))
              .bind("title", sealTitle(key, conversation.id(), title))
              .bind("id", conversation.id().value())
              .execute();
        });
  }

  @Override
  public PseudonymMap pseudonyms(Conversation conversation) {
    return database.in(
        conversation.organisation(),
        handle -> {
          ContentKey key = key(handle, conversation);
          return handle
              .createQuery("select pseudonyms from conversation where id = :id")
              .bind("id", conversation.id().value())
              .map((row, _) -> Optional.ofNullable(row.getBytes("pseudonyms")))
              .one()
              .map(bytes -> PseudonymMap.fromBytes(key.open(bytes, context(conversation))))
              .orElseGet(PseudonymMap::fresh);
        });
  }

  @Override
  public void keep(Conversation conversation, PseudonymMap pseudonyms) {
    database.run(
        conversation.organisation(),
        handle ->
            handle
                .createUpdate("update conversation set pseudonyms = :sealed where id = :id")
                .bind(
                    "sealed",
                    key(handle, conversation).seal(pseudonyms.toBytes(), context(conversation)))
                .bind("id", conversation.id().value())
                .execute());
  }

  @Override
  public void erase(OrganisationId organisation, PersonId person, ConversationId id) {
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate("delete from conversation where id = :id and person = :person")
                .bind("id", id.value())
                .bind("person", person.value())
                .execute());
  }

  private static byte[] sealTitle(ContentKey key, ConversationId id, String title) {
    return key.seal(title.getBytes(StandardCharsets.UTF_8), "title " + id);
  }

  private static String context(Conversation conversation) {
    return "pseudonyms " + conversation.id();
  }

  private ContentKey key(Handle handle, Conversation conversation) {
    return findKey(handle, conversation, "")
        .orElseThrow(() -> new IllegalStateException("the conversation is not there"));
  }

  /** Empty when the conversation was erased; otherwise it cannot be before the transaction ends. */
  private Optional<ContentKey> keyThatStays(Handle handle, Conversation conversation) {
    return findKey(handle, conversation, " for key share");
  }

  private Optional<ContentKey> findKey(Handle handle, Conversation conversation, String lock) {
    return handle
        .createQuery(
            "select wrapped_key from conversation where id = :id and person = :person" + lock)
        .bind("id", conversation.id().value())
        .bind("person", conversation.person().value())
        .map((row, _) -> row.getBytes("wrapped_key"))
        .findOne()
        .map(wrapped -> master.unwrap(wrapped, conversation.id().toString()));
  }

  private Conversation conversation(ResultSet row) throws SQLException {
    var id = new ConversationId(row.getObject("id", UUID.class));
    ContentKey key = master.unwrap(row.getBytes("wrapped_key"), id.toString());
    return new Conversation(
        id,
        new OrganisationId(row.getObject("organisation", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        new UseCaseId(row.getString("use_case")),
        new String(key.open(row.getBytes("title"), "title " + id), StandardCharsets.UTF_8),
        Columns.instant(row, "changed").orElse(Instant.EPOCH));
  }
}
