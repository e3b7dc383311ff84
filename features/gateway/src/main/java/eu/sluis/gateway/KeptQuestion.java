package eu.sluis.gateway;

import eu.sluis.privacy.DetectedText;
import eu.sluis.privacy.Finding;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import eu.sluis.vocabulary.Treatment;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * A question as it may be kept and shown again: what had to be removed is gone from it.
 *
 * @param marks what was recognised in `text`, in order
 */
public record KeptQuestion(String text, List<Mark> marks) {

  /** Stands where something was removed. Says nothing about how long it was. */
  public static final String REMOVED = "•••••••••";

  /** Nothing is kept, because nobody knows what was in it. */
  public static final KeptQuestion NOTHING = new KeptQuestion("", List.of());

  public KeptQuestion {
    marks = List.copyOf(marks);
  }

  /** A piece of the kept text and what was done with it. */
  public record Mark(Span span, DataCategory category, Treatment treatment) {}

  /** A category that `treatments` does not name is removed. */
  static KeptQuestion of(DetectedText question, Map<DataCategory, Treatment> treatments) {
    var findings =
        question.findings().stream()
            .filter(finding -> finding.category().replaceable())
            .sorted(Comparator.comparingInt(finding -> finding.span().start()))
            .toList();
    var kept = new StringBuilder();
    var marks = new ArrayList<Mark>();
    int from = 0;
    for (Finding finding : findings) {
      kept.append(question.text(), from, finding.span().start());
      Treatment treatment = treatments.getOrDefault(finding.category(), Treatment.REMOVE);
      int start = kept.length();
      kept.append(treatment == Treatment.REMOVE ? REMOVED : finding.span().of(question.text()));
      if (treatment != Treatment.LEAVE) {
        marks.add(new Mark(new Span(start, kept.length()), finding.category(), treatment));
      }
      from = finding.span().end();
    }
    kept.append(question.text(), from, question.text().length());
    return new KeptQuestion(kept.toString(), marks);
  }
}
