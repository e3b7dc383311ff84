package eu.sluis.bench.knowledge;

import eu.sluis.bench.knowledge.Collection.Question;
import eu.sluis.bench.knowledge.Collection.Unit;
import eu.sluis.knowledge.Extract;
import eu.sluis.knowledge.KnowledgeIndex;
import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Relevance;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.PassageId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a citation is exact: what is quoted stands word for word in the passage that is cited
 * with it, that passage is of a text that answers, and it holds the answer itself.
 *
 * @param questions that have an answer
 * @param answered of these
 * @param quotations in all answers
 * @param literal of these, word for word in the cited passage
 * @param right of these, from a text that answers
 * @param marked questions that were answered and of which the words of the answer are known
 * @param holding of these, with those words in a cited passage
 */
record Citations(
    int questions, int answered, int quotations, int literal, int right, int marked, int holding) {

  static final String HEADER =
      "| set | questions | answered | quotations | word for word | of the right text |"
          + " a cited passage holds the answer |\n|---|---|---|---|---|---|---|";

  /** As many as the workplace looks at, and as the built-in model quotes. */
  private static final int PASSAGES = 6;

  private static final int SENTENCES = 4;

  /**
   * Asks all questions of a set.
   *
   * @param marks by question the words that answer it, each a possible answer; may lack questions
   */
  static Citations of(Collection set, Map<String, Set<String>> marks) {
    Map<PassageId, String> units = new HashMap<>();
    try (var index = LuceneIndex.inMemory()) {
      fill(index, set, units);
      var sum = new Citations(0, 0, 0, 0, 0, 0, 0);
      for (Question question : set.questions()) {
        List<Hit> hits = index.search(question.text(), question.rights(), PASSAGES);
        var passages = hits.stream().map(Hit::passage).toList();
        var quotations =
            Relevance.enough(hits)
                ? new Extract().composeFrom(question.text(), passages, SENTENCES)
                : List.<Extract.Quotation>of();
        sum = sum.plus(judged(question, passages, quotations, units, marks.get(question.text())));
      }
      return sum;
    }
  }

  static Citations judged(
      Question question,
      List<Passage> passages,
      List<Extract.Quotation> quotations,
      Map<PassageId, String> units,
      @Nullable Set<String> marked) {
    int literal = 0;
    int right = 0;
    boolean holds = false;
    for (Extract.Quotation quotation : quotations) {
      Passage cited = passages.get(quotation.passage());
      literal += cited.text().contains(quotation.sentence()) ? 1 : 0;
      right += question.answers().contains(units.getOrDefault(cited.id(), "")) ? 1 : 0;
      holds |= marked != null && marked.stream().anyMatch(words -> inOneLine(cited, words));
    }
    boolean known = marked != null && !quotations.isEmpty();
    return new Citations(
        1,
        quotations.isEmpty() ? 0 : 1,
        quotations.size(),
        literal,
        right,
        known ? 1 : 0,
        known && holds ? 1 : 0);
  }

  /** Line breaks of the text are no words. */
  private static boolean inOneLine(Passage cited, String words) {
    return cited.text().replaceAll("\\s+", " ").contains(words.replaceAll("\\s+", " ").strip());
  }

  private static void fill(KnowledgeIndex index, Collection set, Map<PassageId, String> units) {
    var documents = new LinkedHashMap<DocumentId, List<Passage>>();
    for (Unit unit : set.units()) {
      for (Passage passage : unit.passages()) {
        documents.computeIfAbsent(passage.document(), _ -> new ArrayList<>()).add(passage);
        units.put(passage.id(), unit.id());
      }
    }
    documents.forEach((document, passages) -> index.replace(Desk.ORGANISATION, document, passages));
  }

  private Citations plus(Citations other) {
    return new Citations(
        questions + other.questions,
        answered + other.answered,
        quotations + other.quotations,
        literal + other.literal,
        right + other.right,
        marked + other.marked,
        holding + other.holding);
  }

  String row(String set) {
    return String.format(
        Locale.ROOT,
        "| %s | %d | %d | %d | %s | %s | %s |",
        set,
        questions,
        answered,
        quotations,
        share(literal, quotations),
        share(right, quotations),
        share(holding, marked));
  }

  private static String share(int some, int all) {
    return all == 0 ? "" : String.format(Locale.ROOT, "%.1f%% (%d)", 100.0 * some / all, some);
  }
}
