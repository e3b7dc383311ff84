package eu.sluis.gateway;

/** Is told of each step of a request when it ended, for who lays traces side by side. */
@FunctionalInterface
public interface TraceListener {

  /** On the thread that did the step; MUST NOT block or throw. */
  void ended(TraceStep step);
}
