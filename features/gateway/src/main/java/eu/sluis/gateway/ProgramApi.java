package eu.sluis.gateway;

import eu.sluis.gateway.Keys.Caller;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What all addresses of `/api/v1` share, of whatever feature: a version, and a key. */
public final class ProgramApi {

  /** On every answer, as the NLGov API design rules ask (API-57). */
  public static final String VERSION_HEADER = "API-Version";

  public static final String VERSION = "1.0.0";

  private ProgramApi() {}

  /**
   * Who calls.
   *
   * @throws ProblemException when no key in it works
   */
  public static Caller caller(Keys keys, @Nullable String authorization) {
    try {
      return keys.admit(Optional.ofNullable(authorization));
    } catch (NotAdmitted refused) {
      throw new ProblemException(
          401,
          new Wording("Deze sleutel werkt niet", "This key does not work"),
          new Wording(
              "Stuur `Authorization: Bearer` met een sleutel die geldt. De beheerder of de eigenaar"
                  + " van een toepassing maakt er een.",
              "Send `Authorization: Bearer` with a key that works. The administrator or the owner"
                  + " of a use case makes one."));
    }
  }
}
