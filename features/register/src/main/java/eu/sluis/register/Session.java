package eu.sluis.register;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One log-in that is still going on.
 *
 * @param id how its owner's own pages name it; opens nothing
 * @param tokenHash SHA-256 of the token in the cookie, in hexadecimal; the token itself is nowhere
 * @param lastSeen at most a minute behind
 * @param expires when it ends, however busy
 * @param csrfSecret from which the token in forms is made
 */
public record Session(
    UUID id,
    OrganisationId organisation,
    PersonId person,
    String tokenHash,
    Instant created,
    Instant lastSeen,
    Instant expires,
    String csrfSecret,
    Origin origin) {

  /** Where the person proved who they are. */
  public enum Origin {
    LOCAL("local"),
    OPENID_CONNECT("oidc");

    private final String code;

    Origin(String code) {
      this.code = code;
    }

    /** The name in the database and in the log. */
    public String code() {
      return code;
    }

    /** The origin with this {@link #code()}, or empty when there is none. */
    public static Optional<Origin> ofCode(String code) {
      for (Origin origin : values()) {
        if (origin.code.equals(code)) {
          return Optional.of(origin);
        }
      }
      return Optional.empty();
    }
  }

  /** Without hash and secret, so that a log line cannot hold them. */
  @Override
  public String toString() {
    return "Session[id=" + id + ", person=" + person + "]";
  }
}
