package eu.sluis.gateway;

import eu.sluis.privacy.DetectedText;
import eu.sluis.privacy.Finding;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What was said in several texts, read as one: a number told in pieces (`mijn bsn begint met 9999`,
 * `dan 90019`), a surname of which only the turn before says that it is one, the fields of a call
 * of which only all together say whom it is about.
 */
final class Turns {

  /** Longer turns explain themselves. */
  private static final int TURN_CHARS_MAX = 600;

  private static final int ALL_CHARS_MAX = 6_000;

  /**
   * One of the texts.
   *
   * @param text with what was found in it by itself
   * @param before what is read before it, such as the end of a line, or the name of its field
   */
  record Turn(DetectedText text, String before) {}

  private final List<Turn> turns;
  private final List<Integer> places = new ArrayList<>();
  private final List<Integer> starts = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** The last turns that are short, as many as fit. */
  Turns(List<Turn> turns) {
    this.turns = List.copyOf(turns);
    int length = 0;
    int first = turns.size();
    for (int i = turns.size() - 1; i >= 0; i--) {
      int chars = turns.get(i).text().text().length() + turns.get(i).before().length();
      if (chars > TURN_CHARS_MAX) {
        continue;
      }
      length += chars;
      if (length > ALL_CHARS_MAX) {
        break;
      }
      first = i;
    }
    for (int i = first; i < turns.size(); i++) {
      String turn = turns.get(i).text().text();
      if (turn.length() <= TURN_CHARS_MAX && !turn.isBlank()) {
        text.append(turns.get(i).before());
        places.add(i);
        starts.add(text.length());
        text.append(turn);
      }
    }
  }

  /** Whether there is more than one to read together. */
  boolean several() {
    return places.size() > 1;
  }

  String text() {
    return text.toString();
  }

  /** The turns with what was found in all of them together, where nothing was found before. */
  List<DetectedText> with(List<Finding> together) {
    var read = new ArrayList<DetectedText>();
    turns.forEach(turn -> read.add(turn.text()));
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      DetectedText turn = turns.get(place).text();
      var more = new ArrayList<Finding>();
      for (Finding finding : together) {
        if (finding.category().replaceable()) {
          add(finding, starts.get(i), turn, more);
        }
      }
      if (!more.isEmpty()) {
        more.addAll(turn.findings());
        more.sort(Comparator.comparingInt((Finding finding) -> finding.span().start()));
        read.set(place, new DetectedText(turn.text(), more));
      }
    }
    return read;
  }

  /** The part of a finding that lies in this turn, unless something there is found already. */
  private static void add(Finding finding, int from, DetectedText turn, List<Finding> more) {
    int start = Math.max(0, finding.span().start() - from);
    int end = Math.min(turn.text().length(), finding.span().end() - from);
    while (start < end && !Character.isLetterOrDigit(turn.text().charAt(start))) {
      start++;
    }
    if (start >= end) {
      return;
    }
    var span = new Span(start, end);
    for (Finding known : turn.findings()) {
      if (known.category().replaceable()
          && known.span().start() < end
          && start < known.span().end()) {
        return;
      }
    }
    more.add(new Finding(finding.category(), span, finding.confidence(), finding.evidence()));
  }
}
