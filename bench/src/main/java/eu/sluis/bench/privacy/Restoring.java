package eu.sluis.bench.privacy;

import eu.sluis.privacy.DetectedText;
import eu.sluis.privacy.Detector;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.privacy.PseudonymMap;
import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.privacy.Pseudonymiser;
import eu.sluis.privacy.Restorer;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Treatment;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What lowering a prompt and restoring its answer add to the wait for the first word. As the answer
 * the prompt itself comes back, in chunks as a model sends them.
 */
final class Restoring {

  /**
   * Times in milliseconds.
   *
   * @param lowerMedian detecting and replacing, before anything is sent
   * @param firstMedian from the first chunk that holds something until something is shown
   * @param heldMedian how many chunks came in for that; 1 is no waiting
   * @param whole restoring all of an answer of 4 KB
   */
  record Result(
      double lowerMedian,
      double lowerSlow,
      double firstMedian,
      double firstSlow,
      double heldMedian,
      double heldMost,
      double whole) {}

  private static final int CHUNK_CHARS = 4;
  private static final int TURNS = 1_000;

  private final Detector detector = DutchDetector.careful();
  private final Map<DataCategory, Treatment> treatments = new EnumMap<>(DataCategory.class);
  private final List<Double> lower = new ArrayList<>();
  private final List<Double> first = new ArrayList<>();
  private final List<Double> held = new ArrayList<>();
  private final List<Double> whole = new ArrayList<>();

  private Restoring() {
    for (DataCategory category : DataCategory.values()) {
      if (category.replaceable()) {
        treatments.put(category, Treatment.PSEUDONYMISE);
      }
    }
  }

  static Result measure(List<String> prompts) {
    for (int turn = 0; turn < TURNS; turn++) {
      // To warm up.
      new Restoring().turn(prompts.get(turn % prompts.size()));
    }
    var restoring = new Restoring();
    for (int turn = 0; turn < TURNS; turn++) {
      restoring.turn(prompts.get(turn % prompts.size()));
    }
    return new Result(
        Speed.percentile(restoring.lower, 50),
        Speed.percentile(restoring.lower, 99),
        Speed.percentile(restoring.first, 50),
        Speed.percentile(restoring.first, 99),
        Speed.percentile(restoring.held, 50),
        Speed.percentile(restoring.held, 100),
        Speed.percentile(restoring.whole, 50));
  }

  private void turn(String prompt) {
    var pseudonymiser = new Pseudonymiser(PseudonymMap.fresh());
    long began = System.nanoTime();
    var detected = new DetectedText(prompt, detector.detect(prompt));
    List<PseudonymisedText> lowered = pseudonymiser.lower(List.of(detected), treatments);
    lower.add((System.nanoTime() - began) / 1e6);
    String answer = lowered.getFirst().text();
    began = System.nanoTime();
    Restorer restorer = pseudonymiser.restorer();
    boolean seen = false;
    int chunks = 0;
    for (int at = 0; at < answer.length(); at += CHUNK_CHARS) {
      chunks++;
      String shown =
          restorer.accept(answer.substring(at, Math.min(answer.length(), at + CHUNK_CHARS)));
      if (!seen && !shown.isEmpty()) {
        seen = true;
        first.add((System.nanoTime() - began) / 1e6);
        held.add((double) chunks);
      }
    }
    restorer.finish();
    whole.add((System.nanoTime() - began) / 1e6);
  }
}
