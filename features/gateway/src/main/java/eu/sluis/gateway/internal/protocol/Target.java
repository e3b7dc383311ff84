package eu.sluis.gateway.internal.protocol;

import eu.sluis.gateway.ClientKey;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.UseCaseId;
import java.util.Optional;

/**
 * Which use case a request is for, and which model it wants. The use case comes from the header
 * {@link #HEADER}, else from the model as `use-case/model` or `use-case`, else from the key.
 *
 * @param model empty when Sluis chooses
 */
public record Target(UseCaseId useCase, Optional<ModelId> model) {

  public static final String HEADER = "Sluis-Use-Case";

  /** As a model: the first that is allowed. */
  public static final String ANY = "auto";

  public static Target of(ClientKey key, Optional<String> header, String model)
      throws ClientProblem {
    Optional<UseCaseId> named = aliased(key, model);
    Optional<UseCaseId> chosen =
        header.isPresent() ? Optional.of(ofKey(key, header.get())) : Optional.empty();
    if (named.isPresent() && chosen.isPresent() && !named.equals(chosen)) {
      throw ClientProblem.field(
          "model",
          "use_case_ambiguous",
          "De kop " + HEADER + " en `model` noemen elk een andere toepassing. Noem er één.",
          "The header " + HEADER + " and `model` name different use cases. Name one.");
    }
    UseCaseId useCase =
        chosen
            .or(() -> named)
            .or(key::unnamed)
            .orElseThrow(
                () ->
                    new ClientProblem(
                        400,
                        "use_case_missing",
                        Optional.of("model"),
                        new Wording(
                            "Kies een toepassing: stuur de kop "
                                + HEADER
                                + ", of schrijf het model als `toepassing/model`. GET /v1/models"
                                + " noemt wat deze sleutel mag.",
                            "Choose a use case: send the header "
                                + HEADER
                                + ", or write the model as `use-case/model`. GET /v1/models lists"
                                + " what this key may use.")));
    return new Target(useCase, model(named.isPresent() ? after(named.get(), model) : model));
  }

  private static Optional<UseCaseId> aliased(ClientKey key, String model) {
    return key.useCases().stream()
        .filter(useCase -> model.equals(useCase.value()) || model.startsWith(useCase.value() + "/"))
        .findFirst();
  }

  private static String after(UseCaseId useCase, String model) {
    return model.equals(useCase.value()) ? ANY : model.substring(useCase.value().length() + 1);
  }

  private static UseCaseId ofKey(ClientKey key, String header) throws ClientProblem {
    return key.useCases().stream()
        .filter(useCase -> useCase.value().equals(header.strip()))
        .findFirst()
        .orElseThrow(
            () ->
                new ClientProblem(
                    403,
                    "use_case_not_for_key",
                    Optional.empty(),
                    new Wording(
                        "Deze sleutel is niet voor die toepassing. Vraag de eigenaar van de"
                            + " toepassing om een sleutel.",
                        "This key is not for that use case. Ask the owner of the use case for a"
                            + " key.")));
  }

  private static Optional<ModelId> model(String name) throws ClientProblem {
    if (name.equals(ANY)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new ModelId(name));
    } catch (IllegalArgumentException noSuch) {
      throw Answers.modelUnknown();
    }
  }
}
