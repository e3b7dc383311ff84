package eu.sluis.adapters.identity;

/** The addresses of this module's pages. */
final class AccountPaths {

  static final String LOG_IN = Browser.LOG_IN_PATH;
  static final String OPENID_CONNECT = "/inloggen/oidc";
  static final String LOG_OUT = "/uitloggen";
  static final String ACCOUNT = "/account";
  static final String PASSWORD = "/account/wachtwoord";

  private AccountPaths() {}
}
