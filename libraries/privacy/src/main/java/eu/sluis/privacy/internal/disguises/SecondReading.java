package eu.sluis.privacy.internal.disguises;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.Finding;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Reads a text once more in each way in which something may be hidden in it, and adds what was not
 * found before. What was found before stays as it is.
 */
public final class SecondReading {

  private static final double CONFIDENCE = 0.6;

  /** With fewer there is no number in a text, and no part of one. */
  private static final int DIGITS_MIN = 3;

  /** As far as a rule looks back. */
  private static final int RULE_CHARS = 100;

  private static final Set<DataCategory> EVERYTHING = EnumSet.allOf(DataCategory.class);

  /** What a view of words that are parted anew may tell; of numbers it makes too many. */
  private static final Set<DataCategory> OF_PERSONS =
      EnumSet.of(DataCategory.NAME, DataCategory.EMAIL, DataCategory.USERNAME);

  private final String text;
  private final Ground ground;
  private final Function<String, List<Finding>> read;
  private final BitSet taken;
  private final List<Finding> found;
  private final boolean persons;

  private SecondReading(String text, List<Finding> known, Function<String, List<Finding>> read) {
    this.text = text;
    this.ground = Ground.of(text);
    this.read = read;
    this.taken = new BitSet(text.length());
    this.found = new ArrayList<>(known);
    this.persons = known.stream().anyMatch(finding -> finding.category() == DataCategory.NAME);
    for (Finding finding : known) {
      if (personal(finding.category())) {
        taken.set(finding.span().start(), finding.span().end());
      }
    }
  }

  /** All that is found, in the order of the text; `read` is the first reading of any text. */
  public static List<Finding> of(
      String text, List<Finding> known, Function<String, List<Finding>> read) {
    var reading = new SecondReading(text, known, read);
    View plain = View.plain(text);
    reading.rules(reading.ground, plain, plain);
    Continued.in(text, known, hit -> reading.add(hit, plain));
    HouseAgain.in(reading.ground, known, hit -> reading.add(hit, plain));
    Respelled.in(reading.ground, known, hit -> reading.add(hit, plain));
    AcrossPages.in(reading.ground, hit -> reading.add(hit, plain));
    reading.views();
    Stems.in(reading.ground, List.copyOf(reading.found), hit -> reading.add(hit, plain));
    reading.found.removeIf(reading::overtaken);
    reading.found.sort(Comparator.comparingInt((Finding finding) -> finding.span().start()));
    return List.copyOf(reading.found);
  }

  private void views() {
    through(Decoded.of(text), EVERYTHING);
    through(Restyled.of(text), OF_PERSONS);
    through(SpelledOut.of(ground), EVERYTHING);
    through(Untagged.of(ground), EVERYTHING);
    through(Joined.of(text), EVERYTHING);
    through(Gapped.of(text), EVERYTHING);
    if (Dumped.in(text)) {
      through(Dumped.letters(text), EVERYTHING);
      through(Dumped.bytes(text), EVERYTHING);
    }
    View parted = Parted.of(ground).around();
    reread(
        parted,
        finding -> OF_PERSONS.contains(finding.category()) && Parted.named(parted, finding.span()));
    String small = text.toLowerCase(Locale.ROOT);
    if (Turned.rotated(small)) {
      turned(Turned.rotate(text));
    }
    if (Turned.reversed(small)) {
      turned(Turned.reverse(text));
    }
  }

  private void through(View view, Set<DataCategory> categories) {
    if (view.changed()) {
      reread(view.around(), finding -> categories.contains(finding.category()));
      if (categories.equals(EVERYTHING)) {
        View around = view.around(RULE_CHARS);
        rules(Ground.of(around.text()), around, view);
      }
    }
  }

  /** What is turned back and was a word before is none. */
  private void turned(View view) {
    reread(view, finding -> view.original(finding.span()).stream().noneMatch(this::plainWords));
  }

  private boolean plainWords(Span span) {
    return Stream.of(span.of(text).split("[^\\p{L}]+", -1))
        .anyMatch(word -> word.length() > 1 && DutchWords.common(word));
  }

  private void reread(View view, Predicate<Finding> wanted) {
    if (view.text().isEmpty() || !view.changed()) {
      return;
    }
    List<Finding> seen = read.apply(view.text());
    for (Finding finding : seen) {
      if (personal(finding.category()) && view.changes(finding.span()) && wanted.test(finding)) {
        view.original(finding.span()).forEach(piece -> addOpen(piece, finding));
      }
    }
    Continued.in(view.text(), seen, changed(view));
  }

  /**
   * What rules see in a view.
   *
   * @param read its text
   * @param view the lines that are read otherwise, or a whole text as it was written
   * @param whole the whole text in the same way, for what a table or a text says far away
   */
  private void rules(Ground read, View view, View whole) {
    boolean apart = view.changed();
    Consumer<Hit> hits = apart ? changed(view) : hit -> add(hit, view);
    if (digits(read.text()) >= DIGITS_MIN) {
      LooseNumbers.in(read, apart, hits);
      Fragments.in(read, whole.text(), hits);
      HeldNumbers.in(read, hits);
      TravelDocuments.in(read.text(), hits);
      NamedRows.in(read.text(), hits);
    }
    ToldSequences.in(read.text(), hits);
    ToldBirths.in(read, hits);
    ToldAddresses.in(read, hits);
    ToldMails.in(read, hits);
    ToldPlates.in(read, hits);
    NamedColumns.in(whole.text(), apart ? changed(whole) : this::addNamed);
    DerivedNames.in(read, hits);
    Strangers.in(read, persons, hits);
  }

  private static int digits(String read) {
    int digits = 0;
    for (int i = 0; i < read.length(); i++) {
      digits += Character.isDigit(read.charAt(i)) ? 1 : 0;
    }
    return digits;
  }

  /** What stands as it was written has been judged. */
  private Consumer<Hit> changed(View view) {
    return hit -> {
      if (view.changes(hit.span())) {
        add(hit, view);
      }
    };
  }

  /** A date in words of which the year is known is known. */
  private void add(Hit hit, View view) {
    for (Span piece : view.original(hit.span())) {
      if (!taken.get(piece.end() - 1) || hit.category() != DataCategory.DATE_OF_BIRTH) {
        addOpen(piece, new Finding(hit.category(), piece, CONFIDENCE, List.of(Evidence.FORM)));
      }
    }
  }

  /** What stands under the head `Naam` is no town, whatever it was taken for. */
  private void addNamed(Hit hit) {
    if (hit.category() == DataCategory.NAME
        && found.removeIf(
            other -> other.category() == DataCategory.PLACE && other.span().equals(hit.span()))) {
      taken.clear(hit.span().start(), hit.span().end());
    }
    add(hit, View.plain(text));
  }

  private static boolean personal(DataCategory category) {
    return switch (category.kind()) {
      case PERSONAL, NATIONAL_NUMBER -> true;
      case ORGANISATIONAL, SPECIAL, CRIMINAL -> false;
    };
  }

  /** The parts of a piece in which nothing was found before. */
  private void addOpen(Span piece, Finding finding) {
    int at = piece.start();
    while (at < piece.end()) {
      int start = taken.nextClearBit(at);
      int stop = taken.nextSetBit(start);
      int end = stop < 0 ? piece.end() : Math.min(stop, piece.end());
      if (start >= piece.end()) {
        return;
      }
      add(start, end, finding);
      at = end + 1;
    }
  }

  /** A firm in which a person was found after all. */
  private boolean overtaken(Finding finding) {
    if (!finding.category().replaceable() || personal(finding.category())) {
      return false;
    }
    int next = taken.nextSetBit(finding.span().start());
    return next >= 0 && next < finding.span().end();
  }

  private void add(int from, int to, Finding finding) {
    Span bare = View.bare(text, from, to);
    if (bare == null || particles(finding, bare.start(), bare.end())) {
      return;
    }
    int start = bare.start();
    int end = bare.end();
    taken.set(start, end);
    DataCategory category = finding.category();
    double confidence = finding.confidence();
    // What touches is one value: apart, nobody could tell where in an answer one ends.
    boolean touching = glued(start) || glued(end);
    for (int i = found.size() - 1; touching && i >= 0; i--) {
      Finding other = found.get(i);
      if (personal(other.category()) && touches(other.span(), start, end)) {
        start = Math.min(start, other.span().start());
        end = Math.max(end, other.span().end());
        category = other.category();
        confidence = other.confidence();
        found.remove(i);
      }
    }
    found.add(new Finding(category, new Span(start, end), confidence, finding.evidence()));
  }

  /** `van`, where the name behind it is known. */
  private boolean particles(Finding finding, int start, int end) {
    return finding.category() == DataCategory.NAME
        && end - start < finding.span().end() - finding.span().start()
        && Stream.of(text.substring(start, end).split("[^\\p{L}]+", -1))
            .allMatch(word -> word.isEmpty() || (DutchWords.common(word) && word.length() <= 4));
  }

  private boolean touches(Span span, int start, int end) {
    return (span.end() == start && glued(start)) || (span.start() == end && glued(end));
  }

  private boolean glued(int border) {
    return border > 0
        && border < text.length()
        && Character.isLetterOrDigit(text.charAt(border - 1))
        && Character.isLetterOrDigit(text.charAt(border));
  }
}
