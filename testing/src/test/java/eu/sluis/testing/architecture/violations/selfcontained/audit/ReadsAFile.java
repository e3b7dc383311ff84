package eu.sluis.testing.architecture.violations.selfcontained.audit;

import java.nio.file.Path;

public record ReadsAFile(Path file) {}
