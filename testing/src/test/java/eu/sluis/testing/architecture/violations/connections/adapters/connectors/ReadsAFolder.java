package eu.sluis.testing.architecture.violations.connections.adapters.connectors;

import java.nio.file.Path;

public record ReadsAFolder(Path folder) {}
