package eu.sluis.testing.architecture.violations.sql.workplace;

import java.sql.Connection;
import java.sql.SQLException;

public final class Queries {
  void query(Connection connection) throws SQLException {
    connection.commit();
  }
}
