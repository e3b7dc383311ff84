package eu.sluis.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LeafTest {

  private static final Leaf INTENT = Leaves.intent(1);
  private static final Leaf OUTCOME = Leaves.outcome(2, INTENT);

  @Test
  void leaves_of_every_kind_come_back_as_they_were() throws Malformed {
    Leaf erasing = Leaves.event(3, Leaf.Facts.NONE.erasing(List.of(Hash.EMPTY_TREE)));
    for (Leaf leaf : List.of(INTENT, OUTCOME, erasing, Leaves.event(4, Leaf.Facts.NONE))) {
      assertThat(Leaf.parse(leaf.bytes())).isEqualTo(leaf);
    }
  }

  @Test
  void a_leaf_is_canonical_and_leaves_out_what_says_nothing() {
    assertThat(new String(Leaves.event(4, Leaf.Facts.NONE).bytes(), StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {"act":"00000000-0000-4000-8000-000000000004","action":"log_in","format":2,\
            "kind":"event","node":"node-1","organisation":"00000000-0000-4000-8000-00000000000a",\
            "time":"2026-11-22T12:00:00.127Z"}""");
  }

  @Test
  void every_action_and_ending_of_today_and_their_fields_can_be_said() throws Malformed {
    for (AuditLog.Action action : AuditLog.Action.values()) {
      for (AuditLog.Ending ending : AuditLog.Ending.values()) {
        var leaf =
            new Leaf(
                Leaves.ORGANISATION,
                Leaves.act(1),
                Leaves.NOON,
                "node-1",
                new Leaf.Kind.Outcome(Hash.EMPTY_TREE, ending.code()),
                action.code(),
                Leaf.Facts.of(Map.of("asker", "p-1", "empty", "", "quote", "\"\\ €")));
        assertThat(Leaf.parse(leaf.bytes())).isEqualTo(leaf);
      }
    }
  }

  @Test
  void an_intent_and_its_outcome_name_each_other() {
    assertThat(OUTCOME.act()).isEqualTo(INTENT.act());
    assertThat(OUTCOME.kind())
        .isEqualTo(new Leaf.Kind.Outcome(Hash.ofLeaf(INTENT.bytes()), "answered"));
  }

  @Test
  void every_changed_bit_is_another_leaf_or_none() {
    for (Leaf leaf : List.of(INTENT, OUTCOME)) {
      byte[] whole = leaf.bytes();
      for (int bit = 0; bit < whole.length * 8; bit++) {
        byte[] changed = whole.clone();
        changed[bit / 8] ^= (byte) (1 << (bit % 8));
        try {
          Leaf read = Leaf.parse(changed);
          assertThat(read).isNotEqualTo(leaf);
          assertThat(read.bytes()).isEqualTo(changed);
        } catch (Malformed expected) {
          assertThat(expected.getMessage()).isNotEmpty();
        }
      }
    }
  }

  @Test
  void another_way_to_write_the_same_is_refused() {
    String good = new String(INTENT.bytes(), StandardCharsets.UTF_8);
    for (String wrong :
        List.of(
            "",
            "{}",
            "[]",
            good + "\n",
            " " + good,
            good.replace(":2,", ": 2,"),
            good.replace(":2,", ":1,"),
            good.replace(":2,", ":02,"),
            good.replace(":2,", ":2.0,"),
            good.replace(":2,", ":\"2\","),
            good.replace("\"kind\":\"intent\"", "\"kind\":\"event \""),
            good.replace("\"kind\":\"intent\"", "\"kind\":\"outcome\""),
            good.replace("{\"act\"", "{\"a\":1,\"act\""),
            good.replace("\"fields\":{", "\"fields\":{\"Z\":\"\","),
            good.replace("\"node\":\"node-1\",", ""),
            good.replace("\"verdict\":\"allowed\"", "\"verdict\":\"maybe\""),
            good.replace("\"commitments\":[{", "\"checks\":[],\"commitments\":[{"),
            good.replace("\"fields\":", "\"erases\":[],\"fields\":"),
            good.replace("2026-11-22", "2026-02-30"),
            good.replace("2026-11-22", "+12026-11-22"),
            good.replace("T12:", "T24:"),
            good.replace("00000000-0000-4000-8000", "0-0-4000-8000"),
            good.replace("wmo@3", "\\u0077mo@3"))) {
      assertThat(wrong).isNotEqualTo(good);
      assertThatExceptionOfType(Malformed.class)
          .as(wrong)
          .isThrownBy(() -> Leaf.parse(wrong.getBytes(StandardCharsets.UTF_8)));
    }
    assertThatExceptionOfType(Malformed.class)
        .isThrownBy(() -> Leaf.parse(new byte[] {(byte) 0xc0, (byte) 0x80}));
    assertThatExceptionOfType(Malformed.class).isThrownBy(() -> Leaf.parse(new byte[65_536]));
  }

  @Test
  void what_is_out_of_bounds_is_refused_and_never_shown() {
    String secret = "geheim\u0007";
    List<Runnable> wrongs =
        List.of(
            () -> Leaf.Facts.of(Map.of("name", secret)),
            () -> Leaf.Facts.of(Map.of("Name", "")),
            () -> Leaf.Facts.of(Map.of("name", "x".repeat(501))),
            () -> Leaf.Facts.of(numbered(41)),
            () -> Leaf.Facts.NONE.withPassages(Collections.nCopies(201, Hash.EMPTY_TREE)),
            () -> new Leaf.Check("Support", "passed", ""),
            () -> new Leaf.Check("support", "passed", secret),
            () -> new Leaf.Model("x".repeat(501), ""),
            () -> new Leaf.Decision(Leaf.Decision.Verdict.REFUSED, secret, List.of()),
            () -> new Commitment("", Hash.EMPTY_TREE),
            () -> new Leaf.Kind.Outcome(Hash.EMPTY_TREE, "Answered"));
    for (Runnable wrong : wrongs) {
      assertThatThrownBy(wrong::run)
          .isInstanceOf(IllegalArgumentException.class)
          .message()
          .doesNotContain("geheim");
    }
  }

  @Test
  void a_leaf_that_would_not_fit_is_refused() {
    Leaf.Facts most =
        Leaf.Facts.of(numbered(40)).withPassages(Collections.nCopies(200, Hash.EMPTY_TREE));
    assertThatThrownBy(() -> Leaves.event(1, most).bytes())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("65535");
    assertThat(Leaves.event(1, Leaf.Facts.of(numbered(40))).bytes().length).isLessThan(65_536);
  }

  @Test
  void a_commitment_opens_with_its_own_salt_content_and_name_only() {
    Salt salt = Leaves.salt(1);
    Commitment commitment = Commitment.to("question", salt, Leaves.text("Mag ik hulp?"));

    assertThat(commitment.opens(salt, Leaves.text("Mag ik hulp?"))).isTrue();
    assertThat(commitment.opens(salt, Leaves.text("Mag ik hulp"))).isFalse();
    assertThat(commitment.opens(Leaves.salt(2), Leaves.text("Mag ik hulp?"))).isFalse();
    assertThat(
            new Commitment("answer", commitment.value()).opens(salt, Leaves.text("Mag ik hulp?")))
        .isFalse();
    assertThat(salt.toString()).doesNotContain(salt.hex());
  }

  @Test
  void new_salts_differ() {
    var random = new java.security.SecureRandom();
    assertThat(Salt.random(random)).isNotEqualTo(Salt.random(random));
    assertThat(Optional.of(Salt.random(random).bytes())).get().isNotEqualTo(new byte[32]);
  }

  private static Map<String, String> numbered(int count) {
    var fields = new HashMap<String, String>();
    for (int i = 0; i < count; i++) {
      fields.put("f_" + "x".repeat(i % 38) + (i >= 38 ? "y" : ""), "€".repeat(500));
    }
    return fields;
  }
}
