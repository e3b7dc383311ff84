package eu.sluis.redaction.internal;

import eu.sluis.redaction.PersonalDataFinder;
import eu.sluis.redaction.PersonalDataFinder.Found;
import eu.sluis.redaction.Place;
import eu.sluis.redaction.Proposal.Candidate;
import eu.sluis.redaction.Removal;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** Every value that is found, once, with all its places. */
public final class Candidates {

  private Candidates() {}

  public static List<Candidate> of(OpenFile file, PersonalDataFinder finder) {
    var values = new LinkedHashMap<String, Value>();
    var read = new Text(file.passages());
    collect(read, finder, values);
    var other = new Text(file.otherReadings());
    collect(other, finder, values);
    // What is found must be a value that can be looked for; a stray letter cannot.
    values.keySet().removeIf(letters -> letters.length() < Removal.LETTERS_MIN);
    return candidates(values, read, other);
  }

  private record Value(String text, Found found) {}

  private static void collect(Text text, PersonalDataFinder finder, Map<String, Value> values) {
    for (Found found : finder.find(text.text)) {
      for (String piece : text.pieces(found.span())) {
        String value = piece.replaceAll("\\s+", " ").strip();
        values.putIfAbsent(Wanted.folded(value), new Value(value, found));
      }
    }
  }

  private static List<Candidate> candidates(Map<String, Value> values, Text read, Text other) {
    List<Value> all = List.copyOf(values.values());
    var wanted = new Wanted(all.stream().map(value -> new Removal(value.text(), "")).toList());
    List<List<Place>> places = read.places(wanted, all.size());
    List<List<Place>> otherPlaces = other.places(wanted, all.size());
    var candidates = new ArrayList<Candidate>();
    for (int number = 0; number < all.size(); number++) {
      List<Place> here =
          places.get(number).isEmpty() ? otherPlaces.get(number) : places.get(number);
      Value value = all.get(number);
      candidates.add(
          new Candidate(
              value.found().category().replaceable(),
              value.found().category().code(),
              value.text(),
              Math.max(1, here.size()),
              new LinkedHashSet<>(here).stream().limit(Candidate.PLACES_MAX).toList(),
              value.found().evidence()));
    }
    return List.copyOf(candidates);
  }

  /** Passages as one text, of which every character knows its passage. */
  private static final class Text {
    private final List<Passage> passages;
    private final int[] starts;
    private final String text;

    Text(List<Passage> passages) {
      this.passages = passages;
      this.starts = new int[passages.size()];
      var all = new StringBuilder();
      for (int number = 0; number < passages.size(); number++) {
        starts[number] = all.length();
        all.append(passages.get(number).text()).append(Passage.BETWEEN);
      }
      this.text = all.toString();
    }

    /**
     * By passage: what runs over two of them stands nowhere as a whole, so it cannot be taken out.
     */
    List<String> pieces(Span span) {
      var pieces = new ArrayList<String>();
      for (int passage = passageAt(span.start()); passage <= passageAt(span.end() - 1); passage++) {
        int begin = starts[passage];
        int end = begin + passages.get(passage).text().length();
        int from = Math.max(span.start(), begin);
        int to = Math.min(span.end(), end);
        if (from < to) {
          pieces.add(text.substring(from, to));
        }
      }
      return pieces;
    }

    private int passageAt(int place) {
      int found = java.util.Arrays.binarySearch(starts, place);
      return found >= 0 ? found : -found - 2;
    }

    List<List<Place>> places(Wanted wanted, int values) {
      var places = new ArrayList<List<Place>>();
      for (int value = 0; value < values; value++) {
        places.add(new ArrayList<>());
      }
      for (Wanted.Hit hit : wanted.hits(text)) {
        places.get(hit.value()).add(passages.get(passageAt(hit.start())).place());
      }
      return places;
    }
  }
}
