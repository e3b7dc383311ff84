package eu.sluis.workplace;

import eu.sluis.gateway.Capability;
import eu.sluis.gateway.ForSearch.Piece;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCatalogue;
import eu.sluis.gateway.PassageOrder;
import eu.sluis.gateway.PassageVectors;
import eu.sluis.gateway.SearchModels;
import eu.sluis.knowledge.Embeddings;
import eu.sluis.knowledge.Entailment;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Reranker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.OrganisationId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The models behind the search, each call over the one road of the gateway. A question waits at
 * most {@link #PATIENCE} for them: after that words find, and the order stays as it is.
 */
public final class GuardedSearch implements Embeddings.Models, Reranker, AutoCloseable {

  /** How long somebody who asks waits for a vector or an order. */
  static final Duration PATIENCE = Duration.ofSeconds(3);

  private final SearchModels models;
  private final ModelCatalogue catalogue;
  private final SearchSettings settings;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  public GuardedSearch(SearchModels models, ModelCatalogue catalogue, SearchSettings settings) {
    this.models = models;
    this.catalogue = catalogue;
    this.settings = settings;
  }

  /**
   * Why the settings cannot hold with the catalogue of this moment: the name of a model that is not
   * in it or cannot do what it is chosen for; empty when all is well.
   */
  public Optional<ModelId> unable() {
    if (settings.passages().filter(id -> !can(id, Capability.EMBEDDINGS)).isPresent()) {
      return settings.passages();
    }
    if (settings.questions().filter(id -> !can(id, Capability.EMBEDDINGS)).isPresent()) {
      return settings.questions();
    }
    return Stream.of(settings.reranker(), settings.entailment())
        .flatMap(Optional::stream)
        .filter(id -> !can(id, Capability.RERANK))
        .findFirst();
  }

  private boolean can(ModelId id, Capability capability) {
    return catalogue.models().stream()
        .map(Model::card)
        .anyMatch(card -> card.id().equals(id) && card.can().contains(capability));
  }

  /** The chosen one, then the others of the catalogue: their vectors may still be there. */
  @Override
  public List<Embeddings> of(OrganisationId organisation) {
    if (settings.passages().isEmpty()) {
      return List.of();
    }
    ModelId chosen = settings.passages().get();
    var all = new ArrayList<Embeddings>();
    all.add(new Guarded(organisation, chosen, settings.questions().orElse(chosen)));
    for (Model model : catalogue.models()) {
      ModelId id = model.card().id();
      if (!id.equals(chosen) && model.card().can().contains(Capability.EMBEDDINGS)) {
        all.add(new Guarded(organisation, id, id));
      }
    }
    return all;
  }

  @Override
  public List<OptionalDouble> scores(String question, List<Passage> passages) {
    return held(settings.reranker(), PassageOrder.Aim.ORDER, question, passages);
  }

  /** See {@link Entailment}. */
  public List<OptionalDouble> said(String sentence, List<Passage> passages) {
    return held(settings.entailment(), PassageOrder.Aim.SUPPORT, sentence, passages);
  }

  private List<OptionalDouble> held(
      Optional<ModelId> model, PassageOrder.Aim aim, String text, List<Passage> passages) {
    if (model.isEmpty() || passages.isEmpty()) {
      return List.of();
    }
    var asked =
        new PassageOrder(
            passages.getFirst().organisation(),
            settings.useCase(),
            model.get(),
            aim,
            text,
            passages.stream().map(GuardedSearch::shown).toList());
    try {
      return inTime(() -> models.scores(asked));
    } catch (Embeddings.Unavailable away) {
      return List.of();
    }
  }

  /** As people read it: what it is of, and its words. */
  private static Piece shown(Passage passage) {
    return new Piece(Embeddings.text(passage), passage.confidentiality());
  }

  /** A model that does not answer in time is told to stop, and counts as away. */
  private <T> T inTime(Callable<T> call) throws Embeddings.Unavailable {
    Future<T> made = threads.submit(call);
    try {
      return made.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException late) {
      made.cancel(true);
      throw new Embeddings.Unavailable("took_too_long");
    } catch (ExecutionException failure) {
      throw new Embeddings.Unavailable(
          failure.getCause() instanceof SearchModels.NotMade notMade
              ? String.valueOf(notMade.getMessage())
              : "broken");
    } catch (InterruptedException stopped) {
      made.cancel(true);
      Thread.currentThread().interrupt();
      throw new Embeddings.Unavailable("cancelled");
    }
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  /** One model for one organisation. */
  private final class Guarded implements Embeddings {

    private final OrganisationId organisation;
    private final ModelId passages;
    private final ModelId questions;

    Guarded(OrganisationId organisation, ModelId passages, ModelId questions) {
      this.organisation = organisation;
      this.passages = passages;
      this.questions = questions;
    }

    @Override
    public String model() {
      String prefix = settings.passagePrefix();
      return prefix.isEmpty() ? passages.value() : passages.value() + " " + prefix;
    }

    @Override
    public List<Optional<float[]>> ofPassages(List<Passage> given) throws Unavailable {
      var pieces = new ArrayList<Piece>();
      for (Passage passage : given) {
        pieces.add(
            new Piece(
                prefixed(settings.passagePrefix(), Embeddings.text(passage)),
                passage.confidentiality()));
      }
      try {
        return models.vectors(
            new PassageVectors(organisation, settings.useCase(), passages, pieces));
      } catch (SearchModels.NotMade notNow) {
        throw new Unavailable(String.valueOf(notNow.getMessage()), notNow);
      }
    }

    @Override
    public float[] ofQuestion(String question) throws Unavailable {
      var piece =
          new Piece(prefixed(settings.questionPrefix(), question), Confidentiality.OPENBAAR);
      var asked = new PassageVectors(organisation, settings.useCase(), questions, List.of(piece));
      return inTime(() -> models.vectors(asked))
          .getFirst()
          .orElseThrow(() -> new Unavailable("policy"));
    }

    private static String prefixed(String prefix, String text) {
      return prefix.isEmpty() ? text : prefix + " " + text;
    }
  }
}
