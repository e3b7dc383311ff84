package eu.sluis.workplace;

import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Sentences;
import eu.sluis.knowledge.Support;
import eu.sluis.knowledge.SupportCheck;
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

  /** A full stop with a citation stuck to it, which other text does not have. */
  private static final Pattern GLUED =
      Pattern.compile("[.!?…](?=\\[\\s*\\d{1,3}(?:\\s*[,;]\\s*\\d{1,3}){0,9}\\s*\\])");

  /** The beginning of a citation of which the rest never came. */
  private static final Pattern DANGLING = Pattern.compile("\\s*\\[[\\d\\s,;]*$");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}");
  private static final Pattern ITEM = Pattern.compile("^(?:[-*•]|(\\d{1,2})[.)])\\s+");
  private static final Pattern MARKUP = Pattern.compile("\\*\\*|__|`|^#{1,6}\\s+");

  private final List<Passage> material;
  private final SupportCheck support;
  private final Map<Integer, Integer> numbers = new LinkedHashMap<>();
  private final List<Answer.Sentence> sentences = new ArrayList<>();
  private final StringBuilder pending = new StringBuilder();
  private Answer.Shape next = Answer.Shape.PARAGRAPH;

  Assembly(List<Passage> material, SupportCheck support) {
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
    int from = firstVisible(text, 0);
    int line = text.indexOf('\n', from);
    String paragraph = line < 0 ? text : text.substring(0, line);
    List<Span> spans = Sentences.of(paragraph);
    int end = spans.isEmpty() ? paragraph.length() : spans.getFirst().end();
    var glued = GLUED.matcher(paragraph);
    if (glued.find()) {
      end = Math.min(end, glued.end());
    }
    end = withCitations(paragraph, end);
    if (line >= 0 && paragraph.substring(end).isBlank()) {
      return afterLine(text, line + 1, all);
    }
    return all || line >= 0 || followed(paragraph, end) ? end : -1;
  }

  /**
   * Where a line ends of which the sentence is whole: a line of citations below it belongs to it.
   */
  private static int afterLine(String text, int next, boolean all) {
    int last = withCitations(text, next);
    int end = text.indexOf('\n', firstVisible(text, last));
    String behind = (end < 0 ? text.substring(last) : text.substring(last, end)).strip();
    boolean certain = all || end >= 0;
    if (last == next) {
      boolean mayBegin = behind.isEmpty() || (behind.startsWith("[") && behind.indexOf(']') < 0);
      return mayBegin && !certain ? -1 : next;
    }
    int lineEnd = text.indexOf('\n', last);
    String sameLine = (lineEnd < 0 ? text.substring(last) : text.substring(last, lineEnd)).strip();
    if (sameLine.isEmpty()) {
      return lineEnd >= 0 ? lineEnd + 1 : all ? text.length() : -1;
    }
    boolean mayGoOn = sameLine.startsWith("[") && sameLine.indexOf(']') < 0;
    return mayGoOn && lineEnd < 0 && !all ? -1 : next;
  }

  /** Whether enough stands behind `end` to know that the sentence ends there. */
  private static boolean followed(String text, int end) {
    int at = end;
    while (at < text.length() && decidesNothing(text.charAt(at))) {
      at++;
    }
    String rest = text.substring(at);
    boolean citationBegins = rest.startsWith("[") && rest.indexOf(']') < 0;
    return !rest.isEmpty() && !citationBegins;
  }

  /** Spaces and openers: what comes behind them tells whether a point was an abbreviation's. */
  private static boolean decidesNothing(char c) {
    return Character.isWhitespace(c) || "\u00a0\u202f\u200b\"'“‘(".indexOf(c) >= 0;
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

  private static int firstVisible(String text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private void add(String raw, List<Answer.Sentence> whole) {
    String stripped = raw.strip();
    boolean paragraphBegins = raw.substring(0, firstVisible(raw, 0)).indexOf('\n') >= 0;
    Answer.Shape shape = paragraphBegins ? Answer.Shape.PARAGRAPH : next;
    next = raw.endsWith("\n") ? Answer.Shape.PARAGRAPH : Answer.Shape.RUNNING;
    int number = 0;
    var item = ITEM.matcher(stripped);
    if (shape == Answer.Shape.PARAGRAPH && item.find()) {
      stripped = stripped.substring(item.end());
      shape = Answer.Shape.ITEM;
      number = item.group(1) == null ? 0 : Integer.parseInt(item.group(1));
    }
    Set<Integer> indexes = citations(stripped);
    String text = DANGLING.matcher(CITATION.matcher(stripped).replaceAll("")).replaceAll("");
    text = MARKUP.matcher(text).replaceAll("").strip();
    if (text.chars().anyMatch(Character::isLetterOrDigit)) {
      whole.add(checked(text, shape, number, indexes));
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

  private Answer.Sentence checked(
      String text, Answer.Shape shape, int number, Set<Integer> claimed) {
    var cited = new LinkedHashSet<>(claimed);
    if (cited.isEmpty()) {
      for (int index = 0; index < material.size() && cited.isEmpty(); index++) {
        if (support.says(material.get(index), text)) {
          cited.add(index);
        }
      }
    }
    Support.Verdict verdict = support.check(text, cited.stream().map(material::get).toList());
    var shown = cited.stream().map(this::number).toList();
    return switch (verdict) {
      case Support.Verdict.Supported _ ->
          new Answer.Sentence(text, shape, number, shown, Answer.Support.SUPPORTED, List.of());
      case Support.Verdict.Partly partly ->
          new Answer.Sentence(text, shape, number, shown, Answer.Support.PARTLY, partly.missing());
      case Support.Verdict.Unsupported unsupported ->
          new Answer.Sentence(
              text, shape, number, shown, Answer.Support.UNSUPPORTED, unsupported.missing());
    };
  }

  private int number(int index) {
    return numbers.computeIfAbsent(index, _ -> numbers.size() + 1);
  }
}
