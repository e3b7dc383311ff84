package eu.sluis.privacy;

import eu.sluis.privacy.internal.Folding;
import eu.sluis.privacy.internal.pseudonyms.Assignments;
import eu.sluis.privacy.internal.pseudonyms.Cut;
import eu.sluis.privacy.internal.pseudonyms.Cuts;
import eu.sluis.privacy.internal.pseudonyms.KnownNames;
import eu.sluis.privacy.internal.pseudonyms.KnownNumbers;
import eu.sluis.privacy.internal.pseudonyms.Replaceable;
import eu.sluis.privacy.internal.pseudonyms.StandIns.Look;
import eu.sluis.privacy.internal.pseudonyms.StreamingRestorer.Mode;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import eu.sluis.vocabulary.Treatment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
 * <p><b>The same value.</b> A name in capitals, in small letters and with one capital is one value
 * and gets one pseudonym, written in the same case. What is written in another way still (`Yildiz`
 * beside `Yıldız`, a number with other spaces) gets a pseudonym of its own, for every mention to
 * come back as it was: lowering and restoring is the identity. Values of two categories with
 * nothing at all between them (`Jansen` and a number in one word) stay pseudonyms.
 *
 * <p><b>What the detector missed.</b> A name that was found in one text also goes out of the others
 * of the same conversation, found there or not: where it stands with a capital, and where the
 * detector was sure of it also in small letters, inflected, inside a name of code, misspelled by a
 * letter or two, and as initials. So does a number of five digits or more.
 *
 * <p><b>Whole words.</b> A stand-in can be told from other text where a word begins and ends. So a
 * value that is glued to letters or digits takes those with it: of `Almelo4111`, all goes.
 *
 * <p><b>Never ambiguous.</b> A pseudonym is never part of anything in the texts of the question, of
 * a real value or of another pseudonym. When a new text happens to hold one that was given out
 * before, that value gets another.
 */
public final class Pseudonymiser {

  private PseudonymMap map;
  private boolean keepsGender;

  /** A change to one text: a cut, and of which value the stand-in comes there. */
  private record Edit(Cut cut, Assignments.@Nullable Value value) {}

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
    var names = new KnownNames();
    var numbers = new KnownNumbers();
    assignments.all().forEach(known -> numbers.add(known.category(), known.real()));
    assignments.all().stream()
        .filter(known -> known.category() == DataCategory.NAME)
        .forEach(known -> names.add(known.real()));
    for (int i = 0; i < texts.size(); i++) {
      names.addAll(texts.get(i).text(), findings.get(i));
      numbers.addAll(texts.get(i).text(), findings.get(i));
    }
    var cuts = new Cuts(category -> treatment(category, treatments), names, numbers, keepsGender);
    var edits = new ArrayList<List<Edit>>();
    for (int i = 0; i < texts.size(); i++) {
      String text = texts.get(i).text();
      edits.add(edits(text, cuts.of(text, findings.get(i)), assignments));
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

  /**
   * A secret of this conversation for one other purpose: 32 bytes, the same at every turn, that say
   * nothing of the pseudonyms.
   */
  public byte[] secret(String purpose) {
    return MasterKey.of(map.key()).derived("conversation secret\0" + purpose);
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

  private static List<Edit> edits(String text, List<Cut> cuts, Assignments assignments) {
    var edits = new ArrayList<Edit>();
    for (Cut cut : cuts) {
      edits.add(
          new Edit(
              cut,
              cut.removed() ? null : wish(cut.category(), cut.of(text), cut.look(), assignments)));
    }
    return edits;
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
      Cut cut = edit.cut();
      lowered.append(text, at, cut.start());
      lowered.append(
          edit.value() == null
              ? Replaceable.of(cut.category()).marker()
              : cut.style().apply(assignments.standInFor(edit.value())));
      at = cut.end();
    }
    return lowered.append(text, at, text.length()).toString();
  }
}
