package eu.sluis.shell.internal;

import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Visitor;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Stands in where no identity is wired, as in the test of one feature: nobody is logged in. */
@DefaultBean
@ApplicationScoped
class NobodyYet implements CurrentVisitor {

  @Override
  public Optional<Visitor> visitor() {
    return Optional.empty();
  }
}
