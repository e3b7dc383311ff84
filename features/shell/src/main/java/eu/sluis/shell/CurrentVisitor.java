package eu.sluis.shell;

import java.util.Optional;

/** Tells who is behind the current request; implemented by identity, request-scoped. */
public interface CurrentVisitor {

  /** Empty before log-in. */
  Optional<Visitor> visitor();

  /** The visitor of a page that only people with an account reach. */
  default Visitor required() {
    return visitor().orElseThrow(() -> new IllegalStateException("no visitor on a closed page"));
  }
}
