package eu.sluis.register;

/**
 * The database did not accept a change because it breaks a rule of the data (a name that is taken,
 * a row of another organisation); nothing was changed. The message holds no SQL and no values.
 */
public final class StoreRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String state;

  /**
   * @param state the five characters of SQLSTATE, for example `23505` for something that is not
   *     unique
   */
  public StoreRefused(String state, Throwable cause) {
    super("the database refused a change (state `" + state + "`); nothing was changed", cause);
    this.state = state;
  }

  public String state() {
    return state;
  }

  /** Whether something with the same key or name exists already. */
  public boolean duplicate() {
    return state.equals("23505");
  }
}
