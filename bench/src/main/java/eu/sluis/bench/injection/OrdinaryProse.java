package eu.sluis.bench.injection;

import eu.sluis.injection.Signs;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * False alarms in a thousand paragraphs of our own ordinary prose: the sources of the demonstration
 * and the manual. Every second file is learned from, so what is not tells most.
 */
final class OrdinaryProse {

  private static final List<String> FOLDERS = List.of("demonstration/sources", "docs/manual");
  private static final String LEARNED =
      "libraries/injection-training/src/main/resources/eu/sluis/injection/training/prose.txt";

  private OrdinaryProse() {}

  static void measure(Path root, Signs signs, PrintStream out) {
    var learned = new ArrayList<String>();
    var unread = new ArrayList<String>();
    List<String> list = lines(root.resolve(LEARNED));
    for (String folder : FOLDERS) {
      for (Path file : Passages.files(root.resolve(folder))) {
        boolean read = list.contains(root.relativize(file).toString());
        (read ? learned : unread).addAll(Passages.paragraphs(file));
      }
    }
    out.println(
        "\n| of a thousand paragraphs of ordinary prose | with a sign | with a strong sign |");
    out.println("|---|---|---|");
    row(out, "learned from", Passages.measure(learned, signs));
    row(out, "not learned from", Passages.measure(unread, signs));
  }

  private static void row(PrintStream out, String name, Passages.Result result) {
    out.printf(
        Locale.ROOT,
        "| %s | %.1f (%s) | %.1f (%s) |%n",
        name,
        1000 * result.some().value(),
        result.some().said(),
        1000 * result.strong().value(),
        result.strong().said());
  }

  private static List<String> lines(Path file) {
    try {
      return Files.readAllLines(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
