package eu.sluis.audit;

/** An outcome for an intent that does not exist or has its outcome already; nothing was written. */
public final class IntentNotOpen extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public IntentNotOpen(long sequence) {
    super("intent `" + sequence + "` is not open; conclude each intent once");
  }
}
