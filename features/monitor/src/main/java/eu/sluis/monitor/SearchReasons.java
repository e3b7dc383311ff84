package eu.sluis.monitor;

import eu.sluis.audit.Salt;
import eu.sluis.vocabulary.OrganisationId;
import java.util.Optional;

/**
 * Why somebody searched the log for a person; sealed, because people type names. Calls block and
 * may throw {@link eu.sluis.register.StoreUnavailable}.
 */
public interface SearchReasons {

  /** A reason with the salt that opens what the leaf committed to. */
  record Reason(Salt salt, String text) {
    /** Never what was typed. */
    @Override
    public String toString() {
      return "a reason";
    }
  }

  /** Keeps the reason of the search whose intent stands at this place. */
  void keep(OrganisationId organisation, long sequence, Reason reason);

  Optional<Reason> find(OrganisationId organisation, long sequence);
}
