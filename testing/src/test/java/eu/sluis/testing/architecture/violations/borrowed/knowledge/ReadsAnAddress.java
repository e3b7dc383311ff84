package eu.sluis.testing.architecture.violations.borrowed.knowledge;

import java.net.URI;

public record ReadsAnAddress(URI address) {}
