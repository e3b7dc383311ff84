package eu.sluis.adapters.identity;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The settings of logging in through an organisation's own identity provider; see the README of
 * this module.
 */
@Singleton
public final class OpenIdConnect {

  private final Optional<Provider> provider;
  private final boolean localAccounts;

  /**
   * @param url the issuer, where `.well-known/openid-configuration` is found
   * @param rolesClaim a name, or a path with `/` as in `realm_access/roles`
   * @param organisation the domain of the organisation that the provider speaks for
   */
  record Provider(
      String url,
      String client,
      Optional<String> secret,
      String rolesClaim,
      String groupsClaim,
      String organisation) {

    /** Without the secret. */
    @Override
    public String toString() {
      return "Provider[url=" + url + ", client=" + client + "]";
    }
  }

  @Inject
  OpenIdConnect(
      @ConfigProperty(name = "sluis.oidc.url") Optional<String> url,
      @ConfigProperty(name = "sluis.oidc.client") Optional<String> client,
      @ConfigProperty(name = "sluis.oidc.secret") Optional<String> secret,
      @ConfigProperty(name = "sluis.oidc.roles.claim", defaultValue = "roles") String rolesClaim,
      @ConfigProperty(name = "sluis.oidc.groups.claim", defaultValue = "groups") String groupsClaim,
      @ConfigProperty(name = "sluis.oidc.organisation") Optional<String> organisation,
      @ConfigProperty(name = "sluis.local.accounts") Optional<Boolean> localAccounts) {
    this.provider =
        url.map(
            issuer ->
                new Provider(
                    issuer,
                    needed(client, "SLUIS_OIDC_CLIENT"),
                    secret,
                    rolesClaim,
                    groupsClaim,
                    needed(organisation, "SLUIS_OIDC_ORGANISATION")));
    this.localAccounts = localAccounts.orElse(provider.isEmpty());
  }

  /** Empty when people log in with local accounts only. */
  Optional<Provider> provider() {
    return provider;
  }

  /** Whether the form with account and password is there. */
  boolean localAccounts() {
    return localAccounts;
  }

  private static String needed(Optional<String> setting, String name) {
    return setting.orElseThrow(
        () ->
            new IllegalStateException(
                "setting `"
                    + name
                    + "` is missing; OpenID Connect needs it beside SLUIS_OIDC_URL"));
  }
}
