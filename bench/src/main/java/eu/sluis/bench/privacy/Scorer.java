package eu.sluis.bench.privacy;

import eu.sluis.bench.privacy.Slice.Dimension;
import eu.sluis.bench.privacy.Tally.Count;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds what a detector found in one text to its labels. The rules are those of
 * `bench/privacy/README.md`, and are the same for every detector.
 */
final class Scorer {

  /** What says by itself, or nearly so, who or where somebody is. */
  static final Set<String> DIRECT =
      Set.of(
          "bsn",
          "a_number",
          "identity_document",
          "driving_licence",
          "iban",
          "account_number",
          "phone",
          "email",
          "licence_plate",
          "address",
          "postcode",
          "date_of_birth");

  private final Item item;
  private final Letters letters;
  private final List<Label.Wanted> wanted = new ArrayList<>();
  private final List<Label.LookAlike> lookAlikes = new ArrayList<>();
  private final List<Found> found;
  private final BitSet covered = new BitSet();
  private final Tally tally = new Tally();

  private Scorer(Item item, List<Found> found) {
    this.item = item;
    this.letters = new Letters(item.text());
    for (Label label : item.labels()) {
      switch (label) {
        case Label.Wanted name -> wanted.add(name);
        case Label.LookAlike alike -> lookAlikes.add(alike);
      }
    }
    this.found = found.stream().flatMap(finding -> cut(finding).stream()).toList();
    this.found.forEach(finding -> covered.set(finding.span().start(), finding.span().end()));
  }

  static Tally score(Item item, List<Found> found) {
    var scorer = new Scorer(item, found);
    scorer.wanted.forEach(scorer::label);
    scorer.found.forEach(scorer::finding);
    scorer.lookAlikes.forEach(scorer::lookAlike);
    scorer.words();
    scorer.rest();
    return scorer.tally;
  }

  /** `Markt 1, 1234 AB Delft` found as one is an address, a postcode and a place. */
  private List<Found> cut(Found finding) {
    if (!finding.mark().ofPlace()) {
      return List.of(finding);
    }
    List<Label.Wanted> within =
        wanted.stream()
            .filter(label -> Mark.PLACES.contains(label.category()))
            .filter(label -> contains(finding.span(), label.span()))
            .toList();
    if (within.size() < 2
        || !letters.isMadeOf(finding.span(), within.stream().map(Label::span).toList())) {
      return List.of(finding);
    }
    return within.stream()
        .map(
            label ->
                new Found(
                    label.span(),
                    finding.mark().accepts().contains(label.category())
                        ? finding.mark()
                        : Mark.of(
                            label.category().equals(Mark.STREET) ? "address" : label.category())))
        .toList();
  }

  private static boolean contains(Span outer, Span inner) {
    return outer.start() <= inner.start() && inner.end() <= outer.end();
  }

  private void label(Label.Wanted label) {
    var right = new BitSet();
    boolean exact = false;
    for (Found finding : found) {
      if (finding.mark().accepts().contains(label.category())) {
        right.set(finding.span().start(), finding.span().end());
        exact |= same(finding, label);
      }
    }
    int size = letters.count(label.span());
    boolean half = size > 0 && 2 * letters.count(label.span(), right) >= size;
    long leaked = visible(label.span(), covered);
    long all = visible(label.span(), new BitSet());
    for (Slice slice : slices(label)) {
      tally.add(slice, Count.LABELS, 1);
      tally.add(slice, Count.EXACT, exact ? 1 : 0);
      tally.add(slice, Count.FOUND, half ? 1 : 0);
      tally.add(slice, Count.CHARACTERS, all);
      tally.add(slice, Count.LEAKED, leaked);
    }
  }

  private List<Slice> slices(Label.Wanted label) {
    List<Slice> slices = slices(label.category());
    if (!label.origin().isEmpty()) {
      slices.add(new Slice(Dimension.ORIGIN, label.origin()));
    }
    return slices;
  }

  private List<Slice> slices(String category) {
    var slices = new ArrayList<Slice>();
    slices.add(new Slice(Dimension.CATEGORY, category));
    if (!category.equals(Mark.ORGANISATION)) {
      slices.add(Slice.ALL);
      slices.add(new Slice(Dimension.GENRE, item.genre()));
    }
    if (DIRECT.contains(category)) {
      slices.add(Slice.DIRECT);
    }
    if (category.equals("name")) {
      slices.add(new Slice(Dimension.GENRE_NAMES, item.genre()));
    }
    return slices;
  }

  private boolean same(Found finding, Label.Wanted label) {
    Optional<Span> theirs =
        label.category().equals("name")
            ? letters.name(finding.span())
            : letters.tight(finding.span());
    return theirs.isPresent() && theirs.equals(letters.tight(label.span()));
  }

  private void finding(Found finding) {
    List<Label.Wanted> right =
        wanted.stream()
            .filter(label -> finding.mark().accepts().contains(label.category()))
            .filter(label -> letters.touches(finding.span(), label.span()))
            .toList();
    if (right.isEmpty()) {
      // A firm that bears the name of a person is a firm.
      boolean named =
          finding.mark().code().equals(Mark.ORGANISATION)
              && lookAlikes.stream()
                  .anyMatch(alike -> letters.touches(finding.span(), alike.span()));
      if (!named) {
        finding.mark().claims().ifPresent(category -> count(category, false, false));
      }
      return;
    }
    Optional<Label.Wanted> exact = right.stream().filter(label -> same(finding, label)).findFirst();
    count(exact.orElse(right.getFirst()).category(), true, exact.isPresent());
  }

  private void count(String category, boolean right, boolean exact) {
    for (Slice slice : slices(category)) {
      tally.add(slice, Count.FINDINGS, 1);
      tally.add(slice, Count.FINDINGS_RIGHT, right ? 1 : 0);
      tally.add(slice, Count.FINDINGS_EXACT, exact ? 1 : 0);
    }
  }

  private void lookAlike(Label.LookAlike alike) {
    boolean marked =
        found.stream()
            .filter(finding -> finding.mark().identifies())
            .anyMatch(finding -> letters.touches(finding.span(), alike.span()));
    for (Slice slice : List.of(new Slice(Dimension.LOOK_ALIKE, alike.kind()), Slice.LOOK_ALIKES)) {
      tally.add(slice, Count.LABELS, 1);
      tally.add(slice, Count.FOUND, marked ? 1 : 0);
    }
  }

  private void words() {
    for (Span word : item.words()) {
      boolean touched =
          covered.nextSetBit(word.start()) >= 0 && covered.nextSetBit(word.start()) < word.end();
      tally.add(Slice.WORDS_OF_PERSONS, Count.LABELS, 1);
      tally.add(Slice.WORDS_OF_PERSONS, Count.FOUND, touched ? 1 : 0);
    }
  }

  /** Everything outside labels. */
  private void rest() {
    var labelled = new BitSet();
    item.labels().forEach(label -> labelled.set(label.span().start(), label.span().end()));
    for (int i = 0; i < item.text().length(); i++) {
      if (!Character.isWhitespace(item.text().charAt(i)) && !labelled.get(i)) {
        tally.add(Slice.ALL, Count.OTHER_CHARACTERS, 1);
        tally.add(Slice.ALL, Count.OTHER_MARKED, covered.get(i) ? 1 : 0);
      }
    }
  }

  /** Characters of the span, white space not counted, that are not in the set. */
  private long visible(Span span, BitSet but) {
    long count = 0;
    for (int i = span.start(); i < span.end(); i++) {
      count += Character.isWhitespace(item.text().charAt(i)) || but.get(i) ? 0 : 1;
    }
    return count;
  }
}
