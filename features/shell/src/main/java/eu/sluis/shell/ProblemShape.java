package eu.sluis.shell;

/**
 * The form of errors on addresses whose clients speak a protocol of their own. Everywhere else it
 * is a page or `application/problem+json`. Implemented by features; on every thread.
 */
public interface ProblemShape {

  /** Whether errors on this path have this form. */
  boolean covers(String path);

  /**
   * The error as JSON.
   *
   * @param what what is wrong, without a full stop
   * @param advice what the reader can do now
   */
  String body(int status, String what, String advice);
}
