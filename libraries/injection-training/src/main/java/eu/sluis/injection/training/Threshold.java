package eu.sluis.injection.training;

import eu.sluis.injection.internal.model.Sentences;
import eu.sluis.injection.internal.model.SignModel;
import eu.sluis.injection.internal.model.Vocabulary;
import eu.sluis.injection.internal.text.Concepts;
import eu.sluis.injection.internal.text.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.SplittableRandom;

/** Finds the sum from which a sentence is a sign, on texts that were not learned from. */
final class Threshold {

  private static final int TEXTS = 6_000;

  /** Of a thousand innocent texts that were generated, so many may have a sign. */
  private static final int FALSE_ALARMS = 21;

  private Threshold() {}

  static SignModel set(Learned learned, Material material, SplittableRandom random) {
    var concepts = Concepts.shipped();
    var sentences = new Sentences(new Vocabulary(concepts), learned.model(0));
    var innocent = new ArrayList<Double>();
    var attacks = new ArrayList<Double>();
    for (int i = 0; i < TEXTS; i++) {
      LabelledText text = material.generated(random);
      var reading = Reading.of(text.text(), concepts);
      double highest = sentences.highest(reading, text.origin());
      (text.attack() ? attacks : innocent).add(highest);
    }
    Collections.sort(innocent);
    double threshold = innocent.get(innocent.size() - 1 - innocent.size() * FALSE_ALARMS / 1000);
    long found = attacks.stream().filter(score -> score > threshold).count();
    System.out.printf(
        "threshold %.2f: found %d of %d generated attacks, %d per thousand innocent texts%n",
        threshold, found, attacks.size(), FALSE_ALARMS);
    return learned.model((float) threshold);
  }
}
