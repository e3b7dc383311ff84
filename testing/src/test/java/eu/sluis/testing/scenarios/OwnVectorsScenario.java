package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.adapters.models.kit.SmallModel;
import eu.sluis.testing.running.Program;
import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A search by meaning without any server: the model is read by Sluis itself. */
class OwnVectorsScenario {

  private static final String ABOUT_HELP = "{\"query\":\"huishoudelijke hulp\",\"limit\":5}";

  @Test
  void vectors_are_made_in_the_process_and_searched_with_rights(@TempDir Path folder)
      throws IOException, InterruptedException {
    String catalogue =
        """
        models:
          - id: extractive
            kind: extractive
          - id: eigen
            kind: onnx
            name: e5-small-v2
            folder: %s
            origin: US
            open_weights: true
            context_tokens: 512
        """
            .formatted(SmallModel.into(folder));
    var settings =
        Map.of(
            "SLUIS_SEARCH_VECTORS", "eigen",
            "SLUIS_SEARCH_VECTORS_PASSAGE_PREFIX", "passage:",
            "SLUIS_SEARCH_VECTORS_QUESTION_PREFIX", "query:",
            "SLUIS_SEARCH_VECTORS_EVERY", "1s");
    try (RunningSluis sluis = RunningSluis.another(catalogue, settings).start()) {
      Visitor manager = Visitor.loggedIn(sluis, "fatma.aydin");
      MeaningScenario.waitFor(manager, "Sluis zoekt op woorden en op betekenis.");
      // What was sent last stands in the log as what goes to a model elsewhere does.
      assertThat(sluis.database().lastOutcome()).contains("\"ending\":\"answered\"");

      var noor = Program.of(sluis, "Noor van Dalen", "wmo-consulent");
      assertThat(MeaningScenario.titles(noor, ABOUT_HELP)).isNotEmpty();
      String secret = "{\"query\":\"schikkingsruimte claim Lage Kade\",\"limit\":50}";
      assertThat(MeaningScenario.titles(noor, secret)).noneMatch(one -> one.contains("chikking"));
      assertThat(manager.get("/bronnen").body())
          .contains("mogen niet naar dit model")
          .doesNotContain("antwoordde niet op de laatste vraag");
    }
  }
}
