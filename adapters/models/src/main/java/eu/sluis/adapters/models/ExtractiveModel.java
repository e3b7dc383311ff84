package eu.sluis.adapters.models;

import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCall;
import eu.sluis.gateway.ModelCard;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.knowledge.Extract;
import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Residency;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The built-in model: answers with sentences that stand word for word in the material, each
 * followed by its number, `Een paspoort is tien jaar geldig. [1]`. Nothing leaves the machine. When
 * nothing in the material answers the question it says nothing at all.
 */
public final class ExtractiveModel implements Model {

  /** More sentences than this read as a heap of quotations. */
  static final int SENTENCES_MAX = 4;

  /** It reads passage by passage; this only has to be more than is ever sent. */
  private static final int CONTEXT_TOKENS = 1_000_000;

  private static final Usage NO_TOKENS = new Usage(0, 0);

  /** Chooses the sentences: {@link Extract#compose}. */
  @FunctionalInterface
  interface Composer {
    List<Extract.Quotation> compose(
        String question, List<String> passages, List<String> above, int maxSentences);
  }

  private final ModelCard card;
  private final Composer composer;

  public ExtractiveModel(ModelId id) {
    this(id, new Extract()::compose);
  }

  ExtractiveModel(ModelId id, Composer composer) {
    this.card =
        new ModelCard(
            id,
            "Citaten (zonder taalmodel)",
            "Sluis",
            Residency.ON_PREMISES,
            Jurisdiction.EU,
            "NL",
            true,
            CONTEXT_TOKENS,
            false,
            Set.of(),
            Optional.empty());
    this.composer = composer;
  }

  @Override
  public ModelCard card() {
    return card;
  }

  @Override
  public Completion answer(ModelCall call, Sink sink) throws ModelFailure {
    if (!(call instanceof ModelCall.Grounded question)) {
      throw broken("only quotes; it cannot hold a conversation");
    }
    String separator = "";
    for (Extract.Quotation quotation : quotations(question)) {
      if (Thread.interrupted()) {
        throw cancelled();
      }
      sink.text(separator + quotation.sentence() + " [" + (quotation.passage() + 1) + "]");
      separator = "\n";
    }
    return Completion.ready(NO_TOKENS);
  }

  private List<Extract.Quotation> quotations(ModelCall.Grounded call) throws ModelFailure {
    if (Thread.interrupted()) {
      throw cancelled();
    }
    List<String> passages = call.material().stream().map(PseudonymisedText::text).toList();
    if (passages.isEmpty()) {
      return List.of();
    }
    List<Extract.Quotation> quotations;
    try {
      var above = call.headings().stream().map(PseudonymisedText::text).toList();
      quotations = composer.compose(call.topic().text(), passages, above, SENTENCES_MAX);
    } catch (RuntimeException failure) {
      // Without its cause: its message may hold text of the passages.
      throw broken("could not read the material");
    }
    for (Extract.Quotation quotation : quotations) {
      if (quotation.passage() < 0 || quotation.passage() >= passages.size()) {
        throw broken("cited material that it was not given");
      }
    }
    return quotations;
  }

  private ModelFailure cancelled() {
    return new ModelFailure(
        Cause.CANCELLED, "model `" + card.id() + "` was stopped; whoever asked went away");
  }

  private ModelFailure broken(String what) {
    return new ModelFailure(Cause.BROKEN, "model `" + card.id() + "` " + what);
  }
}
