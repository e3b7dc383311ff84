package eu.sluis.bench.support;

import eu.sluis.knowledge.Extract;
import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.knowledge.PassageReader;
import eu.sluis.knowledge.Relevance;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Asks the questions of a set of all its passages: what is answered, and what should not be. */
final class Silence {

  private static final int SENTENCES = 4;

  private final LabelledSet set;
  private final PrintStream out;
  private final boolean errors;
  private final Asking asking;
  private final Extract extract;

  Silence(LabelledSet set, PrintStream out, boolean errors, PassageReader reader) {
    this.set = set;
    this.out = out;
    this.errors = errors;
    this.asking = new Asking(set);
    this.extract = new Extract(reader);
  }

  void print() {
    int answerable = 0;
    int answered = 0;
    int right = 0;
    int absent = 0;
    int invented = 0;
    var certain = new ArrayList<Double>();
    var absentCertain = new ArrayList<Double>();
    for (LabelledSet.Question one : set.questions()) {
      List<Hit> hits = asking.found(one);
      var passages = hits.stream().map(Hit::passage).toList();
      var quotations =
          Relevance.enough(hits)
              ? extract.composeFrom(one.question(), passages, SENTENCES)
              : List.<Extract.Quotation>of();
      boolean told =
          quotations.stream()
              .anyMatch(q -> !one.answer().isEmpty() && q.sentence().contains(one.answer()));
      double certainty = extract.certainty(one.question(), passages);
      (one.answerable() ? certain : absentCertain).add(certainty);
      if (one.answerable()) {
        answerable++;
        answered += quotations.isEmpty() ? 0 : 1;
        right += told ? 1 : 0;
      } else {
        absent++;
        invented += quotations.isEmpty() ? 0 : 1;
      }
      if (errors && (one.answerable() ? !told : !quotations.isEmpty())) {
        out.println(
            String.format(Locale.ROOT, "%.2f ", certainty)
                + (one.answerable()
                    ? quotations.isEmpty() ? "SILENT   " : "OTHER    "
                    : "INVENTED ")
                + one.question()
                + "  -> "
                + quotations);
      }
    }
    out.printf(
        Locale.ROOT,
        "with an answer: %d of %d answered (%.0f%%), the right words quoted %d (%.0f%%)%n",
        answered,
        answerable,
        100.0 * answered / answerable,
        right,
        100.0 * right / answerable);
    out.printf(
        Locale.ROOT,
        "without an answer: silent %d of %d (%.0f%%)%n",
        absent - invented,
        absent,
        100.0 * (absent - invented) / absent);
    certain.sort(null);
    absentCertain.sort(null);
    for (double silent : List.of(0.8, 0.9, 0.95)) {
      double limit = absentCertain.get((int) Math.ceil(silent * absent) - 1);
      out.printf(
          Locale.ROOT,
          "silent on %.0f%%: certainty above %.2f, which %.1f%% of the others have%n",
          100 * silent,
          limit,
          100.0 * certain.stream().filter(c -> c > limit).count() / answerable);
    }
  }
}
