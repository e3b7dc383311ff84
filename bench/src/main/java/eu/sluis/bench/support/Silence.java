package eu.sluis.bench.support;

import eu.sluis.knowledge.Extract;
import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Place;
import eu.sluis.knowledge.Relevance;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Asks the questions of a set of all its passages: what is answered, and what should not be. */
final class Silence {

  private static final int PASSAGES = 6;
  private static final int SENTENCES = 4;
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  private static final GroupId READERS = new GroupId("lezers");

  private final LabelledSet set;
  private final PrintStream out;
  private final boolean errors;
  private final OrganisationId organisation = OrganisationId.random();
  private final LuceneIndex index = LuceneIndex.inMemory();

  Silence(LabelledSet set, PrintStream out, boolean errors) {
    this.set = set;
    this.out = out;
    this.errors = errors;
  }

  void print() {
    set.passages().values().forEach(this::add);
    var rights = new ReadingRights(organisation, Set.of(READERS), Confidentiality.OPENBAAR, DAY);
    int answerable = 0;
    int answered = 0;
    int right = 0;
    int absent = 0;
    int invented = 0;
    var certain = new ArrayList<Double>();
    var absentCertain = new ArrayList<Double>();
    for (LabelledSet.Question one : set.questions()) {
      List<Hit> hits = index.search(one.question(), rights, PASSAGES);
      var passages = hits.stream().map(Hit::passage).toList();
      var quotations =
          Relevance.enough(hits)
              ? Extract.strict().composeFrom(one.question(), passages, SENTENCES)
              : List.<Extract.Quotation>of();
      boolean told =
          quotations.stream()
              .anyMatch(q -> !one.answer().isEmpty() && q.sentence().contains(one.answer()));
      double certainty = new Extract().certainty(one.question(), passages);
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
    out.println("certainty: silent without an answer, sure with one:");
    for (double least = 0.4; least < 0.96; least += 0.05) {
      double limit = least;
      out.printf(
          Locale.ROOT,
          "  %.2f  %5.1f%%  %5.1f%%%n",
          limit,
          100.0 * absentCertain.stream().filter(c -> c < limit).count() / absent,
          100.0 * certain.stream().filter(c -> c >= limit).count() / answerable);
    }
  }

  private void add(LabelledSet.Text text) {
    var id = DocumentId.random();
    index.replace(
        organisation,
        id,
        List.of(
            new Passage(
                PassageId.random(),
                organisation,
                SourceId.random(),
                id,
                text.title(),
                0,
                new Place(List.of(), Optional.empty(), OptionalInt.empty()),
                text.text(),
                Set.of(READERS),
                Confidentiality.OPENBAAR,
                new Validity(Optional.empty(), Optional.empty()),
                "")));
  }
}
