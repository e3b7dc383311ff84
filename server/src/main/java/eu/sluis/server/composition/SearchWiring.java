package eu.sluis.server.composition;

import eu.sluis.adapters.models.OwnReader;
import eu.sluis.gateway.Gateway;
import eu.sluis.gateway.ModelCatalogue;
import eu.sluis.gateway.SearchModels;
import eu.sluis.knowledge.Entailment;
import eu.sluis.knowledge.Extract;
import eu.sluis.knowledge.KnowledgeIndex;
import eu.sluis.knowledge.Reranker;
import eu.sluis.knowledge.Support;
import eu.sluis.knowledge.SupportCheck;
import eu.sluis.sources.Vectoring;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.UseCaseId;
import eu.sluis.workplace.GuardedSearch;
import eu.sluis.workplace.SearchSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.Typed;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The models that help the search, as the administrator chose them. */
@ApplicationScoped
public class SearchWiring {

  @Produces
  @Singleton
  SearchSettings settings(
      @ConfigProperty(name = "sluis.search.use.case", defaultValue = "kennis") String useCase,
      @ConfigProperty(name = "sluis.search.vectors") Optional<String> passages,
      @ConfigProperty(name = "sluis.search.vectors.questions") Optional<String> questions,
      @ConfigProperty(name = "sluis.search.vectors.passage.prefix") Optional<String> passage,
      @ConfigProperty(name = "sluis.search.vectors.question.prefix") Optional<String> question,
      @ConfigProperty(
              name = "sluis.search.whole.characters",
              defaultValue = "" + SearchSettings.WHOLE_CHARACTERS)
          int wholeCharacters,
      @ConfigProperty(name = "sluis.search.reranker") Optional<String> reranker,
      @ConfigProperty(name = "sluis.answers.entailment") Optional<String> entailment) {
    return new SearchSettings(
        new UseCaseId(useCase.strip()),
        passages.map(String::strip).map(ModelId::new),
        questions.map(String::strip).map(ModelId::new),
        passage.map(String::strip).orElse(""),
        question.map(String::strip).orElse(""),
        wholeCharacters,
        reranker.map(String::strip).map(ModelId::new),
        entailment.map(String::strip).map(ModelId::new));
  }

  @Produces
  @Singleton
  @Typed(GuardedSearch.class)
  GuardedSearch search(Gateway gateway, ModelCatalogue models, SearchSettings settings) {
    return new GuardedSearch(new SearchModels(gateway), models, settings);
  }

  void close(@Disposes GuardedSearch search) {
    search.close();
  }

  @Produces
  @Singleton
  Support support(OwnReader reader) {
    return new Support(reader);
  }

  @Produces
  @Singleton
  Extract extract(OwnReader reader) {
    return new Extract(reader);
  }

  /** None where none was chosen, so that nobody looks further than needed. */
  @Produces
  @Singleton
  @Typed(Reranker.class)
  Reranker reranker(GuardedSearch search, SearchSettings settings) {
    return settings.reranker().isPresent() ? search : Reranker.NONE;
  }

  @Produces
  @Singleton
  @Typed(SupportCheck.class)
  SupportCheck supportCheck(Support support, GuardedSearch search, SearchSettings settings) {
    return new SupportCheck(
        support, settings.entailment().isPresent() ? search::said : Entailment.NONE);
  }

  @Produces
  @Singleton
  Vectoring vectoring(KnowledgeIndex index) {
    return new Vectoring(index);
  }

  void close(@Disposes Vectoring vectoring) {
    vectoring.close();
  }
}
