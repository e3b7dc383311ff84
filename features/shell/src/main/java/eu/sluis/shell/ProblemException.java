package eu.sluis.shell;

/**
 * Ends a request with a designed page, or with `application/problem+json` (RFC 9457) for a client
 * that does not ask for HTML. Both sentences are shown, so they hold no personal data; they are
 * never logged.
 */
public final class ProblemException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  static final int STATUS_MIN = 400;
  static final int STATUS_MAX = 599;

  private final int status;
  private final transient Wording what;
  private final transient Wording advice;

  /**
   * @param status an HTTP status from 400 to 599
   * @param what what is wrong, as a short heading
   * @param advice what the reader can do now, and who can help
   */
  public ProblemException(int status, Wording what, Wording advice) {
    super("problem with status " + status, null, false, false);
    if (status < STATUS_MIN || status > STATUS_MAX) {
      throw new IllegalArgumentException("`" + status + "` is not the status of a problem");
    }
    this.status = status;
    this.what = what;
    this.advice = advice;
  }

  /** Not allowed; the advice says who decided it and who can help. */
  public static ProblemException forbidden(Wording what, Wording advice) {
    return new ProblemException(403, what, advice);
  }

  /** Not there, or not for this visitor to know of. */
  public static ProblemException absent(Wording what, Wording advice) {
    return new ProblemException(404, what, advice);
  }

  public int status() {
    return status;
  }

  public Wording what() {
    return what;
  }

  public Wording advice() {
    return advice;
  }
}
