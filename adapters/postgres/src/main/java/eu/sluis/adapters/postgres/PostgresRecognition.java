package eu.sluis.adapters.postgres;

import eu.sluis.privacy.ContentKey;
import eu.sluis.privacy.MasterKey;
import eu.sluis.recognition.Example;
import eu.sluis.recognition.KnownWord;
import eu.sluis.recognition.RecognitionFormat;
import eu.sluis.recognition.RecognitionStore;
import eu.sluis.recognition.WordList;
import eu.sluis.vocabulary.OrganisationId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jdbi.v3.core.Handle;

/**
 * Words and examples, sealed. The words of an organisation are one piece under a key that is new at
 * every change; each example has a key of its own. The identity of each row is authenticated, so
 * rows cannot be exchanged.
 */
@Singleton
public final class PostgresRecognition implements RecognitionStore {

  private final OrganisationDatabase database;
  private final Remembered<OrganisationId, Long> versions;
  private final MasterKey master;

  @Inject
  public PostgresRecognition(OrganisationDatabase database, MasterKey master) {
    this.database = database;
    this.versions = new Remembered<>(database);
    this.master = master;
  }

  @Override
  public long version(OrganisationId organisation) {
    return versions
        .find(organisation, organisation, () -> Optional.of(readVersion(organisation)))
        .orElseThrow();
  }

  private long readVersion(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select version from recognition_words")
                .mapTo(Long.class)
                .findOne()
                .orElse(WordList.EMPTY.version()));
  }

  @Override
  public WordList words(OrganisationId organisation) {
    return database.in(
        organisation, handle -> stored(handle, organisation, "").orElse(WordList.EMPTY));
  }

  @Override
  public void change(OrganisationId organisation, UnaryOperator<List<KnownWord>> change) {
    database.run(
        organisation,
        handle -> {
          // So that there is a row to lock, also for two who are the first.
          write(
              handle,
              organisation,
              WordList.EMPTY,
              """
              insert into recognition_words (organisation, version, wrapped_key, content)
              values (:organisation, :version, :key, :content) on conflict do nothing
              """);
          WordList before = stored(handle, organisation, " for update").orElse(WordList.EMPTY);
          List<KnownWord> words = change.apply(before.words());
          if (!words.equals(before.words())) {
            write(
                handle,
                organisation,
                new WordList(before.version() + 1, words),
                """
                update recognition_words
                set version = :version, wrapped_key = :key, content = :content
                where organisation = :organisation
                """);
          }
        });
    database.changed(organisation);
  }

  @Override
  public List<Example> examples(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select * from recognition_example order by kept desc, id")
                .map((row, _) -> example(row))
                .list());
  }

  @Override
  public int exampleCount(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select count(*) from recognition_example")
                .mapTo(Integer.class)
                .one());
  }

  @Override
  public void keep(OrganisationId organisation, Example example) {
    ContentKey key = ContentKey.generate();
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into recognition_example (organisation, id, kept, wrapped_key, content)
                    values (:organisation, :id, :kept, :key, :content)
                    """)
                .bind("organisation", organisation.value())
                .bind("id", example.id())
                .bind("kept", Columns.timestamp(example.kept()))
                .bind("key", master.wrap(key, context(example.id())))
                .bind(
                    "content", key.seal(RecognitionFormat.example(example), context(example.id())))
                .execute());
  }

  @Override
  public boolean removeExample(OrganisationId organisation, UUID id) {
    return database.in(
        organisation,
        handle ->
            handle
                    .createUpdate("delete from recognition_example where id = :id")
                    .bind("id", id)
                    .execute()
                > 0);
  }

  private Optional<WordList> stored(Handle handle, OrganisationId organisation, String lock) {
    return handle
        .createQuery("select version, wrapped_key, content from recognition_words" + lock)
        .map((row, _) -> words(organisation, row))
        .findOne();
  }

  private WordList words(OrganisationId organisation, ResultSet row) throws SQLException {
    long version = row.getLong("version");
    String context = context(organisation, version);
    ContentKey key = master.unwrap(row.getBytes("wrapped_key"), context);
    return new WordList(
        version, RecognitionFormat.words(key.open(row.getBytes("content"), context)));
  }

  private void write(Handle handle, OrganisationId organisation, WordList words, String sql) {
    String context = context(organisation, words.version());
    ContentKey key = ContentKey.generate();
    handle
        .createUpdate(sql)
        .bind("organisation", organisation.value())
        .bind("version", words.version())
        .bind("key", master.wrap(key, context))
        .bind("content", key.seal(RecognitionFormat.words(words.words()), context))
        .execute();
  }

  private Example example(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    ContentKey key = master.unwrap(row.getBytes("wrapped_key"), context(id));
    return RecognitionFormat.example(
        id,
        Columns.instant(row, "kept").orElse(Instant.EPOCH),
        key.open(row.getBytes("content"), context(id)));
  }

  static String context(OrganisationId organisation, long version) {
    return "recognition words " + organisation + " " + version;
  }

  static String context(UUID example) {
    return "recognition example " + example;
  }
}
