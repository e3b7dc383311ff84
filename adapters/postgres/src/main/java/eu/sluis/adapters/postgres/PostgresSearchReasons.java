package eu.sluis.adapters.postgres;

import eu.sluis.audit.Malformed;
import eu.sluis.audit.Salt;
import eu.sluis.monitor.SearchReasons;
import eu.sluis.privacy.ContentKey;
import eu.sluis.privacy.MasterKey;
import eu.sluis.vocabulary.OrganisationId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reasons of searches, each sealed under a key of its own: the salt on a line, then the text. */
@Singleton
public final class PostgresSearchReasons implements SearchReasons {

  private final OrganisationDatabase database;
  private final MasterKey master;

  @Inject
  public PostgresSearchReasons(OrganisationDatabase database, MasterKey master) {
    this.database = database;
    this.master = master;
  }

  @Override
  public void keep(OrganisationId organisation, long sequence, Reason reason) {
    ContentKey key = ContentKey.generate();
    String context = context(organisation, sequence);
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into log_reason (organisation, sequence, wrapped_key, content)
                    values (:organisation, :sequence, :key, :content)
                    """)
                .bind("organisation", organisation.value())
                .bind("sequence", sequence)
                .bind("key", master.wrap(key, context))
                .bind(
                    "content",
                    key.seal(
                        (reason.salt().hex() + '\n' + reason.text())
                            .getBytes(StandardCharsets.UTF_8),
                        context))
                .execute());
  }

  @Override
  public Optional<Reason> find(OrganisationId organisation, long sequence) {
    String context = context(organisation, sequence);
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    "select wrapped_key, content from log_reason where sequence = :sequence")
                .bind("sequence", sequence)
                .map(
                    (row, _) ->
                        reason(
                            master
                                .unwrap(row.getBytes("wrapped_key"), context)
                                .open(row.getBytes("content"), context)))
                .findOne());
  }

  private static Reason reason(byte[] content) {
    String[] parts = new String(content, StandardCharsets.UTF_8).split("\n", 2);
    try {
      return new Reason(Salt.fromHex(parts[0]), parts[1]);
    } catch (Malformed malformed) {
      throw new IllegalStateException("a kept salt is none", malformed);
    }
  }

  static String context(OrganisationId organisation, long sequence) {
    return "log reason " + organisation + " " + sequence;
  }
}
