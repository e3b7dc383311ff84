package eu.sluis.bench.knowledge;

import eu.sluis.bench.knowledge.Demonstration.Asked;
import eu.sluis.knowledge.Extract;
import eu.sluis.knowledge.KnowledgeIndex;
import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Relevance;
import eu.sluis.vocabulary.PassageId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Measures the questions of the demonstration: is the right document found, is the answer in what
 * is quoted, and is nothing answered that is not there. Run by `./sluis bench answers`; the
 * argument is the demonstration's folder.
 */
public final class AnswersMeasurement {

  /** As many as the workplace looks at. */
  private static final int PASSAGES = 6;

  /** As many as the built-in model quotes. */
  private static final int SENTENCES = 4;

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final Map<PassageId, String> files = new HashMap<>();
  private int answerable;
  private int found;
  private int quoted;
  private int silent;
  private int absent;
  private int invented;

  private AnswersMeasurement() {}

  public static void main(String... arguments) throws IOException {
    new AnswersMeasurement().measure(Path.of(arguments[0]));
  }

  private void measure(Path folder) throws IOException {
    try (var index = LuceneIndex.inMemory()) {
      for (Collection.Unit unit : Demonstration.units(folder)) {
        if (unit.passages().isEmpty()) {
          out.println("unreadable: " + unit.id());
          continue;
        }
        unit.passages().forEach(passage -> files.put(passage.id(), unit.id()));
        var document = unit.passages().getFirst().document();
        index.replace(Desk.ORGANISATION, document, unit.passages());
      }
      for (Asked asked : Demonstration.asked(folder)) {
        ask(index, asked);
      }
    }
    out.printf(
        "answerable %d: right document among %d passages %d, answer quoted %d, no answer given %d%n",
        answerable, PASSAGES, found, quoted, silent);
    out.printf("not in the documents %d: answered all the same %d%n", absent, invented);
  }

  private void ask(KnowledgeIndex index, Asked asked) {
    String text = asked.question().text();
    List<Hit> hits = index.search(text, asked.question().rights(), PASSAGES);
    List<Passage> passages = hits.stream().map(Hit::passage).toList();
    var quotations =
        Relevance.enough(hits)
            ? new Extract().composeFrom(text, passages, SENTENCES)
            : List.<Extract.Quotation>of();
    if (!asked.answerable()) {
      absent++;
      if (!quotations.isEmpty()) {
        invented++;
        out.println("ANSWERED, IS NOT THERE  " + text);
      }
      return;
    }
    answerable++;
    boolean hit =
        passages.stream()
            .anyMatch(
                passage ->
                    asked.question().answers().contains(files.getOrDefault(passage.id(), "")));
    String all =
        quotations.stream().map(Extract.Quotation::sentence).collect(Collectors.joining(" "));
    boolean told = all.replaceAll("\\s+", " ").contains(asked.contains());
    found += hit ? 1 : 0;
    quoted += told ? 1 : 0;
    silent += quotations.isEmpty() ? 1 : 0;
    if (!told) {
      out.printf(
          "%-8s %-9s coverage %.2f  %s%n",
          hit ? "found" : "missed",
          quotations.isEmpty() ? "silent" : "other",
          hits.stream().mapToDouble(Hit::coverage).max().orElse(0),
          text);
    }
  }
}
