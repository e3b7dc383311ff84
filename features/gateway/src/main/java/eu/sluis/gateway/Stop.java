package eu.sluis.gateway;

/** Leaves the road with a refusal; never passes the border of {@link Gateway}. */
final class Stop extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Refusal refusal;

  Stop(Refusal refusal) {
    super(refusal.code(), null, false, false);
    this.refusal = refusal;
  }

  Refusal refusal() {
    return refusal;
  }
}
