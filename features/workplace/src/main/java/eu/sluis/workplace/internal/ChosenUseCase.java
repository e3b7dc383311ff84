package eu.sluis.workplace.internal;

import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Asker;
import eu.sluis.workplace.internal.Views.UseCaseView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The use case that a form or an address names. */
final class ChosenUseCase {

  private ChosenUseCase() {}

  /**
   * The one with this identifier.
   *
   * @throws ProblemException when there is none
   */
  static UseCase of(UseCases useCases, Asker asker, @Nullable String id) {
    return Ids.useCase(id)
        .flatMap(known -> useCases.find(asker.organisation(), known))
        .orElseThrow(
            () ->
                ProblemException.absent(
                    new Wording("Deze toepassing bestaat niet", "This use case does not exist"),
                    new Wording(
                        "Kies een toepassing bij Vragen.", "Choose a use case under Questions.")));
  }

  /** An example by its number; what people type themselves never stands in an address. */
  static String example(UseCase useCase, @Nullable String number) {
    List<String> examples = useCase.examples();
    return examples.stream()
        .filter(example -> Integer.toString(examples.indexOf(example)).equals(number))
        .findFirst()
        .orElse("");
  }

  static UseCaseView view(UseCase useCase) {
    return new UseCaseView(
        useCase.id().value(),
        useCase.name(),
        useCase.purpose(),
        useCase.legalBasis(),
        useCase.examples());
  }
}
