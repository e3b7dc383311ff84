package eu.sluis.bench.privacy;

import java.io.IOException;
import java.util.List;

/** A detector that is measured. Used by one thread; the same text gives the same findings. */
interface Contender extends AutoCloseable {

  /**
   * What was found in one text.
   *
   * @param nanoseconds the detection alone, measured inside the process that does it
   */
  record Answer(List<Found> found, long nanoseconds) {}

  /** Name and version. */
  String name();

  /**
   * Detects.
   *
   * @throws IOException when the contender is gone, or says what cannot be read
   */
  Answer detect(String text) throws IOException;

  @Override
  void close();
}
