package eu.sluis.privacy.internal.tailoring;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.Finding;
import eu.sluis.privacy.OrganisationWords;
import eu.sluis.privacy.TailoredDetector.Inspection;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Lays the phrases of an organisation over what a detector found.
 *
 * <p>Phrases of the organisation come first, where they share characters with each other from left
 * to right. What is left of a finding after a phrase is cut out of it stays found, so that nothing
 * that was recognised comes into the open by adding a word.
 */
public final class Tailoring {

  private static final double CERTAIN = 1.0;

  private static final Comparator<Finding> BY_PLACE =
      Comparator.comparingInt((Finding finding) -> finding.span().start())
          .thenComparing(Finding::category);

  private final String text;
  private final NavigableMap<Integer, Finding> personal = new TreeMap<>();
  private final NavigableMap<Integer, Span> mayStay = new TreeMap<>();
  private final List<Finding> kept = new ArrayList<>();
  private final List<Finding> stayed = new ArrayList<>();

  private Tailoring(String text) {
    this.text = text;
  }

  public static Inspection of(String text, List<Finding> found, PhraseTree tree) {
    var tailoring = new Tailoring(text);
    for (PhraseTree.Occurrence occurrence : tree.occurrences(text)) {
      tailoring.place(occurrence);
    }
    for (Finding finding : found) {
      tailoring.weigh(finding);
    }
    tailoring.kept.addAll(tailoring.personal.values());
    tailoring.kept.sort(BY_PLACE);
    return new Inspection(tailoring.kept, tailoring.stayed);
  }

  private void place(PhraseTree.Occurrence occurrence) {
    switch (occurrence.word()) {
      case OrganisationWords.MayStay _ -> mayStay.put(occurrence.span().start(), occurrence.span());
      case OrganisationWords.Personal word -> {
        // Two phrases can share a word: what the first took is not given twice.
        var before = personal.lastEntry();
        int free = before == null ? 0 : before.getValue().span().end();
        Span span = occurrence.span();
        phrase(word.category(), Math.max(free, span.start()), span.end());
      }
    }
  }

  private void phrase(DataCategory category, int from, int end) {
    trimmed(from, end)
        .forEach(
            span ->
                personal.put(
                    span.start(),
                    new Finding(category, span, CERTAIN, List.of(Evidence.ORGANISATION_WORD))));
  }

  private void weigh(Finding finding) {
    if (!finding.category().replaceable()) {
      kept.add(finding);
      return;
    }
    if (stays(finding)) {
      stayed.add(finding);
      return;
    }
    List<Finding> within = sharing(finding.span());
    if (within.isEmpty()) {
      kept.add(finding);
    } else if (finding.category().kind() == DataCategory.Kind.NATIONAL_NUMBER) {
      // No word of an organisation makes another thing of a BSN.
      within.forEach(phrase -> around(finding, phrase));
      kept.add(finding);
    } else if (whole(finding, within)) {
      within.forEach(phrase -> personal.remove(phrase.span().start()));
      kept.add(seen(finding, within));
    } else {
      cut(finding, within);
    }
  }

  private boolean stays(Finding finding) {
    if (finding.category().kind() == DataCategory.Kind.NATIONAL_NUMBER) {
      return false;
    }
    var phrase = mayStay.floorEntry(finding.span().start());
    return phrase != null
        && phrase.getValue().end() >= finding.span().end()
        && sharing(finding.span()).isEmpty();
  }

  private List<Finding> sharing(Span span) {
    var from = personal.floorKey(span.start());
    return personal
        .subMap(from == null ? span.start() : from, true, span.end(), false)
        .values()
        .stream()
        .filter(phrase -> phrase.span().overlaps(span))
        .toList();
  }

  /** Whether a finding stays in one piece around the phrases that lie within it. */
  private static boolean whole(Finding finding, List<Finding> within) {
    boolean around =
        within.getFirst().span().start() >= finding.span().start()
            && within.getLast().span().end() <= finding.span().end()
            && within.stream().noneMatch(phrase -> phrase.span().equals(finding.span()));
    return around
        && (!ofWords(finding.category())
            || within.stream().allMatch(phrase -> phrase.category() == finding.category()));
  }

  /** A value made of words, which can be cut; every other has a form that a piece does not have. */
  private static boolean ofWords(DataCategory category) {
    return switch (category) {
      case NAME, ADDRESS, PLACE, PLACE_OF_BIRTH, PO_BOX, ORGANISATION -> true;
      case POSTCODE,
          DATE_OF_BIRTH,
          AGE,
          PHONE,
          EMAIL,
          USERNAME,
          URL,
          IBAN,
          ACCOUNT_NUMBER,
          BSN,
          A_NUMBER,
          IDENTITY_DOCUMENT,
          DRIVING_LICENCE,
          LICENCE_PLATE,
          IP_ADDRESS,
          MAC_ADDRESS,
          CASE_NUMBER,
          CLIENT_NUMBER,
          CADASTRAL,
          VAT_NUMBER_PERSON,
          VAT_NUMBER,
          KVK_NUMBER,
          RSIN,
          HEALTH,
          RELIGION,
          ETHNICITY,
          POLITICS,
          UNION_MEMBERSHIP,
          SEXUAL_LIFE,
          BIOMETRIC,
          GENETIC,
          CRIMINAL ->
          false;
    };
  }

  private static Finding seen(Finding finding, List<Finding> within) {
    var evidence = new LinkedHashSet<>(finding.evidence());
    within.forEach(phrase -> evidence.addAll(phrase.evidence()));
    return new Finding(
        finding.category(), finding.span(), finding.confidence(), List.copyOf(evidence));
  }

  private void cut(Finding finding, List<Finding> within) {
    int from = finding.span().start();
    for (Finding phrase : within) {
      keepPiece(finding, from, phrase.span().start());
      from = Math.max(from, phrase.span().end());
    }
    keepPiece(finding, from, finding.span().end());
  }

  /** Leaves of a phrase what lies outside a finding. */
  private void around(Finding finding, Finding phrase) {
    personal.remove(phrase.span().start());
    phrase(phrase.category(), phrase.span().start(), finding.span().start());
    phrase(phrase.category(), finding.span().end(), phrase.span().end());
  }

  private void keepPiece(Finding finding, int from, int end) {
    trimmed(from, end)
        .forEach(
            span ->
                kept.add(
                    new Finding(
                        finding.category(), span, finding.confidence(), finding.evidence())));
  }

  /** Without space and signs of the sentence at both ends; empty when nothing is left. */
  private List<Span> trimmed(int from, int end) {
    int start = from;
    int stop = end;
    while (start < stop && !says(text.codePointAt(start))) {
      start += Character.charCount(text.codePointAt(start));
    }
    while (stop > start && !says(text.codePointBefore(stop))) {
      stop -= Character.charCount(text.codePointBefore(stop));
    }
    return start < stop ? List.of(new Span(start, stop)) : List.of();
  }

  private static boolean says(int point) {
    return switch (Character.getType(point)) {
      case Character.SPACE_SEPARATOR,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.CONTROL,
          Character.FORMAT,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          false;
      default -> true;
    };
  }
}
