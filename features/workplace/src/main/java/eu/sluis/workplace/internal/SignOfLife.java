package eu.sluis.workplace.internal;

import java.time.Duration;

/** Sends a comment now and then while a model thinks. */
final class SignOfLife implements AutoCloseable {

  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final Thread beats;

  private SignOfLife(Thread beats) {
    this.beats = beats;
  }

  static SignOfLife every(EventWriter events) {
    return new SignOfLife(
        Thread.ofVirtual()
            .name("sign-of-life")
            .start(
                () -> {
                  try {
                    while (true) {
                      Thread.sleep(PAUSE);
                      events.comment();
                    }
                  } catch (InterruptedException end) {
                    Thread.currentThread().interrupt();
                  }
                }));
  }

  @Override
  public void close() {
    beats.interrupt();
  }
}
