package eu.sluis.adapters.identity;

import eu.sluis.register.Person;
import eu.sluis.register.SignedIn;
import eu.sluis.shell.Visitor;
import eu.sluis.vocabulary.Role;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.stream.Collectors;

/** Reads the session and its person on a worker thread, for every request again. */
@Singleton
final class SessionIdentityProvider implements IdentityProvider<SessionRequest> {

  /** The attributes of an identity that comes from a session. */
  static final String SIGNED_IN = "sluis.signed-in";

  static final String VISITOR = "sluis.visitor";

  private final LogIns logIns;

  @Inject
  SessionIdentityProvider(LogIns logIns) {
    this.logIns = logIns;
  }

  @Override
  public Class<SessionRequest> getRequestType() {
    return SessionRequest.class;
  }

  @Override
  public Uni<SecurityIdentity> authenticate(
      SessionRequest request, AuthenticationRequestContext context) {
    return context.runBlocking(
        () ->
            logIns
                .resume(request.token())
                .map(signedIn -> identity(signedIn, request.language()))
                .orElseThrow(() -> new AuthenticationFailedException("the session has ended")));
  }

  private static SecurityIdentity identity(SignedIn signedIn, Locale language) {
    Person person = signedIn.person();
    Visitor visitor =
        new Visitor(
            person.asker(),
            person.name(),
            signedIn.organisationName(),
            language,
            CsrfToken.of(signedIn.session().csrfSecret()));
    return QuarkusSecurityIdentity.builder()
        // The identifier and not the account, because frameworks log the name of a principal.
        .setPrincipal(new QuarkusPrincipal(person.id().toString()))
        .addRoles(person.roles().stream().map(Role::code).collect(Collectors.toSet()))
        .addAttribute(SIGNED_IN, signedIn)
        .addAttribute(VISITOR, visitor)
        .build();
  }
}
