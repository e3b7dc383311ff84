package eu.sluis.testing.architecture.violations.clockless.privacy;

public final class CountsNanoseconds {
  long start() {
    return System.nanoTime();
  }
}
