package eu.sluis.policy;

import static eu.sluis.policy.Fixture.OPEN_USE_CASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BouwcodeTest {

  private static final String GOOD =
      """
      bouwcode: 1
      name: Proef
      source: DPIA 1
      rules:
        - id: proef-1
          sentence: De groep Wmo mag vragen stellen.
          allow: asking
          groups: [wmo]
        - id: proef-2
          sentence: Namen gaan mee als schuilnaam.
          treat: pseudonymise
          categories: [name]
        - id: proef-3
          sentence: Gezondheid blijft hier.
          deny: models
          when: { categories: [health] }
          beyond: on_premises
      """;

  @Test
  void sentences_say_what_is_and_is_not_allowed_in_the_order_of_the_document() throws Exception {
    assertThat(Bouwcode.read(Layer.USE_CASE, GOOD).sentences())
        .extracting(Bouwcode.RuleSentence::sentence, Bouwcode.RuleSentence::allows)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("De groep Wmo mag vragen stellen.", true),
            org.assertj.core.groups.Tuple.tuple("Namen gaan mee als schuilnaam.", true),
            org.assertj.core.groups.Tuple.tuple("Gezondheid blijft hier.", false));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "bouwcode: 1 | bouwcode: 2 | line 1: `2` is not a value of `bouwcode`; use `1`",
        "name: Proef | naam: Proef | line 2: `naam` does not belong in a bouwcode; use `bouwcode`,"
            + " `name`, `source`, `approved_by`, `until`, `rules`",
        "source: DPIA 1 | until: 2030-01-01 | line 5: rule `proef-1` has no `source`; name the law"
            + " or the item of the DPIA, here or at the top",
        "source: DPIA 1 | until: 1 juli | line 3: `1 juli` is not a day; write it as 2027-07-01",
        "proef-2 | proef-1 | line 9: `proef-1` is the `id` of an earlier rule; choose another",
        "proef-2 | standaard-2 | line 9: `standaard-2` cannot be an `id`; use a-z, 0-9 and -, and"
            + " do not begin with `standaard-`",
        "allow: asking | allow: everything | line 7: `everything` is not a value of `allow`; use"
            + " `asking`, `documents`, `models`, `sensitive`, `images`, `audio`, `links`, `tools`, `history`, `cache`",
        "groups: [wmo] | up_to: intern | line 8: `up_to` does not belong in a rule with `allow:"
            + " asking`; use `id`, `sentence`, `source`, `approved_by`, `until`, `allow`, `groups`,"
            + " `roles`",
        "groups: [wmo] | roles: [boss] | line 8: `boss` is not a value of `roles`; use `user`,"
            + " `owner`, `privacy-officer`, `information-manager`, `desk-employee`, `auditor`,"
            + " `administrator`",
        "groups: [wmo] | groups: [] | line 8: `groups` must name 1 to 100 things; add or remove"
            + " some",
        "groups: [wmo] | groups: wmo | line 8: `groups` must be a list; write `groups: [one, two]`",
        "groups: [wmo] | groups: [wmo, wmo] | line 8: `wmo` stands in `groups` twice; keep one",
        "groups: [wmo] | groups: [WMO] | line 8: `WMO` cannot be a name in `groups`; use letters,"
            + " digits and -",
        "groups: [wmo] | source: DPIA 2 | line 5: `allow: asking` names nobody; add `groups` or"
            + " `roles`, or write `groups: [iedereen]`",
        "groups: [wmo] | deny: models | line 5: rule `proef-1` has more than one of `allow`,"
            + " `treat`, `deny`; use exactly one",
        "treat: pseudonymise | source: DPIA 2 | line 9: rule `proef-2` has none of `allow`,"
            + " `treat`, `deny`; use exactly one",
        "treat: pseudonymise | treat: hide | line 11: `hide` is not a value of `treat`; use"
            + " `leave`, `pseudonymise`, `remove`",
        "categories: [name] | categories: [health] | line 12: `health` is not a value of"
            + " `categories`; use `name`, `address`, `postcode`, `place`, `date_of_birth`,"
            + " `place_of_birth`, `age`, `phone`, `email`, `username`, `url`, `iban`,"
            + " `account_number`, `bsn`, `a_number`, `identity_document`, `driving_licence`,"
            + " `licence_plate`, `ip_address`, `mac_address`, `case_number`, `client_number`,"
            + " `cadastral`, `vat_number_person`, `vat_number`, `kvk_number`, `rsin`, `po_box`,"
            + " `organisation`",
        "beyond: on_premises | beyond: outside_eu | line 17: `outside_eu` is not a value of"
            + " `beyond`; use `on_premises`, `netherlands`, `eu`",
        "{ categories: [health] } | {} | line 16: `when` is empty; add one of `categories`,"
            + " `confidentiality_from`, `instructions_from`",
        "{ categories: [health] } | { category: health } | line 16: `category` does not belong in"
            + " `when`; use `categories`, `confidentiality_from`, `instructions_from`",
        "{ categories: [health] } | { instructions_from: none } | line 16: `none` is not a value of"
            + " `instructions_from`; use `some`, `strong`",
        "{ categories: [health] } | health | line 16: `when` must be written as fields; use `name:"
            + " value` on lines",
        "beyond: on_premises | \"beyond: eu, models: [a]\" | line 17: this is not valid yaml"
            + " (mapping values are not allowed here); check indents, colons, quotes",
        "name: Proef | name: [Proef] | line 2: `name` must be one value; remove the list or the"
            + " fields",
        "name: Proef | name: ! Proef | line 2: a tag (`!`) is not allowed; write the plain value",
        "name: Proef | name: &n Proef | line 2: an anchor (`&`) is not allowed; write the value in"
            + " full",
        "name: Proef | name: *n | line 2: an alias (`*`) is not allowed; write the value in full",
        "sentence: Gezondheid blijft hier. | sentence: ' ' | line 14: `sentence` must be 1 to 300"
            + " characters; rewrite it",
      })
  void a_mistake_is_named_with_its_line_and_what_is_allowed(
      String part, String mistake, String message) {
    assertThat(GOOD).contains(part);

    assertThatThrownBy(() -> Bouwcode.read(Layer.USE_CASE, GOOD.replace(part, mistake)))
        .isInstanceOf(PolicyUnreadable.class)
        .hasMessage(message);
  }

  @Test
  void two_targets_in_one_denial_are_refused() {
    assertThatThrownBy(
            () ->
                Bouwcode.read(
                    Layer.USE_CASE,
                    GOOD.replace("beyond: on_premises", "beyond: eu\n    models: [a]")))
        .hasMessage("line 13: `deny: models` has `beyond`, `models`; make one rule of each");
  }

  @Test
  void a_key_that_stands_twice_is_refused() {
    assertThatThrownBy(
            () -> Bouwcode.read(Layer.USE_CASE, GOOD.replace("rules:", "name: Nog een\nrules:")))
        .hasMessage("line 4: `name` stands here twice; keep one");
  }

  @Test
  void a_second_document_is_refused() {
    assertThatThrownBy(() -> Bouwcode.read(Layer.USE_CASE, GOOD + "---\nbouwcode: 1\n"))
        .hasMessageStartingWith("line 18: a second document begins");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# alleen een opmerking\n"})
  void nothing_is_not_a_bouwcode(String empty) {
    assertThatThrownBy(() -> Bouwcode.read(Layer.BASELINE, empty))
        .hasMessage("line 1: the bouwcode is empty; begin with `bouwcode: 1`");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mag \u202E tein gaM", "Twee\tkolommen", "Onzichtbaar\u200B"})
  void a_sentence_is_what_a_reader_sees(String sentence) {
    assertThatThrownBy(
            () ->
                Bouwcode.read(
                    Layer.USE_CASE,
                    GOOD.replace("Gezondheid blijft hier.", "\"" + sentence + "\"")))
        .isInstanceOf(PolicyUnreadable.class)
        .hasMessageContaining("one line of visible text");
  }

  @Test
  void a_layer_refuses_what_belongs_to_another() {
    assertThatThrownBy(() -> Bouwcode.read(Layer.FLOOR, GOOD))
        .hasMessage("line 7: a floor allows nothing; use `treat` or `deny`");
    assertThatThrownBy(() -> Bouwcode.read(Layer.BASELINE, GOOD))
        .hasMessage(
            "line 7: `asking` is not a value of `allow`; use `documents`, `models`, `images`, `audio`,"
                + " `links`, `tools`, `history`, `cache`");
  }

  @Test
  void limits_hold_at_their_edge() throws Exception {
    String head = "bouwcode: 1\nname: Proef\nsource: DPIA 1\nrules:\n";
    var rules = new StringBuilder(head);
    for (int number = 0; number < 300; number++) {
      rules
          .append("  - id: r-" + number + "\n    sentence: " + "x".repeat(300))
          .append("\n    deny: asking\n");
    }

    assertThat(Bouwcode.read(Layer.USE_CASE, rules.toString()).sentences()).hasSize(300);
    assertThatThrownBy(
            () ->
                Bouwcode.read(
                    Layer.USE_CASE, rules + "  - id: r-300\n    sentence: x\n    deny: asking\n"))
        .hasMessage("line 5: there are `301` rules; keep it within 300");
    assertThatThrownBy(
            () ->
                Bouwcode.read(
                    Layer.USE_CASE,
                    head + "  - id: r\n    sentence: " + "x".repeat(301) + "\n    deny: asking\n"))
        .hasMessageContaining("1 to 300 characters");
    assertThatThrownBy(() -> Bouwcode.read(Layer.USE_CASE, "#".repeat(200_001)))
        .hasMessageContaining("keep it within 200000");
    assertThatThrownBy(() -> Bouwcode.read(Layer.USE_CASE, "[".repeat(20_000) + "]".repeat(20_000)))
        .isInstanceOf(PolicyUnreadable.class)
        .hasMessageContaining("nested deeper than 8 levels");
  }

  @Test
  void the_version_follows_the_meaning_and_not_the_way_of_writing() throws Exception {
    String version = Bouwcode.read(Layer.USE_CASE, GOOD).version();
    String rewritten =
        GOOD.replace("groups: [wmo]", "groups:\n      - \"wmo\"  # hetzelfde")
            .replace("name: Proef\nsource: DPIA 1", "source: 'DPIA 1'\nname: Proef");

    assertThat(version).matches("[0-9a-f]{64}");
    assertThat(Bouwcode.read(Layer.USE_CASE, rewritten).version()).isEqualTo(version);
    assertThat(Bouwcode.read(Layer.USE_CASE, GOOD.replace("[wmo]", "[jeugd]")).version())
        .isNotEqualTo(version);
    assertThat(Bouwcode.read(Layer.USE_CASE, GOOD.replace("blijft hier", "blijft")).version())
        .isNotEqualTo(version);
  }

  @Test
  void the_order_inside_a_list_does_not_change_the_version() throws Exception {
    assertThat(
            Bouwcode.read(Layer.USE_CASE, OPEN_USE_CASE.replace("name, address", "address, name"))
                .version())
        .isEqualTo(Bouwcode.read(Layer.USE_CASE, OPEN_USE_CASE).version());
  }

  @Test
  void the_floors_can_be_read_and_speak_about_every_special_category() {
    Bouwcode floors = Bouwcode.floors();

    assertThat(floors.ceiling()).isEqualTo(Confidentiality.CONFIDENTIEEL);
    assertThat(floors.sentences()).noneMatch(Bouwcode.RuleSentence::allows);
    String yaml = readFloors();
    for (DataCategory category : DataCategory.values()) {
      switch (category.kind()) {
        case PERSONAL, ORGANISATIONAL -> {}
        case NATIONAL_NUMBER, SPECIAL, CRIMINAL -> assertThat(yaml).contains(category.code());
      }
    }
  }

  private static String readFloors() {
    try (var resource = Bouwcode.class.getResourceAsStream("floors.yaml")) {
      return new String(
          java.util.Objects.requireNonNull(resource).readAllBytes(),
          java.nio.charset.StandardCharsets.UTF_8);
    } catch (java.io.IOException failure) {
      throw new java.io.UncheckedIOException(failure);
    }
  }
}
