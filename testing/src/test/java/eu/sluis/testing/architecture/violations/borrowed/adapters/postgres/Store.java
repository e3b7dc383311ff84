package eu.sluis.testing.architecture.violations.borrowed.adapters.postgres;

import java.sql.Connection;

public record Store(Connection connection) {}
