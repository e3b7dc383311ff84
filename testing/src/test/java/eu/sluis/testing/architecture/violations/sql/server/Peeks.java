package eu.sluis.testing.architecture.violations.sql.server;

import javax.sql.DataSource;

public record Peeks(DataSource database) {}
