package eu.sluis.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.privacy.DutchDetector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Documents of any shape: whatever is on the list is nowhere in the result, and what stands between
 * is still there. Another seed: `-Dsluis.seed=N`.
 */
class RandomDocumentsTest {

  private static final int DOCUMENTS = 12;
  private static final List<String> FIRST = List.of("Wilfired", "Anneloes", "Jan", "Müge", "Offie");
  private static final List<String> LAST =
      List.of("Zoutfiets", "van der Kwast-Muil", "Özdemirel", "Fijnstroper", "de Grofboer");
  private static final List<String> WORDS =
      List.of(
          "besluit",
          "de",
          "gemeente",
          "verzoek",
          "aangevraagd",
          "op",
          "grond",
          "van",
          "kapvergunning");

  static LongStream seeds() {
    long first = Long.getLong("sluis.seed", 20261122L);
    return LongStream.range(first, first + DOCUMENTS);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothing_that_was_removed_is_in_a_pdf(long seed) throws Exception {
    var random = new Random(seed);
    List<String> values = values(random);
    check(pdf(random, values), values, random);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nothing_that_was_removed_is_in_a_docx_or_odt(long seed) throws Exception {
    var random = new Random(seed);
    List<String> values = values(random);
    if (random.nextBoolean()) {
      var word = new WordDraft();
      paragraphs(random, values)
          .forEach(text -> word.body.append("<w:p>").append(runs(random, text)).append("</w:p>"));
      check(word.saved(), values, random);
    } else {
      var odt = new OdfSamples.Draft();
      paragraphs(random, values).forEach(text -> odt.paragraph(spans(random, text)));
      check(odt.saved(), values, random);
    }
  }

  private static void check(byte[] file, List<String> values, Random random) throws Exception {
    var redactor = new Redactor(RandomDocumentsTest::found);
    assertThat(redactor.propose(file).candidates()).isNotNull();
    List<Removal> removals =
        values.stream()
            .map(value -> new Removal(value, random.nextBoolean() ? "5.1.2.e" : ""))
            .toList();

    Redacted redacted = redactor.redact(file, removals, Set.of());

    for (String value : values) {
      assertThat(Hunt.find(redacted.file(), value)).isEmpty();
    }
    // On a turned page with slanted letters Tika breaks words.
    assertThat(Hunt.tika(redacted.file()).replaceAll("\\s", ""))
        .contains("begin")
        .contains("einde");
    assertThat(redacted.counts()).allMatch(count -> count > 0);
  }

  private static List<PersonalDataFinder.Found> found(String text) {
    return new DutchDetector()
        .detect(text).stream()
            .map(
                finding -> new PersonalDataFinder.Found(finding.category(), finding.span(), "test"))
            .toList();
  }

  private static List<String> values(Random random) {
    var values = new ArrayList<String>();
    values.add(one(random, FIRST) + " " + one(random, LAST));
    values.add("%09d".formatted(999990019 + random.nextInt(50)));
    values.add("06-" + (10_000_000 + random.nextInt(80_000_000)));
    values.add(
        one(random, List.of("anne", "w.zout", "info-x")) + random.nextInt(99) + "@voorbeeld.nl");
    return values;
  }

  private static String one(Random random, List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private static List<String> paragraphs(Random random, List<String> values) {
    var paragraphs = new ArrayList<String>();
    paragraphs.add("begin van het stuk");
    for (int number = 0; number < 4 + random.nextInt(8); number++) {
      paragraphs.add(sentence(random, values.get(number % values.size())));
    }
    paragraphs.add("einde van het stuk");
    return paragraphs;
  }

  private static String sentence(Random random, String value) {
    var words = new ArrayList<String>();
    IntStream.range(0, 3 + random.nextInt(6)).forEach(_ -> words.add(one(random, WORDS)));
    words.add(random.nextInt(words.size()), value);
    return String.join(" ", words);
  }

  private static String runs(Random random, String text) {
    var runs = new StringBuilder();
    pieces(random, text).forEach(piece -> runs.append(WordSamples.run(piece)));
    return runs.toString();
  }

  private static String spans(Random random, String text) {
    var spans = new StringBuilder();
    pieces(random, text)
        .forEach(
            piece ->
                spans.append(
                    random.nextBoolean() ? piece : "<text:span>" + piece + "</text:span>"));
    return spans.toString();
  }

  private static List<String> pieces(Random random, String text) {
    var pieces = new ArrayList<String>();
    for (int at = 0; at < text.length(); ) {
      int end = Math.min(text.length(), at + 1 + random.nextInt(9));
      pieces.add(text.substring(at, end));
      at = end;
    }
    return pieces;
  }

  /** Text in a random font, size, place and turn, in one string or in many. */
  private static byte[] pdf(Random random, List<String> values) throws IOException {
    try (var document = new PDDocument()) {
      for (int number = 0; number < 1 + random.nextInt(3); number++) {
        var page = new PDPage(PDRectangle.A4);
        page.setRotation(90 * random.nextInt(4));
        document.addPage(page);
        float y = 800;
        for (String text : paragraphs(random, values)) {
          y -= 30;
          if (random.nextBoolean()) {
            PdfSamples.line(document, page, PdfSamples.serif(document), y, text);
          } else {
            PdfSamples.raw(document, page, commands(random, text, y));
          }
        }
      }
      return PdfSamples.saved(document);
    }
  }

  private static String commands(Random random, String text, float y) {
    var array = new StringBuilder("[");
    for (String piece : pieces(random, text)) {
      array.append('(').append(piece.replaceAll("[()\\\\]", "\\\\$0")).append(") ");
      array.append(random.nextInt(60) - 30).append(' ');
    }
    return String.format(
        Locale.ROOT,
        "BT /Raw %d Tf %.2f Tc %.2f Tw %d Tz 1 0 %.2f 1 60 %.2f Tm %s] TJ ET",
        6 + random.nextInt(8),
        random.nextFloat() * 0.5,
        random.nextFloat(),
        80 + random.nextInt(30),
        random.nextFloat() * 0.2,
        y,
        array);
  }
}
