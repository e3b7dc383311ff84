package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import eu.sluis.vocabulary.Treatment;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Pseudonyms of conversations that nobody keeps. */
class DerivedPseudonymsTest {

  private static final String TEXT = "Mevrouw Yıldız belt.";

  private final MasterKey master = MasterKey.of(new byte[32]);

  @Test
  void the_same_context_gives_the_same_pseudonyms_and_another_gives_others() {
    assertThat(lowered(master, "conversation 1")).isEqualTo(lowered(master, "conversation 1"));
    assertThat(lowered(master, "conversation 2")).isNotEqualTo(lowered(master, "conversation 1"));
    byte[] other = new byte[32];
    other[0] = 1;
    assertThat(lowered(MasterKey.of(other), "conversation 1"))
        .isNotEqualTo(lowered(master, "conversation 1"));
  }

  @Test
  void a_secret_is_bound_to_its_context() {
    assertThat(master.derived("a")).hasSize(32).isEqualTo(master.derived("a"));
    assertThat(master.derived("b")).isNotEqualTo(master.derived("a"));
  }

  @Test
  void what_is_put_back_in_an_answer_of_json_is_escaped() {
    var text = "Noem haar Anna \"Ans\" Vos.";
    var pseudonymiser = new Pseudonymiser(PseudonymMap.derived(master, "conversation"));
    var found =
        new Finding(
            DataCategory.USERNAME, new Span(text.indexOf('"'), text.indexOf(" Vos")), 1, List.of());
    String lowered =
        pseudonymiser
            .lower(
                List.of(new DetectedText(text, List.of(found))),
                Map.of(DataCategory.USERNAME, Treatment.PSEUDONYMISE))
            .getFirst()
            .text();
    String standIn =
        lowered.substring("Noem haar Anna ".length(), lowered.length() - " Vos.".length());
    Restorers restorers = pseudonymiser.restorers();
    Restorer json = restorers.jsonChoice(0);
    String raised = json.accept("{\"naam\":\"" + standIn + "\"}") + json.finish();
    assertThat(raised).isEqualTo("{\"naam\":\"\\\"Ans\\\"\"}");
  }

  private static String lowered(MasterKey master, String context) {
    int at = TEXT.indexOf("Yıldız");
    var found = new Finding(DataCategory.NAME, new Span(at, at + "Yıldız".length()), 1, List.of());
    return new Pseudonymiser(PseudonymMap.derived(master, context))
        .lower(
            List.of(new DetectedText(TEXT, List.of(found))),
            Map.of(DataCategory.NAME, Treatment.PSEUDONYMISE))
        .getFirst()
        .text();
  }
}
