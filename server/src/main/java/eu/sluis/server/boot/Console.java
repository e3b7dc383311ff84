package eu.sluis.server.boot;

import java.io.PrintStream;

/**
 * Lines for the person at the terminal: Dutch first, English beside it. Not the log: what stands
 * here is for whoever starts Sluis and may hold a one-time password.
 */
public final class Console {

  private final PrintStream out;
  private final PrintStream errors;

  public Console(PrintStream out, PrintStream errors) {
    this.out = out;
    this.errors = errors;
  }

  public static Console standard() {
    return new Console(System.out, System.err);
  }

  /** Something that is being done now. */
  public void step(String dutch, String english) {
    out.println("  " + dutch + " / " + english);
    out.flush();
  }

  /** Something to read: a line of Dutch and a line of English. */
  public void say(String dutch, String english) {
    out.println(dutch);
    out.println(english);
    out.flush();
  }

  /** One line as it is, such as a row of a table. */
  public void line(String text) {
    out.println(text);
    out.flush();
  }

  /** Why Sluis does not start: one line. */
  public void refuse(StartRefused refusal) {
    errors.println("sluis: " + refusal.dutch() + " (" + refusal.english() + ")");
    errors.flush();
  }
}
