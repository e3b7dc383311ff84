package eu.sluis.testing.architecture.violations.selfcontained.cli;

import java.nio.file.Path;

public record OpensAFile(Path file) {}
