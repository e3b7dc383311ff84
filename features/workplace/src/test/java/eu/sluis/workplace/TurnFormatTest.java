package eu.sluis.workplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.Evidence;
import eu.sluis.gateway.KeptQuestion;
import eu.sluis.gateway.Suspicion;
import eu.sluis.policy.Layer;
import eu.sluis.policy.Reason;
import eu.sluis.policy.RuleId;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.InstructionSigns;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.Residency;
import eu.sluis.vocabulary.Span;
import eu.sluis.vocabulary.Treatment;
import eu.sluis.vocabulary.TurnId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnFormatTest {

  @Test
  void a_turn_of_every_shape_comes_back_as_it_was() {
    for (Turn.Closing.Kind kind : Turn.Closing.Kind.values()) {
      for (Account account : List.of(Account.NONE, full())) {
        var turn =
            new Turn(
                TurnId.random(),
                Instant.parse("2026-11-20T12:00:00.123456789Z"),
                question(),
                answer(),
                new Turn.Closing(kind, "policy", "Vraag het team «Wmo»."),
                account,
                List.of(new Answer.Cited(1, PassageId.random(), "ab")),
                List.of(new Answer.Cited(1, PassageId.random(), "cd")),
                List.of(new Turn.Older(PassageId.random(), PassageId.random(), "ef")),
                List.of(DocumentId.random()),
                Long.MAX_VALUE);
        assertThat(TurnFormat.read(TurnFormat.write(turn))).isEqualTo(turn);
      }
    }
    Turn empty = Given.answered(Answer.EMPTY);
    assertThat(TurnFormat.read(TurnFormat.write(empty))).isEqualTo(empty);
  }

  @Test
  void a_field_of_a_later_version_is_skipped() {
    Turn turn = Given.answered(Answer.EMPTY);
    String later =
        new String(TurnFormat.write(turn), StandardCharsets.UTF_8)
            .replaceFirst("\\{", "{\"later\":{\"a\":[1]},");
    assertThat(TurnFormat.read(later.getBytes(StandardCharsets.UTF_8))).isEqualTo(turn);
  }

  @Test
  void a_turn_of_before_a_list_was_kept_has_none_in_it() {
    Turn turn = Given.answered(Answer.EMPTY);
    String before =
        new String(TurnFormat.write(turn), StandardCharsets.UTF_8)
            .replace("\"older\":[],", "")
            .replace("\"about\":[],", "");
    assertThat(before).doesNotContain("older", "about");
    assertThat(TurnFormat.read(before.getBytes(StandardCharsets.UTF_8))).isEqualTo(turn);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{}",
        "\"Yıldız\"",
        "{\"question\":{\"text\":\"Yıldız\",\"marks\":Yıldız}}",
        "{\"id\":\"Yıldız\"}",
        "{\"asked\":\"Yıldız\"}",
        "Yıldız",
        "{\"closing\":{\"kind\":\"Yıldız\"}}"
      })
  void bytes_that_are_no_turn_say_nothing_of_what_they_hold(String bytes) {
    assertThatThrownBy(() -> TurnFormat.read(bytes.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("Yıldız")
        .hasNoCause();
  }

  private static KeptQuestion question() {
    var marks = new ArrayList<KeptQuestion.Mark>();
    for (Treatment treatment : Treatment.values()) {
      marks.add(new KeptQuestion.Mark(new Span(0, 6), DataCategory.NAME, treatment));
    }
    return new KeptQuestion("Yıldız \"\\ \u0000 \ud83d\ude00 vraagt", marks);
  }

  private static Answer answer() {
    var sentences = new ArrayList<Answer.Sentence>();
    for (Answer.Shape shape : Answer.Shape.values()) {
      for (Answer.Support support : Answer.Support.values()) {
        sentences.add(new Answer.Sentence("Zin.", shape, 3, List.of(1, 2), support, List.of("12")));
      }
    }
    return new Answer(sentences, List.of(new Answer.Cited(1, PassageId.random(), "ab")));
  }

  private static Account full() {
    return new Account(
        "Wmo-consulent",
        "doel",
        "artikel 2.3.2",
        Optional.of(LocalDate.of(2027, 7, 1)),
        List.of(
            new Account.Recognised(DataCategory.NAME, 2, Optional.of(Treatment.PSEUDONYMISE)),
            new Account.Recognised(DataCategory.HEALTH, 1, Optional.empty())),
        List.of(new Account.Recognised(DataCategory.BSN, 1, Optional.of(Treatment.REMOVE))),
        3,
        new Suspicion(InstructionSigns.STRONG, 2, List.of()),
        List.of(
            new Reason(
                new RuleId("wmo-1"),
                Layer.USE_CASE,
                "Zin.",
                "DPIA",
                Optional.of("college"),
                Optional.of(LocalDate.of(2028, 1, 1))),
            new Reason(
                new RuleId("wet-bsn"),
                Layer.FLOOR,
                "Zin.",
                "UAVG",
                Optional.empty(),
                Optional.empty())),
        Optional.of(
            new Account.AnsweringModel(
                "local",
                "Lokaal",
                "eigen server",
                Residency.ON_PREMISES,
                Jurisdiction.EU,
                "NL",
                false)),
        Optional.of(41L),
        "floors:1",
        Optional.of(new Evidence(42, "ab".repeat(32), "")));
  }
}
