package eu.sluis.adapters.models;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.adapters.models.kit.Calls;
import eu.sluis.adapters.models.kit.ModelKit;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelFailure;
import eu.sluis.vocabulary.ModelId;
import org.junit.jupiter.api.Test;

/** The built-in model with the composer that it really has. */
class ExtractiveModelKitTest extends ModelKit {

  @Override
  protected Model model() {
    return new ExtractiveModel(new ModelId("extractive"));
  }

  @Test
  void every_sentence_stands_word_for_word_in_the_passage_that_it_names() throws ModelFailure {
    assertThat(answerTo(Calls.passport())).startsWith("Een paspoort is tien jaar geldig. [1]");
  }

  @Test
  void it_says_nothing_when_the_material_is_about_something_else() throws ModelFailure {
    assertThat(answerTo(Calls.call("Wanneer wordt het grofvuil opgehaald?", Calls.MATERIAL)))
        .isEmpty();
  }
}
