package eu.sluis.adapters.identity;

import eu.sluis.register.SignedIn;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Visitor;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** The visitor of a request, from the identity that {@link SessionIdentityProvider} made. */
@RequestScoped
public class IdentityVisitor implements CurrentVisitor {

  private final CurrentIdentityAssociation current;

  @Inject
  IdentityVisitor(CurrentIdentityAssociation current) {
    this.current = current;
  }

  @Override
  public Optional<Visitor> visitor() {
    return attribute(SessionIdentityProvider.VISITOR, Visitor.class);
  }

  /** The session behind this request; empty before log-in. */
  Optional<SignedIn> signedIn() {
    return attribute(SessionIdentityProvider.SIGNED_IN, SignedIn.class);
  }

  private <T> Optional<T> attribute(String name, Class<T> type) {
    SecurityIdentity identity = current.getIdentity();
    return identity == null || identity.isAnonymous()
        ? Optional.empty()
        : Optional.ofNullable(identity.getAttribute(name)).map(type::cast);
  }
}
