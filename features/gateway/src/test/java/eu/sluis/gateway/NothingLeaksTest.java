package eu.sluis.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whatever is asked and however it ends, the record and the account hold nothing of it. */
class NothingLeaksTest {

  private static final int QUESTIONS = 300;

  @Test
  void no_value_of_an_invented_person_comes_into_the_record_the_account_or_the_model() {
    long seed = Long.getLong("sluis.seed", System.nanoTime());
    System.out.println("nothing leaks: seed " + seed + ", again with -Dsluis.seed=" + seed);
    var random = new Random(seed);
    for (int i = 0; i < QUESTIONS; i++) {
      var asked = InventedQuestion.of(random);
      var passage = InventedQuestion.of(random);
      var earlier = InventedQuestion.of(random);
      var road = new Road();
      road.knowledge.only(passage.text(), Confidentiality.ZAAKVERTROUWELIJK);
      road.knowledge.earlier.add(
          new Grounding.Earlier(earlier.text(), Confidentiality.ZAAKVERTROUWELIJK));
      spoil(road, random.nextInt(7));
      Ended ended = road.ask(asked.text());

      var held = new ArrayList<String>();
      road.log.intents.forEach(fields -> held.addAll(fields.values()));
      road.log.outcomes.forEach(outcome -> held.addAll(outcome.fields().values()));
      held.add(ended.account().toString());
      road.local.received.forEach(_ -> held.add(road.local.sent()));
      var values = new ArrayList<>(asked.values());
      values.addAll(passage.values());
      values.addAll(earlier.values());
      assertThat(values)
          .allSatisfy(value -> assertThat(held).noneMatch(text -> text.contains(value)));
      assertThat(List.of(asked.text(), passage.text(), earlier.text()))
          .allSatisfy(text -> assertThat(String.join("\n", recorded(road))).doesNotContain(text));
      assertThat(recorded(road)).allSatisfy(value -> assertThat(value.length()).isLessThan(501));
      asked.values().stream()
          .filter(value -> value.matches("9999\\d{5}"))
          .forEach(bsn -> assertThat(ended.question().text()).doesNotContain(bsn));
    }
  }

  private static List<String> recorded(Road road) {
    var values = new ArrayList<String>();
    for (Map<String, String> fields : road.log.intents) {
      values.addAll(fields.values());
    }
    road.log.outcomes.forEach(outcome -> values.addAll(outcome.fields().values()));
    return values;
  }

  /** Some questions end badly. */
  private static void spoil(Road road, int how) {
    switch (how) {
      case 0 -> road.groups = Set.of(new GroupId("juristen"));
      case 1 -> road.vault.awayOnKeep = true;
      case 2 -> road.local.fails(ModelFailure.Cause.CUT_OFF, "Ja, ");
      case 3 -> road.detectorThrowsOn("bijdrage");
      default ->
          road.local.script =
              (call, sink) -> sink.text(((ModelCall.Grounded) call).question().text());
    }
  }
}
