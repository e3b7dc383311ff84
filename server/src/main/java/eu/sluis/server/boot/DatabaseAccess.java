package eu.sluis.server.boot;

/**
 * Where the database is and as whom to use it. The {@code owner} owns the tables and migrates; the
 * {@code application} reads and writes rows. They may be one role.
 */
public record DatabaseAccess(String url, Login application, Login owner) {

  public static DatabaseAccess as(String url, Login both) {
    return new DatabaseAccess(url, both, both);
  }

  /** The address without parameters, which may hold secrets; for messages. */
  public String place() {
    int parameters = url.indexOf('?');
    return parameters < 0 ? url : url.substring(0, parameters);
  }

  @Override
  public String toString() {
    return place() + " as " + application;
  }
}
