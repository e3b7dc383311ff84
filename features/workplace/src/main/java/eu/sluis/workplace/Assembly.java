package eu.sluis.workplace;

import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Sentences;
import eu.sluis.knowledge.Support;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Turns a streamed answer into checked sentences.
 *
 * <p>A sentence is whole when something follows it that is not a citation: `Dat mag niet. [2] Wel`
 * belongs together up to `[2]`. Numbers in brackets are citations of the material; they are
 * numbered anew in the order in which the reader meets them. A sentence without a number gets the
 * passage that says it, when there is one; a number that no passage has is dropped. Used by one
 * thread.
 */
final class Assembly {

  private static final Pattern CITATION =
      Pattern.compile("\\s*\\[\\s*\\d{1,3}(?:\\s*[,;]\\s*\\d{1,3}){0,9}\\s*\\]");
  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
  private static final Pattern ITEM = Pattern.compile("^(?:[-*•]|\\d{1,2}[.)])\\s+");
  private static final Pattern MARKUP = Pattern.compile("\\*\\*|__|`|^#{1,6}\\s+");

  private final List<Passage> material;
  private final Support support;
  private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
  private final List<Answer.Sentence> sentences = new ArrayList<>();
  private final StringBuilder pending = new StringBuilder();
  private Answer.Shape next = Answer.Shape.PARAGRAPH;

  Assembly(List<Passage> material, Support support) {
    this.material = List.copyOf(material);
    this.support = support;
  }

  /** Takes the next piece and gives the sentences that became whole. */
  List<Answer.Sentence> accept(String piece) {
    pending.append(piece);
    return take(false);
  }

  /** The rest, at the end of the stream. */
  List<Answer.Sentence> finish() {
    return take(true);
  }

  /** What is not yet a whole sentence. */
  String draft() {
    return pending.toString().strip();
  }

  Answer answer() {
    var cited = new ArrayList<Answer.Cited>();
    numbers.forEach(
        (index, number) -> {
          Passage passage = material.get(index);
          cited.add(new Answer.Cited(number, passage.id(), passage.hash()));
        });
    return new Answer(sentences, cited);
  }

  private List<Answer.Sentence> take(boolean all) {
    var whole = new ArrayList<Answer.Sentence>();
    while (true) {
      int end = endOfFirst(all);
      if (end < 0) {
        break;
      }
      String text = pending.substring(0, end);
      pending.delete(0, end);
      add(text, whole);
    }
    sentences.addAll(whole);
    return whole;
  }

  /** Where the first sentence with its citations ends, or -1 when that is not certain yet. */
  private int endOfFirst(boolean all) {
    String text = pending.toString();
    if (text.isBlank()) {
      return all && !text.isEmpty() ? text.length() : -1;
    }
    int from = firstVisible(text);
    int line = text.indexOf('\n', from);
    String paragraph = line < 0 ? text : text.substring(0, line);
    List<Span> spans = Sentences.of(paragraph);
    int end = spans.isEmpty() ? paragraph.length() : spans.getFirst().end();
    end = withCitations(paragraph, end);
    if (line >= 0 && end == paragraph.length()) {
      return line + 1;
    }
    return all || line >= 0 || followed(paragraph, end) ? end : -1;
  }

  /** Whether something stands behind `end` that is not the beginning of a citation. */
  private static boolean followed(String text, int end) {
    String rest = text.substring(end).stripLeading();
    boolean citationBegins = rest.startsWith("[") && rest.indexOf(']') < 0;
    return !rest.isEmpty() && !citationBegins;
  }

  private static int withCitations(String text, int end) {
    var matcher = CITATION.matcher(text);
    int last = end;
    while (matcher.find(last) && matcher.start() == last) {
      last = matcher.end();
      // Models put the full stop on either side of the citation.
      if (last < text.length() && ".!?".indexOf(text.charAt(last)) >= 0) {
        last++;
      }
    }
    return last;
  }

  private static int firstVisible(String text) {
    int at = 0;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private void add(String raw, List<Answer.Sentence> whole) {
    boolean paragraphEnds = raw.endsWith("\n");
    String stripped = raw.strip();
    if (stripped.isEmpty()) {
      next = Answer.Shape.PARAGRAPH;
      return;
    }
    Answer.Shape shape = next;
    var item = ITEM.matcher(stripped);
    if (shape == Answer.Shape.PARAGRAPH && item.find()) {
      stripped = stripped.substring(item.end());
      shape = Answer.Shape.ITEM;
    }
    Set<Integer> indexes = citations(stripped);
    String text = MARKUP.matcher(CITATION.matcher(stripped).replaceAll("")).replaceAll("").strip();
    next = paragraphEnds ? Answer.Shape.PARAGRAPH : Answer.Shape.RUNNING;
    if (!text.isEmpty() && text.chars().anyMatch(Character::isLetterOrDigit)) {
      whole.add(checked(text, shape, indexes));
    } else if (!indexes.isEmpty() && !whole.isEmpty()) {
      // Only a citation: it belongs to the sentence before.
      Answer.Sentence before = whole.removeLast();
      Set<Integer> both = new LinkedHashSet<>(indexesOf(before.citations()));
      both.addAll(indexes);
      whole.add(checked(before.text(), before.shape(), both));
    }
  }

  private Set<Integer> indexes(String text) {
    var indexes = new LinkedHashSet<Integer>();
    var matcher = NUMBER.matcher(text);
    while (matcher.find()) {
      int index = Integer.parseInt(matcher.group()) - 1;
      if (index >= 0 && index < material.size()) {
        indexes.add(index);
      }
    }
    return indexes;
  }

  private Set<Integer> citations(String sentence) {
    var indexes = new LinkedHashSet<Integer>();
    var matcher = CITATION.matcher(sentence);
    while (matcher.find()) {
      indexes.addAll(indexes(matcher.group()));
    }
    return indexes;
  }

  private List<Integer> indexesOf(List<Integer> shown) {
    var indexes = new ArrayList<Integer>();
    numbers.forEach(
        (index, number) -> {
          if (shown.contains(number)) {
            indexes.add(index);
          }
        });
    return indexes;
  }

  private Answer.Sentence checked(String text, Answer.Shape shape, Set<Integer> claimed) {
    var cited = new LinkedHashSet<>(claimed);
    if (cited.isEmpty()) {
      for (int index = 0; index < material.size() && cited.isEmpty(); index++) {
        if (support.check(text, List.of(material.get(index).text()))
            instanceof Support.Verdict.Supported) {
          cited.add(index);
        }
      }
    }
    Support.Verdict verdict =
        support.check(text, cited.stream().map(index -> material.get(index).text()).toList());
    var shown = cited.stream().map(this::number).toList();
    return switch (verdict) {
      case Support.Verdict.Supported _ ->
          new Answer.Sentence(text, shape, shown, Answer.Support.SUPPORTED, List.of());
      case Support.Verdict.Partly partly ->
          new Answer.Sentence(text, shape, shown, Answer.Support.PARTLY, partly.missing());
      case Support.Verdict.Unsupported unsupported ->
          new Answer.Sentence(
              text, shape, shown, Answer.Support.UNSUPPORTED, unsupported.missing());
    };
  }

  private int number(int index) {
    return numbers.computeIfAbsent(index, _ -> numbers.size() + 1);
  }
}
