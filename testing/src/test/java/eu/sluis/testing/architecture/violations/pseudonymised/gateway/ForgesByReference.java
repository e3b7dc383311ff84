package eu.sluis.testing.architecture.violations.pseudonymised.gateway;

import eu.sluis.testing.architecture.violations.pseudonymised.privacy.PseudonymisedText;
import java.util.function.Function;

public final class ForgesByReference {
  Function<String, PseudonymisedText> untouched() {
    return PseudonymisedText::new;
  }
}
