package eu.sluis.server.composition;

import eu.sluis.adapters.postgres.PostgresRewrapping;
import eu.sluis.adapters.postgres.PostgresRewrapping.Moved;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.OpenIntent;
import eu.sluis.audit.RecordedAct;
import eu.sluis.privacy.MasterKey;
import eu.sluis.vocabulary.OrganisationId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Wraps all keys with the master key that holds now, when `SLUIS_MASTER_KEY_BEFORE` names the one
 * of before. At every start that it is named, so that a move that broke off goes on.
 */
@ApplicationScoped
class MasterKeyMove {

  private static final System.Logger LOG = System.getLogger(MasterKeyMove.class.getName());

  private final Optional<MasterKey> before;
  private final MasterKey now;
  private final PostgresRewrapping rewrapping;
  private final MerkleLog log;

  @Inject
  MasterKeyMove(
      @ConfigProperty(name = "sluis.master.key.before") Optional<String> before,
      Places places,
      TokenPlace token,
      MasterKey now,
      PostgresRewrapping rewrapping,
      MerkleLog log)
      throws IOException {
    this.before =
        before.isEmpty()
            ? Optional.empty()
            : Optional.of(MasterKeySource.of(before).key(places.home(), token));
    this.now = now;
    this.rewrapping = rewrapping;
    this.log = log;
  }

  /**
   * Moves the keys of one organisation; does nothing when no key of before is named.
   *
   * @throws UncheckedIOException of a {@link MasterKeyUnusable}, when some keys open with neither
   */
  void run(OrganisationId organisation) {
    if (before.isEmpty()) {
      return;
    }
    OpenIntent intent = log.intend(organisation, Action.KEYS_REWRAPPED, Map.of());
    var moved = new Moved(0, 0, 0);
    Ending ending = Ending.FAILED;
    try {
      moved = rewrapping.run(organisation, before.get(), now);
      ending = moved.lost() == 0 ? Ending.DONE : Ending.FAILED;
    } finally {
      RecordedAct.conclude(
          log, intent, ending, Leaf.Facts.of(Map.of("keys", Long.toString(moved.moved()))));
    }
    if (moved.lost() > 0) {
      throw new UncheckedIOException(
          new MasterKeyUnusable(
              "`%d` keys open with neither SLUIS_MASTER_KEY nor SLUIS_MASTER_KEY_BEFORE; correct them, or leave the latter out to start without what those keys open"
                  .formatted(moved.lost())));
    }
    LOG.log(
        System.Logger.Level.INFO,
        "`{0}` keys are wrapped with the new master key, `{1}` were already; SLUIS_MASTER_KEY_BEFORE can go",
        Long.toString(moved.moved()),
        Long.toString(moved.already()));
  }
}
