package eu.sluis.testing.architecture.violations.sql.adapters.postgres;

import javax.sql.DataSource;

public record Store(DataSource database) {}
