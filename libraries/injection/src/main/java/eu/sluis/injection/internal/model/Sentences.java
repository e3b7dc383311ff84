package eu.sluis.injection.internal.model;

import eu.sluis.injection.Evidence;
import eu.sluis.injection.Origin;
import eu.sluis.injection.Sign;
import eu.sluis.injection.SignKind;
import eu.sluis.injection.internal.text.Reading;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.List;

/** Weighs every sentence of a text by itself and between its neighbours. */
public final class Sentences {

  /** A disguise is a reason by itself: what lies so far below the threshold counts too. */
  public static final double GRANTED = 1.5;

  /** So that a confidence of 0.8 is where hands that were left out have a false alarm in 100. */
  private static final double STEEPNESS = 0.9;

  private static final int DISGUISED = Reading.INVISIBLE | Reading.LOOK_ALIKE;

  private static final int SHORT_TEXT = 6;
  private static final double PER_LENGTH = 0.4;

  private final Vocabulary vocabulary;
  private final SignModel model;
  private final Reasons reasons;

  public Sentences(Vocabulary vocabulary, SignModel model) {
    this.vocabulary = vocabulary;
    this.model = model;
    this.reasons = new Reasons(vocabulary, model);
  }

  /** What each sentence weighs. */
  public Weighing weigh(Reading reading, Origin origin) {
    return new Weighing(reading, new Features(reading, vocabulary, origin));
  }

  /** How far the likeliest sentence lies above the threshold; below 0 when there is none. */
  public double highest(Reading reading, Origin origin) {
    var features = new Features(reading, vocabulary, origin);
    double highest = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < reading.sentences(); s++) {
      int count = features.look(s);
      highest = Math.max(highest, model.score(features.places(), count));
    }
    return highest;
  }

  /** More sentences are more chances to be mistaken, so each has to be surer. */
  private static double allowance(int sentences) {
    return sentences <= SHORT_TEXT ? 0 : PER_LENGTH * Math.log((double) sentences / SHORT_TEXT);
  }

  /** From a score to a confidence: 0.5 on the threshold. */
  public static double confidence(double score) {
    return 1 / (1 + Math.exp(-STEEPNESS * score));
  }

  /** The sentences of one text with what they weigh; used by one thread. */
  public final class Weighing {

    private final Reading reading;
    private final Features features;
    private final double[] scores;

    private Weighing(Reading reading, Features features) {
      this.reading = reading;
      this.features = features;
      this.scores = new double[reading.sentences()];
      double longer = allowance(scores.length);
      for (int s = 0; s < scores.length; s++) {
        // Looked at first: its places may move to where there is more room.
        int count = features.look(s);
        scores[s] = model.score(features.places(), count) - longer;
        if (disguised(s)) {
          scores[s] += GRANTED;
        }
      }
    }

    public int sentences() {
      return scores.length;
    }

    /** How far a sentence lies above the threshold. */
    public double score(int sentence) {
      return scores[sentence];
    }

    /** Where a sentence stands in the text. */
    public Span span(int sentence) {
      return new Span(reading.start(reading.from(sentence)), reading.end(reading.to(sentence) - 1));
    }

    /** Whether it holds signs that nobody sees, or letters that look like others. */
    public boolean disguised(int sentence) {
      return (reading.flags(sentence) & DISGUISED) != 0;
    }

    /** The sentences that are instructions to a model by their words alone, in order. */
    public List<Sign> signs() {
      return signs(0, scores.length);
    }

    /** The same of those from one up to another. */
    public List<Sign> signs(int from, int to) {
      var signs = new ArrayList<Sign>();
      for (int s = from; s < to; s++) {
        if (scores[s] >= 0) {
          signs.add(sign(s, confidence(scores[s])));
        }
      }
      return signs;
    }

    /** A sentence as a sign, with what in it weighed most. */
    public Sign sign(int sentence, double confidence) {
      int count = features.look(sentence);
      var evidence = new ArrayList<Evidence>();
      int flags = reading.flags(sentence);
      SignKind kind = model.kind(features.places(), count);
      if ((flags & Reading.INVISIBLE) != 0) {
        evidence.add(Evidence.INVISIBLE);
      }
      if ((flags & Reading.LOOK_ALIKE) != 0) {
        evidence.add(Evidence.LOOK_ALIKE);
      }
      if (!evidence.isEmpty()) {
        kind = SignKind.OBFUSCATED;
      }
      evidence.addAll(reasons.of(features, sentence));
      return new Sign(kind, span(sentence), confidence, evidence);
    }
  }
}
