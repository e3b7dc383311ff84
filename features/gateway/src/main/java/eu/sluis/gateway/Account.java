package eu.sluis.gateway;

import eu.sluis.policy.Reason;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Treatment;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What happened to one question, for the person who asked it. Holds counts and codes, never the
 * personal data itself.
 *
 * @param recognised in the question, most frequent first
 * @param inPassages personal data in the passages that went along
 * @param suspicion what reads as an instruction to a model
 * @param because the rules that decided, most decisive first
 * @param model the one that was called; empty when none was
 * @param sequence the number of the intent in the organisation's log; empty when nothing could be
 *     recorded
 * @param evidence what opens that record; empty until the outcome is recorded
 */
public record Account(
    String useCase,
    String purpose,
    String legalBasis,
    Optional<LocalDate> approvedUntil,
    List<Recognised> recognised,
    List<Recognised> inPassages,
    int passages,
    Suspicion suspicion,
    List<Reason> because,
    Optional<AnsweringModel> model,
    Optional<Long> sequence,
    String policyVersion,
    Optional<Evidence> evidence) {

  /** Before anything is known. */
  public static final Account NONE =
      new Account(
          "",
          "",
          "",
          Optional.empty(),
          List.of(),
          List.of(),
          0,
          Suspicion.NONE,
          List.of(),
          Optional.empty(),
          Optional.empty(),
          "",
          Optional.empty());

  public Account {
    recognised = List.copyOf(recognised);
    inPassages = List.copyOf(inPassages);
    because = List.copyOf(because);
    // Turns that were kept before anybody looked for instructions have none.
    suspicion = Objects.requireNonNullElse(suspicion, Suspicion.NONE);
    evidence = Objects.requireNonNullElse(evidence, Optional.empty());
  }

  /**
   * How often a category was found and what was done; no treatment for a mark such as health, which
   * is not a piece of text to replace.
   */
  public record Recognised(DataCategory category, int count, Optional<Treatment> treatment) {}

  /** Which model answered and where it runs. */
  public record AnsweringModel(
      String id,
      String name,
      String supplier,
      eu.sluis.vocabulary.Residency residency,
      eu.sluis.vocabulary.Jurisdiction jurisdiction,
      String origin,
      boolean generative) {

    static AnsweringModel of(ModelCard card) {
      return new AnsweringModel(
          card.id().value(),
          card.name(),
          card.supplier(),
          card.residency(),
          card.jurisdiction(),
          card.origin(),
          card.generative());
    }
  }
}
