package eu.sluis.bench.privacy;

import java.io.IOException;
import java.util.List;

/** A detector that is measured. Used by one thread; the same text gives the same findings. */
interface Contender extends AutoCloseable {

  /**
   * What was found in one text.
   *
   * @param nanoseconds the detection alone, measured inside the process that does it
   * @param processorNanoseconds what its thread had of the processor in that time; 0 when unknown
   */
  record Answer(List<Found> found, long nanoseconds, long processorNanoseconds) {}

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
