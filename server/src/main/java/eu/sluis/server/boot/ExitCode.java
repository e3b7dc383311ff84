package eu.sluis.server.boot;

/**
 * Why the process ended, for scripts and service managers. The launcher uses the same numbers and
 * adds {@code 3} (no JDK 25 or another program that is needed) and {@code 4} (the build failed);
 * see {@code docs/operations.md}.
 */
public enum ExitCode {
  UNEXPECTED(1),
  BAD_SETTING(2),
  NO_SPACE(5),
  PORT_TAKEN(6),
  HOME_UNUSABLE(7),
  DATABASE_UNREACHABLE(8),
  DATABASE_UNSUITABLE(9),
  DATABASE_NEWER(10);

  private final int number;

  ExitCode(int number) {
    this.number = number;
  }

  public int number() {
    return number;
  }
}
