package eu.sluis.recognition;

import eu.sluis.privacy.Detector;
import eu.sluis.recognition.Example.Label;
import eu.sluis.vocabulary.DataCategory;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a detector made of a test set. Something is right when its place and its kind are. */
public record Trial(List<Outcome> outcomes) {

  public Trial {
    outcomes = List.copyOf(outcomes);
  }

  /** One example: what was found as it should, what was not, and what should not have been. */
  public record Outcome(
      Example example, List<Label> right, List<Label> missed, List<Label> tooMuch) {
    public Outcome {
      right = List.copyOf(right);
      missed = List.copyOf(missed);
      tooMuch = List.copyOf(tooMuch);
    }

    public boolean perfect() {
      return missed.isEmpty() && tooMuch.isEmpty();
    }
  }

  /** How often, of one kind or of all. */
  public record Tally(int right, int missed, int tooMuch) {
    static final Tally NONE = new Tally(0, 0, 0);

    Tally plus(Tally other) {
      return new Tally(right + other.right, missed + other.missed, tooMuch + other.tooMuch);
    }
  }

  public static Trial of(Detector detector, List<Example> examples) {
    return new Trial(examples.stream().map(example -> outcome(detector, example)).toList());
  }

  /** For each kind that occurs, in the order of the vocabulary. */
  public Map<DataCategory, Tally> byCategory() {
    var tallies = new EnumMap<DataCategory, Tally>(DataCategory.class);
    for (Outcome outcome : outcomes) {
      outcome.right().forEach(label -> count(tallies, label, new Tally(1, 0, 0)));
      outcome.missed().forEach(label -> count(tallies, label, new Tally(0, 1, 0)));
      outcome.tooMuch().forEach(label -> count(tallies, label, new Tally(0, 0, 1)));
    }
    return Collections.unmodifiableMap(tallies);
  }

  public Tally all() {
    return byCategory().values().stream().reduce(Tally.NONE, Tally::plus);
  }

  private static void count(Map<DataCategory, Tally> tallies, Label label, Tally one) {
    tallies.merge(label.category(), one, Tally::plus);
  }

  private static Outcome outcome(Detector detector, Example example) {
    var found = new ArrayList<Label>();
    detector
        .detect(example.text())
        .forEach(finding -> found.add(new Label(finding.span(), finding.category())));
    Set<Label> expected = new HashSet<>(example.labels());
    Set<Label> seen = new HashSet<>(found);
    return new Outcome(
        example,
        example.labels().stream().filter(seen::contains).toList(),
        example.labels().stream().filter(label -> !seen.contains(label)).toList(),
        found.stream().filter(label -> !expected.contains(label)).distinct().toList());
  }
}
