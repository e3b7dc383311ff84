package eu.sluis.adapters.identity;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;
import java.util.Locale;

/** Asks who belongs to a session's token. */
final class SessionRequest extends BaseAuthenticationRequest {

  private final SessionToken token;
  private final Locale language;

  /**
   * @param language in which this browser wants its pages
   */
  SessionRequest(SessionToken token, Locale language) {
    this.token = token;
    this.language = language;
  }

  SessionToken token() {
    return token;
  }

  Locale language() {
    return language;
  }
}
