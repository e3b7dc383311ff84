package eu.sluis.bench.privacy;

import eu.sluis.privacy.Detector;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.privacy.Finding;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;

/** Sluis itself, in this process. */
final class OurDetector implements Contender {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final String name;
  private final Detector detector;

  private OurDetector(String name, Detector detector) {
    this.name = name;
    this.detector = detector;
  }

  /** As `sluis detect` finds. */
  static OurDetector balanced() {
    return new OurDetector("Sluis", new DutchDetector());
  }

  /** As what goes out to a model is read. */
  static OurDetector careful() {
    return new OurDetector("Sluis, careful", DutchDetector.careful());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Answer detect(String text) {
    long processorBegan = THREADS.getCurrentThreadCpuTime();
    long began = System.nanoTime();
    List<Finding> findings = detector.detect(text);
    long took = System.nanoTime() - began;
    long processor = THREADS.getCurrentThreadCpuTime() - processorBegan;
    return new Answer(
        findings.stream()
            // A mark on a passage (health, criminal) is no span to take out.
            .filter(finding -> finding.category().replaceable())
            .map(finding -> new Found(finding.span(), Mark.of(finding.category().code())))
            .toList(),
        took,
        processor);
  }

  @Override
  public void close() {}
}
