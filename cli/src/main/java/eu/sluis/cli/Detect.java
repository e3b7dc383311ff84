package eu.sluis.cli;

import eu.sluis.privacy.Detector;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.privacy.Finding;
import eu.sluis.vocabulary.DataCategory;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows the personal data in texts. */
@Command(
    name = "detect",
    description =
        "Toont welke persoonsgegevens in een tekst staan. / Shows the personal data in a text.",
    mixinStandardHelpOptions = true)
final class Detect implements Callable<Integer> {

  @Parameters(
      arity = "0..*",
      paramLabel = "FILE",
      description = "De teksten; - is standaardinvoer. / The texts; - is standard input.")
  private List<String> files = List.of("-");

  @Option(
      names = "--jsonl",
      description =
          "Regels {\"id\":…, \"text\":…} in, per regel de vondsten uit; plaatsen in codepunten. /"
              + " Lines in, findings out per line; places in Unicode code points.")
  private boolean jsonl;

  @Option(
      names = "--careful",
      description =
          "Ook twijfelachtige namen en nummers, zoals in wat naar een model of naar buiten gaat. /"
              + " Doubtful names and numbers too, as in what goes to a model or to the public.")
  private boolean careful;

  @Mixin private final ReportLanguage report = new ReportLanguage();

  private final InputStream standardInput;
  private final PrintWriter out;

  Detect(InputStream standardInput, PrintWriter out) {
    this.standardInput = standardInput;
    this.out = out;
  }

  @Override
  public Integer call() throws NotReadable {
    Detector detector = careful ? DutchDetector.careful() : new DutchDetector();
    for (String file : files) {
      if (jsonl) {
        lines(file, detector);
      } else {
        report(file, detector);
      }
    }
    return Sluis.GOOD;
  }

  private void lines(String file, Detector detector) throws NotReadable {
    try (Texts texts = Texts.open(file, standardInput)) {
      String line;
      for (long number = 1; (line = texts.line(JsonLines.LINE_CHARS_MAX)) != null; number++) {
        if (line.isBlank()) {
          continue;
        }
        JsonLines.Item item = JsonLines.read(line, number);
        List<Finding> findings = detector.detect(item.text());
        JsonLines.write(
            out,
            item,
            json -> {
              var place = new CodePoints(item.text());
              json.writeArrayFieldStart("findings");
              for (Finding finding : findings) {
                json.writeStartObject();
                json.writeNumberField("start", place.of(finding.span().start()));
                json.writeNumberField("end", place.of(finding.span().end()));
                json.writeStringField("category", finding.category().code());
                json.writeNumberField("confidence", rounded(finding.confidence()));
                json.writeStringField("evidence", evidence(finding));
                json.writeEndObject();
              }
              json.writeEndArray();
            });
      }
    }
  }

  private void report(String file, Detector detector) throws NotReadable {
    var counts = new EnumMap<DataCategory, Integer>(DataCategory.class);
    if (files.size() > 1) {
      out.println(file);
    }
    try (Texts texts = Texts.open(file, standardInput)) {
      String piece;
      int line = 1;
      while ((piece = texts.piece()) != null) {
        line = report(detector.detect(piece), piece, line, counts);
      }
    }
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    out.println(
        all == 0
            ? report.language().say("niets gevonden", "nothing found")
            : report.language().say("gevonden: ", "found: ") + summary(counts));
  }

  /** Gives the number of the line after the piece. */
  private int report(
      List<Finding> findings, String piece, int firstLine, Map<DataCategory, Integer> counts) {
    int line = firstLine;
    int lineStart = 0;
    int at = 0;
    for (Finding finding : findings) {
      for (; at < finding.span().start(); at++) {
        if (piece.charAt(at) == '\n') {
          line++;
          lineStart = at + 1;
        }
      }
      counts.merge(finding.category(), 1, Integer::sum);
      out.printf(
          Locale.ROOT,
          "%6d:%-4d %-18s %3.0f%%  %s  (%s)%n",
          line,
          piece.codePointCount(lineStart, Math.max(lineStart, finding.span().start())) + 1,
          finding.category().code(),
          finding.confidence() * 100,
          shown(finding.span().of(piece)),
          evidence(finding));
    }
    for (; at < piece.length(); at++) {
      if (piece.charAt(at) == '\n') {
        line++;
      }
    }
    return line;
  }

  private String evidence(Finding finding) {
    return finding.evidence().stream()
        .map(evidence -> report.language().say(evidence.dutch(), evidence.english()))
        .collect(Collectors.joining("; "));
  }

  /** More digits would say more than is known. */
  private static double rounded(double confidence) {
    return Math.round(confidence * 100) / 100.0;
  }

  /** On one line, and without signs that would steer a terminal. */
  private static String shown(String value) {
    var shown = new StringBuilder();
    value
        .codePoints()
        .forEach(
            c -> {
              if (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT) {
                shown.append('␣');
              } else {
                shown.appendCodePoint(c);
              }
            });
    return shown.toString();
  }

  private static String summary(Map<DataCategory, Integer> counts) {
    var parts = new ArrayList<String>();
    counts.forEach((category, count) -> parts.add(category.code() + " " + count));
    return String.join(", ", parts);
  }

  /** Places in UTF-16 as places in code points; asked for in rising order, or from the start. */
  private static final class CodePoints {
    private final String text;
    private int units;
    private int points;

    CodePoints(String text) {
      this.text = text;
    }

    int of(int place) {
      if (place < units) {
        units = 0;
        points = 0;
      }
      points += text.codePointCount(units, place);
      units = place;
      return points;
    }
  }
}
