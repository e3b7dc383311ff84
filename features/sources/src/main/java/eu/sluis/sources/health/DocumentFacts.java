package eu.sluis.sources.health;

import eu.sluis.knowledge.Sketch;
import eu.sluis.knowledge.Statements.Statement;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.SourceId;
import java.util.List;

/**
 * What is known of a document that was read: nothing of its words.
 *
 * @param state what was looked at, as {@link FactStore#unknown} compares it
 * @param characters of all its passages, in UTF-16 code units
 * @param legible share of its words that can be read, 0 to 1
 * @param subject its title without year and version; blank when it has no other words
 * @param statements sentences that another document could contradict
 */
public record DocumentFacts(
    DocumentId document,
    SourceId source,
    String state,
    int characters,
    double legible,
    Sketch sketch,
    String subject,
    PersonalData personal,
    List<Stated> statements) {

  /** Of one document at most, the first. */
  public static final int STATEMENTS_MAX = 2_000;

  public DocumentFacts {
    statements = statements.stream().limit(STATEMENTS_MAX).toList();
  }

  /** A sentence with figures and the passage that it stands in. */
  public record Stated(PassageId passage, Statement statement) {}
}
