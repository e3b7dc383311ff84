package eu.sluis.shell;

import java.util.Locale;

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
   * @param advice what the reader of a page can do now
   */
  String body(int status, Wording what, Wording advice, Locale language);
}
