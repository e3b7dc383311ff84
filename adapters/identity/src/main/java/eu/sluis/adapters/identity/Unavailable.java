package eu.sluis.adapters.identity;

import eu.sluis.audit.AuditUnavailable;
import eu.sluis.register.StoreUnavailable;
import jakarta.ws.rs.ServiceUnavailableException;
import java.util.function.Supplier;

/** When something that logging in needs is away, the answer is no, and *later*. */
final class Unavailable {

  private static final long RETRY_SECONDS = 5;

  private Unavailable() {}

  static <T> T becomesLater(Supplier<T> work) {
    try {
      return work.get();
    } catch (StoreUnavailable | AuditUnavailable | TooManyLogIns away) {
      throw new ServiceUnavailableException(RETRY_SECONDS, away);
    }
  }
}
