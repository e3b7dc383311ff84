package eu.sluis.testing.architecture.violations.borrowed.policy;

import org.snakeyaml.engine.v2.api.LoadSettings;

public record ReadsYaml(LoadSettings settings) {}
