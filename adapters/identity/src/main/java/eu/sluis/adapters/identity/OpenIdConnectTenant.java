package eu.sluis.adapters.identity;

import io.quarkus.oidc.OidcRequestContext;
import io.quarkus.oidc.OidcTenantConfig;
import io.quarkus.oidc.OidcTenantConfigBuilder;
import io.quarkus.oidc.TenantConfigResolver;
import io.quarkus.oidc.runtime.OidcTenantConfig.ApplicationType;
import io.quarkus.oidc.runtime.OidcTenantConfig.Roles.Source;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The code flow with PKCE, on one path. Everywhere else the framework's mechanism has nothing to
 * say: a session of ours counts, and no token of a provider is accepted.
 */
@ApplicationScoped
public class OpenIdConnectTenant implements TenantConfigResolver {

  static final String TENANT = "sluis";

  /** From leaving for the provider to coming back. */
  static final Duration ROUND_TRIP_MAX = Duration.ofMinutes(15);

  static final Duration PROVIDER_WAIT_MAX = Duration.ofSeconds(10);

  private final Optional<OidcTenantConfig> tenant;

  @Inject
  OpenIdConnectTenant(OpenIdConnect settings) {
    this.tenant = settings.provider().map(OpenIdConnectTenant::tenant);
  }

  @Override
  public Uni<OidcTenantConfig> resolve(
      RoutingContext context, OidcRequestContext<OidcTenantConfig> request) {
    return context.request().path().equals(AccountPaths.OPENID_CONNECT)
        ? Uni.createFrom().optional(tenant)
        : Uni.createFrom().nullItem();
  }

  private static OidcTenantConfig tenant(OpenIdConnect.Provider provider) {
    OidcTenantConfigBuilder tenant =
        OidcTenantConfig.builder()
            .tenantId(TENANT)
            .authServerUrl(provider.url())
            .connectionTimeout(PROVIDER_WAIT_MAX)
            .clientId(provider.client())
            .applicationType(ApplicationType.WEB_APP)
            // Rights come from our own database after the exchange, never from a token.
            .roles(Source.idtoken);
    var authentication =
        tenant
            .authentication()
            .redirectPath(AccountPaths.OPENID_CONNECT)
            .restorePathAfterRedirect()
            .errorPath(AccountPaths.LOG_IN)
            .scopes("profile", "email")
            .nonceRequired()
            .pkceRequired()
            .stateCookieAge(ROUND_TRIP_MAX);
    // The same on every node, so that a round trip can end on another one.
    provider
        .secret()
        .ifPresent(secret -> authentication.stateSecret(derived("sluis oidc state " + secret)));
    authentication.end();
    provider
        .secret()
        .ifPresent(
            secret ->
                tenant
                    .credentials(secret)
                    .tokenStateManager()
                    .encryptionSecret(derived("sluis oidc session " + secret))
                    .end());
    return tenant.build();
  }

  private static String derived(String from) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(from.getBytes(StandardCharsets.UTF_8));
      // 32 characters: what the framework's AES-256 key is made of.
      return HexFormat.of().formatHex(digest).substring(0, 32);
    } catch (NoSuchAlgorithmException absent) {
      throw new IllegalStateException(absent);
    }
  }
}
