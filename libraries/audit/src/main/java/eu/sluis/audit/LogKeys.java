package eu.sluis.audit;

import eu.sluis.vocabulary.OrganisationId;
import java.util.ArrayList;
import java.util.List;

/**
 * The keys that an installation signs its logs with, one log for each organisation. The same
 * private keys carry for each log the name of its origin, so that a signature of one log can never
 * pass for one of another.
 */
public final class LogKeys {

  private static final String ORIGIN = "sluis/";

  private final List<SigningKey> keys;

  /**
   * @param keys one or more, under any name; none of the kind that only a witness has
   */
  public LogKeys(List<SigningKey> keys) {
    if (keys.isEmpty()
        || keys.stream()
            .anyMatch(
                key -> key.verifier().algorithm() == SignatureAlgorithm.ED25519_COSIGNATURE)) {
      throw new IllegalArgumentException("a log must have keys that sign checkpoints");
    }
    this.keys = List.copyOf(keys);
  }

  /** What the log of an organisation is called: `sluis/` and its identifier. */
  public static String origin(OrganisationId organisation) {
    return ORIGIN + organisation;
  }

  /** What the log of an organisation is signed with. */
  public List<SigningKey> of(OrganisationId organisation) {
    var named = new ArrayList<SigningKey>();
    keys.forEach(key -> named.add(key.named(origin(organisation))));
    return named;
  }

  /** What others check it with. */
  public TrustedKeys verifiers(OrganisationId organisation) {
    return new TrustedKeys(of(organisation).stream().map(SigningKey::verifier).toList());
  }
}
