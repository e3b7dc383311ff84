package eu.sluis.testing.architecture.violations.borrowed.policy;

import java.sql.Connection;

public record KnowsSql(Connection connection) {}
