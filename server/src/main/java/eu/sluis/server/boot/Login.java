package eu.sluis.server.boot;

/** A role of PostgreSQL with its password; never shows the password. */
public record Login(String user, String password) {
  @Override
  public String toString() {
    return user;
  }
}
