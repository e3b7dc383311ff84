package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import eu.sluis.vocabulary.Treatment;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RestorersTest {

  private final Pseudonymiser pseudonymiser = new Pseudonymiser(PseudonymMap.fresh());
  private final String jansen = lowered("Jansen", DataCategory.NAME);
  private final String mail = lowered("n.jansen@voorbeeld.example", DataCategory.EMAIL);

  @Test
  void choices_and_tool_calls_whose_chunks_arrive_mixed_stay_apart() {
    Restorers restorers = pseudonymiser.restorers();
    String half = jansen.substring(0, 4);
    String rest = jansen.substring(4);
    var first = new StringBuilder();
    var second = new StringBuilder();
    var call = new StringBuilder();
    first.append(restorers.choice(0).accept("Beste " + half));
    second.append(restorers.choice(1).accept("Dag " + half));
    call.append(restorers.toolCall(1, 0).accept("{\"naar\":\"" + half));
    second.append(restorers.choice(1).accept("? "));
    call.append(restorers.toolCall(1, 0).accept(rest + "\"}"));
    first.append(restorers.choice(0).accept(rest));
    Restorers.Rest held = restorers.finish();
    held.choices().stream()
        .filter(choice -> choice.choice() == 0)
        .forEach(choice -> first.append(choice.text()));
    assertThat(first.toString()).isEqualTo("Beste Jansen");
    assertThat(second.toString()).isEqualTo("Dag " + half + "? ");
    assertThat(call.toString()).isEqualTo("{\"naar\":\"Jansen\"}");
  }

  @Test
  @SuppressWarnings("NullAway") // no chunk at all is the only thing that can go wrong inside
  void case_9_after_a_failure_in_one_nothing_comes_back_in_any() {
    Restorers restorers = pseudonymiser.restorers();
    Restorer healthy = restorers.choice(0);
    assertThatThrownBy(() -> restorers.toolCall(0, 0).accept(null))
        .isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> healthy.accept(jansen)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> restorers.choice(7).accept(jansen))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(restorers::finish).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void what_a_reader_may_not_see_stays_a_pseudonym() {
    Restorer names = pseudonymiser.restorersFor(Set.of(DataCategory.NAME)).choice(0);
    assertThat(names.accept(jansen + " via " + mail + ".") + names.finish())
        .isEqualTo("Jansen via " + mail + ".");
    Restorer nothing = pseudonymiser.restorersFor(Set.of()).choice(0);
    assertThat(nothing.accept(jansen) + nothing.finish()).isEqualTo(jansen);
  }

  private String lowered(String value, DataCategory category) {
    var finding = new Finding(category, new Span(0, value.length()), 1, List.of(Evidence.FORM));
    return pseudonymiser
        .lower(
            List.of(new DetectedText(value, List.of(finding))),
            PseudonymiserTest.everything(Treatment.PSEUDONYMISE))
        .getFirst()
        .text();
  }
}
