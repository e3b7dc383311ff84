package eu.sluis.privacy;

import eu.sluis.privacy.internal.Folding;
import eu.sluis.privacy.internal.pseudonyms.Assignments;
import eu.sluis.privacy.internal.pseudonyms.Gender;
import eu.sluis.privacy.internal.pseudonyms.Markers;
import eu.sluis.privacy.internal.pseudonyms.NamePieces;
import eu.sluis.privacy.internal.pseudonyms.NamePieces.Piece;
import eu.sluis.privacy.internal.pseudonyms.NamePieces.Style;
import eu.sluis.privacy.internal.pseudonyms.StandIns.Look;
import eu.sluis.privacy.internal.pseudonyms.StreamingRestorer.Mode;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import eu.sluis.vocabulary.Treatment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Takes personal data out of the texts of a question and remembers what may come back. One per
 * conversation, used by one thread at a time.
 *
 * <p><b>What a model sees.</b> A name keeps its shape: every word of it is replaced by an invented
 * word that sounds Dutch and occurs nowhere in the texts, so `mevrouw Yıldız` becomes `mevrouw
 * Dremtestra` and a model can still write `Dremtestra's dossier`. Codes such as `PERSOON_3` were
 * rejected: models renumber, translate and inflect them. Other values get a form that can be read
 * as what it is and can never be real, see {@code StandIns}. What is removed leaves a marker such
 * as `[bsn verwijderd]`, and its value is kept nowhere.
 *
 * <p><b>The same value.</b> Spellings that differ in case, diacritics, white space or invisible
 * signs are one value and get one pseudonym; an answer gets the spelling that was seen first (for a
 * name: in the case in which the pseudonym is written). So lowering and restoring is the identity
 * up to such differences of spelling within one conversation, and exact without them.
 *
 * <p><b>What the detector missed.</b> A name that was found in one text also goes out of the others
 * of the same conversation where it stands with a capital, found there or not.
 *
 * <p><b>Never ambiguous.</b> A pseudonym is never part of anything in the texts of the question, of
 * a real value or of another pseudonym. When a new text happens to hold one that was given out
 * before, that value gets another.
 */
public final class Pseudonymiser {

  /** Shorter words of a name, as `Li`, are replaced only where they were found. */
  private static final int ECHO_CHARS_MIN = 3;

  private PseudonymMap map;
  private boolean keepsGender;

  /** A change to one text: by a stand-in, or (without value) by the marker of the category. */
  private sealed interface Edit {
    int start();

    int end();

    record Replace(int start, int end, Assignments.Value value, Style style) implements Edit {}

    record Remove(int start, int end, DataCategory category) implements Edit {}
  }

  /** Goes on with the pseudonyms that the conversation already has. */
  public Pseudonymiser(PseudonymMap known) {
    this.map = known;
  }

  /**
   * From now on a new given name looks like that of a woman or a man where the text says which, by
   * a title, a relation or a mark beside it. Without this, gender is not kept: it tells something.
   */
  public Pseudonymiser keepingGender() {
    keepsGender = true;
    return this;
  }

  /** The text with a space instead of each piece of personal data: what a search may use. */
  public static PseudonymisedText impersonal(DetectedText text) {
    var rest = new StringBuilder();
    int at = 0;
    for (Finding finding : text.findings()) {
      if (finding.category().replaceable() && finding.span().start() >= at) {
        rest.append(text.text(), at, finding.span().start()).append(' ');
        at = finding.span().end();
      }
    }
    return new PseudonymisedText(rest.append(text.text(), at, text.text().length()).toString());
  }

  /**
   * Lowers all texts of one question together, so that a pseudonym never equals anything in any of
   * them. What `treatments` does not name gets {@link DataCategory#otherwise()}; findings of other
   * categories are marks and change nothing.
   *
   * @return as many texts, in the same order
   * @throws IllegalArgumentException when a finding lies outside its text or overlaps another, or a
   *     value is too long; nothing may be sent then
   */
  public List<PseudonymisedText> lower(
      List<DetectedText> texts, Map<DataCategory, Treatment> treatments) {
    var assignments = new Assignments(map.key(), map.entries());
    for (DataCategory category : DataCategory.values()) {
      if (category.replaceable() && treatment(category, treatments) == Treatment.REMOVE) {
        assignments.forget(category);
      }
    }
    var findings = new ArrayList<List<Finding>>();
    for (DetectedText text : texts) {
      findings.add(checked(text));
    }
    Set<String> names = namesIn(texts, findings, assignments);
    var edits = new ArrayList<List<Edit>>();
    for (int i = 0; i < texts.size(); i++) {
      edits.add(edits(texts.get(i).text(), findings.get(i), treatments, names, assignments));
    }
    assignments.settle(texts.stream().map(text -> Folding.fold(text.text())).toList());
    var lowered = new ArrayList<PseudonymisedText>();
    for (int i = 0; i < texts.size(); i++) {
      lowered.add(new PseudonymisedText(applied(texts.get(i).text(), edits.get(i), assignments)));
    }
    map = new PseudonymMap(map.key(), assignments.all());
    return List.copyOf(lowered);
  }

  /** The pseudonyms so far, to be kept (sealed) with the conversation. */
  public PseudonymMap map() {
    return map;
  }

  /** A fresh restorer for one answer stream of plain text or Markdown. */
  public Restorer restorer() {
    return restorers().alone(Mode.PLAIN);
  }

  /**
   * A fresh restorer for one stream of JSON, such as tool arguments: it escapes what it puts in.
   */
  public Restorer jsonRestorer() {
    return restorers().alone(Mode.JSON);
  }

  /** What restores one answer with everything that the conversation knows. */
  public Restorers restorers() {
    return new Restorers(map.entries());
  }

  /**
   * What restores one answer for a reader who may see these categories only: of all others the
   * pseudonym stays.
   */
  public Restorers restorersFor(Set<DataCategory> shown) {
    return new Restorers(
        map.entries().stream().filter(entry -> shown.contains(entry.category())).toList());
  }

  private static Treatment treatment(
      DataCategory category, Map<DataCategory, Treatment> treatments) {
    return treatments.getOrDefault(category, category.otherwise());
  }

  private static List<Finding> checked(DetectedText text) {
    var findings = new ArrayList<Finding>();
    for (Finding finding : text.findings()) {
      if (finding.category().replaceable()) {
        findings.add(finding);
      }
    }
    findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
    int end = 0;
    for (Finding finding : findings) {
      Span span = finding.span();
      if (span.start() < end || span.end() > text.text().length()) {
        throw new IllegalArgumentException(
            "a finding of `"
                + finding.category().code()
                + "` lies outside its text or overlaps another; refuse the question");
      }
      end = span.end();
    }
    return findings;
  }

  /** The words of all names of the conversation, as keys, that are worth looking for elsewhere. */
  private static Set<String> namesIn(
      List<DetectedText> texts, List<List<Finding>> findings, Assignments assignments) {
    var names = new HashSet<String>();
    assignments.all().stream()
        .filter(known -> known.category() == DataCategory.NAME)
        .forEach(known -> addName(known.real(), names));
    for (int i = 0; i < texts.size(); i++) {
      for (Finding finding : findings.get(i)) {
        if (finding.category() == DataCategory.NAME) {
          String name = finding.span().of(texts.get(i).text());
          for (Piece piece : NamePieces.of(name)) {
            addName(name.substring(piece.start(), piece.end()), names);
          }
        }
      }
    }
    return names;
  }

  private static void addName(String word, Set<String> names) {
    String key = Folding.unspaced(word);
    if (key.length() >= ECHO_CHARS_MIN && !key.endsWith(".")) {
      names.add(key);
    }
  }

  private List<Edit> edits(
      String text,
      List<Finding> findings,
      Map<DataCategory, Treatment> treatments,
      Set<String> names,
      Assignments assignments) {
    var edits = new ArrayList<Edit>();
    for (Finding finding : findings) {
      DataCategory category = finding.category();
      int start = finding.span().start();
      int end = finding.span().end();
      switch (treatment(category, treatments)) {
        case LEAVE -> {}
        case REMOVE -> edits.add(new Edit.Remove(start, end, category));
        case PSEUDONYMISE -> {
          String value = text.substring(start, end);
          if (category == DataCategory.NAME) {
            Look given = keepsGender ? Gender.of(text, start, end) : Look.GIVEN_NAME;
            for (Piece piece : NamePieces.of(value)) {
              edits.add(
                  replace(
                      text,
                      start + piece.start(),
                      start + piece.end(),
                      piece.look() == Look.GIVEN_NAME ? piece.looking(given) : piece,
                      assignments));
            }
          } else {
            edits.add(
                new Edit.Replace(
                    start, end, wish(category, value, Look.SURNAME, assignments), Style.AS_IS));
          }
        }
      }
    }
    if (treatment(DataCategory.NAME, treatments) != Treatment.LEAVE && !names.isEmpty()) {
      addEchoes(text, findings, treatments, names, assignments, edits);
    }
    edits.sort(Comparator.comparingInt(Edit::start));
    return edits;
  }

  private static void addEchoes(
      String text,
      List<Finding> findings,
      Map<DataCategory, Treatment> treatments,
      Set<String> names,
      Assignments assignments,
      List<Edit> edits) {
    boolean remove = treatment(DataCategory.NAME, treatments) == Treatment.REMOVE;
    int next = 0;
    for (int[] word : NamePieces.words(text)) {
      while (next < findings.size() && findings.get(next).span().end() <= word[0]) {
        next++;
      }
      if (!Character.isUpperCase(text.charAt(word[0]))
          || (next < findings.size() && findings.get(next).span().start() < word[1])) {
        continue;
      }
      int end = echoEnd(text, word, names);
      if (end > word[0]) {
        var piece =
            new Piece(word[0], end, Look.SURNAME, NamePieces.styleOf(text.substring(word[0], end)));
        edits.add(
            remove
                ? new Edit.Remove(word[0], end, DataCategory.NAME)
                : replace(text, word[0], end, piece, assignments));
      }
    }
  }

  /** Where the known name in this word ends (before a genitive s), or its start when it is none. */
  private static int echoEnd(String text, int[] word, Set<String> names) {
    String key = Folding.unspaced(text.substring(word[0], word[1]));
    if (names.contains(key)) {
      return word[1];
    }
    boolean genitive = key.endsWith("s") && names.contains(key.substring(0, key.length() - 1));
    return genitive ? word[1] - 1 : word[0];
  }

  private static Edit replace(
      String text, int start, int end, Piece piece, Assignments assignments) {
    String word = text.substring(start, end);
    return new Edit.Replace(
        start, end, wish(DataCategory.NAME, word, piece.look(), assignments), piece.style());
  }

  private static Assignments.Value wish(
      DataCategory category, String real, Look look, Assignments assignments) {
    if (real.length() > PseudonymMap.VALUE_CHARS_MAX) {
      throw new IllegalArgumentException(
          "a value is longer than `" + PseudonymMap.VALUE_CHARS_MAX + "` characters; shorten it");
    }
    return assignments.wish(category, real, look);
  }

  private static String applied(String text, List<Edit> edits, Assignments assignments) {
    var lowered = new StringBuilder(text.length());
    int at = 0;
    for (Edit edit : edits) {
      lowered.append(text, at, edit.start());
      switch (edit) {
        case Edit.Replace replace ->
            lowered.append(replace.style().apply(assignments.standInFor(replace.value())));
        case Edit.Remove remove -> lowered.append(Markers.of(remove.category()));
      }
      at = edit.end();
    }
    return lowered.append(text, at, text.length()).toString();
  }
}
