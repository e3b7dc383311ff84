package eu.sluis.bench.privacy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.sluis.vocabulary.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * A document with a list of what must and what must not be found in it, wherever it stands: the
 * form of the test set of security-commons-nl/anonimizer.
 */
final class EdgeCases {

  /** Something that must (or must not) be found. */
  record Phrase(String words, boolean wanted) {}

  /** How many of each there are, and how many were found. */
  record Outcome(int wanted, int found, int unwanted, int marked) {}

  /** What the project of an organisation is called says nothing about a person. */
  private static final String NOT_PERSONAL = "project";

  /** In the document the accent of this name was lost, on purpose. */
  private static final char LOST = '\uFFFD';

  private final String text;
  private final List<Phrase> phrases;

  private EdgeCases(String text, List<Phrase> phrases) {
    this.text = text;
    this.phrases = phrases;
  }

  static EdgeCases read(Path document, Path truth) throws BadSet {
    try {
      JsonNode root = new ObjectMapper().readTree(Files.readString(truth));
      var phrases = new ArrayList<Phrase>();
      for (JsonNode wanted : root.path("moet_gedetecteerd")) {
        if (!wanted.path("categorie").asText().equals(NOT_PERSONAL)) {
          phrases.add(new Phrase(wanted.path("tekst").asText(), true));
        }
      }
      for (JsonNode unwanted : root.path("moet_niet_gedetecteerd")) {
        phrases.add(new Phrase(unwanted.asText(), false));
      }
      return new EdgeCases(Files.readString(document), phrases);
    } catch (IOException unreadable) {
      throw new BadSet("`%s` or its list cannot be read".formatted(document.getFileName()));
    }
  }

  String text() {
    return text;
  }

  /** A phrase counts as found when every letter of every place where it stands is. */
  Outcome judge(List<Found> findings) {
    var covered = new BitSet();
    findings.forEach(finding -> covered.set(finding.span().start(), finding.span().end()));
    int[] counts = new int[4];
    for (Phrase phrase : phrases) {
      List<Span> places = places(phrase.words());
      boolean found =
          !places.isEmpty()
              && (phrase.wanted()
                  ? places.stream().allMatch(place -> whole(place, covered))
                  : places.stream()
                      .anyMatch(
                          place -> covered.get(place.start(), place.end()).cardinality() > 0));
      counts[phrase.wanted() ? 0 : 2]++;
      counts[phrase.wanted() ? 1 : 3] += found ? 1 : 0;
    }
    return new Outcome(counts[0], counts[1], counts[2], counts[3]);
  }

  private boolean whole(Span place, BitSet covered) {
    var letters = new Letters(text);
    return letters.count(place, covered) == letters.count(place);
  }

  private List<Span> places(String words) {
    var places = new ArrayList<Span>();
    for (int at = 0; at + words.length() <= text.length(); at++) {
      if (standsAt(at, words)) {
        places.add(new Span(at, at + words.length()));
      }
    }
    return places;
  }

  private boolean standsAt(int at, String words) {
    for (int i = 0; i < words.length(); i++) {
      char there = text.charAt(at + i);
      if (there != words.charAt(i) && there != LOST) {
        return false;
      }
    }
    return true;
  }
}
