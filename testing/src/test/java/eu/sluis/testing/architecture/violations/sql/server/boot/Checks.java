package eu.sluis.testing.architecture.violations.sql.server.boot;

import javax.sql.DataSource;

public record Checks(DataSource database) {}
