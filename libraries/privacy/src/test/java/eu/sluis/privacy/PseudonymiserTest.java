package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import eu.sluis.vocabulary.Treatment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PseudonymiserTest {

  private static final String LETTER =
      "Mevrouw Fatima El Idrissi, geboren op 12-03-1985, woont op Kerkstraat 12, 1234 AB Ergens. "
          + "Zij mailt via f.idrissi@voorbeeld.nl, belt 06-12345678 en bankiert op "
          + "NL67ABNA0999999999. MEVROUW EL IDRISSI heeft BSN 999990019. Postcode 9999 ZZ.";

  private final DutchDetector detector = new DutchDetector();
  private final Pseudonymiser pseudonymiser = new Pseudonymiser(PseudonymMap.fresh());

  @Test
  void lowering_and_restoring_gives_the_text_back() {
    String lowered = lower(LETTER, everything(Treatment.PSEUDONYMISE));
    for (Finding finding : detector.detect(LETTER)) {
      assertThat(lowered).doesNotContain(finding.span().of(LETTER));
    }
    assertThat(lowered).doesNotContainIgnoringCase("idrissi").doesNotContain("Fatima");
    assertThat(restore(lowered)).isEqualTo(LETTER);
  }

  @Test
  void every_labelled_sentence_comes_back_as_it_was() {
    for (LabelledSentence sentence : LabelledSentence.all()) {
      var fresh = new Pseudonymiser(PseudonymMap.fresh());
      String text = sentence.text();
      String lowered =
          fresh
              .lower(
                  List.of(new DetectedText(text, detector.detect(text))),
                  everything(Treatment.PSEUDONYMISE))
              .getFirst()
              .text();
      Restorer restorer = fresh.restorer();
      assertThat(restorer.accept(lowered) + restorer.finish()).isEqualTo(text);
    }
  }

  @Test
  void values_that_are_glued_to_what_stands_around_them_come_back() {
    for (String text :
        List.of(
            "De heer J.Jansen en mevrouw A.B.de Vries bellen.",
            "De heer Jansen (12)jaar belt 06-12345678 of 06-12345679.",
            "Mevrouw Jansens dossier, JANSEN'S fiets en Jansen-Jansen.")) {
      var fresh = new Pseudonymiser(PseudonymMap.fresh());
      List<Finding> findings = detector.detect(text);
      String lowered =
          fresh
              .lower(List.of(new DetectedText(text, findings)), everything(Treatment.PSEUDONYMISE))
              .getFirst()
              .text();
      Restorer restorer = fresh.restorer();
      assertThat(lowered).doesNotContain("Jansen", "Vries", "12345678");
      assertThat(restorer.accept(lowered) + restorer.finish()).isEqualTo(text);
    }
  }

  @Test
  void a_value_takes_the_letters_with_it_that_would_hide_its_pseudonym() {
    String text = "Zij woont in Almelo4111 en niet in Borne.";
    var place = new Finding(DataCategory.PLACE, new Span(13, 19), 1, List.of(Evidence.FORM));
    String lowered =
        pseudonymiser
            .lower(
                List.of(new DetectedText(text, List.of(place))), everything(Treatment.PSEUDONYMISE))
            .getFirst()
            .text();
    assertThat(lowered).doesNotContain("4111").endsWith(" en niet in Borne.");
    assertThat(restore(lowered)).isEqualTo(text);
  }

  @Test
  void what_is_left_stays() {
    assertThat(lower(LETTER, everything(Treatment.LEAVE))).isEqualTo(LETTER);
  }

  @Test
  void what_no_treatment_names_is_removed_and_kept_nowhere() {
    String lowered = lower(LETTER, Map.of(DataCategory.NAME, Treatment.PSEUDONYMISE));
    assertThat(lowered)
        .contains("[bsn verwijderd]", "[iban verwijderd]", "[geboortedatum verwijderd]")
        .doesNotContain("999990019");
    String kept =
        new String(pseudonymiser.map().toBytes(), StandardCharsets.ISO_8859_1).replace("\0", "");
    assertThat(kept).doesNotContain("999990019").doesNotContain("NL67").contains("Idrissi");
  }

  @Test
  void what_no_rule_speaks_of_goes_unless_it_names_an_organisation() {
    for (DataCategory category : everything(Treatment.REMOVE).keySet()) {
      var finding = new Finding(category, new Span(0, 1), 1, List.of(Evidence.FORM));
      String lowered =
          pseudonymiser
              .lower(List.of(new DetectedText("x", List.of(finding))), Map.of())
              .getFirst()
              .text();
      assertThat(lowered.equals("x"))
          .isEqualTo(category.kind() == DataCategory.Kind.ORGANISATIONAL);
    }
  }

  @Test
  void every_category_that_can_be_removed_has_a_marker() {
    for (DataCategory category : everything(Treatment.REMOVE).keySet()) {
      var finding = new Finding(category, new Span(0, 1), 1, List.of(Evidence.FORM));
      assertThat(
              pseudonymiser
                  .lower(
                      List.of(new DetectedText("x", List.of(finding))),
                      everything(Treatment.REMOVE))
                  .getFirst()
                  .text())
          .matches("\\[[a-z-]+ verwijderd]");
    }
  }

  @Test
  void removing_a_category_later_forgets_what_was_kept_of_it() {
    lower("mevrouw Jansen", everything(Treatment.PSEUDONYMISE));
    lower("mevrouw Jansen", Map.of());
    assertThat(pseudonymiser.map().entries()).isEmpty();
  }

  @Test
  void marks_change_nothing() {
    String text = "Zij heeft diabetes.";
    assertThat(lower(text, Map.of())).isEqualTo(text);
  }

  @Test
  void case_4_and_10_one_person_keeps_one_pseudonym_over_turns_and_over_storage() {
    Map<DataCategory, Treatment> all = everything(Treatment.PSEUDONYMISE);
    String first = lower("mevrouw Yıldız", all);
    var later = new Pseudonymiser(PseudonymMap.fromBytes(pseudonymiser.map().toBytes()));
    String text = "Jan Bakker sprak met mevrouw YILDIZ en mevrouw Yildiz.";
    String second =
        later.lower(List.of(new DetectedText(text, detector.detect(text))), all).getFirst().text();
    String pseudonym = first.substring("mevrouw ".length());
    assertThat(second).contains("mevrouw " + pseudonym.toUpperCase(Locale.ROOT));
    // Another spelling: the same but for one letter, so that each comes back as it was.
    String other = second.substring(second.lastIndexOf(' ') + 1, second.length() - 1);
    assertThat(other).hasSize(pseudonym.length() + 1).isNotEqualTo(pseudonym);
    assertThat(other.chars().distinct().toArray())
        .containsExactly(pseudonym.chars().distinct().toArray());
    var restorer = later.restorer();
    assertThat(restorer.accept(second) + restorer.finish()).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Wiersma, WIERSMA, W I E R S M A en wiersma: mevrouw Wiersma belde.",
        "De heer IJsselstein en mevrouw Ijsselstein",
        "Bel 06-12345678, of +31 6 12345678, of 06 12 34 56 78.",
        "mevrouw Zoë Köhler, mevrouw Zoe Kohler en mevrouw ZOË KÖHLER",
        "mail naar Zoe@postvak.example of zoe@postvak.example"
      })
  void every_spelling_comes_back_as_it_was(String text) {
    String lowered = lower(text, everything(Treatment.PSEUDONYMISE));

    var restorer = pseudonymiser.restorer();
    assertThat(restorer.accept(lowered) + restorer.finish()).isEqualTo(text);
    assertThat(lowered).isNotEqualTo(text);
  }

  @Test
  void a_name_that_was_found_goes_out_in_its_other_forms_too() {
    String text =
        "Mevrouw Hanneke Wiersinga (HWi) belde. hanneke wil weten of Wiersingas dossier er is,"
            + " zie bezwaarWiersinga.pdf en dossier_wiersinga; Wiersenga en hwiersinga ook."
            + " H.W. tekent.";

    String lowered = lower(text, everything(Treatment.PSEUDONYMISE));

    assertThat(lowered)
        .doesNotContainIgnoringCase("wiersinga")
        .doesNotContainIgnoringCase("hanneke")
        .doesNotContain("HWi", "Wiersenga", "H.W.")
        .contains("belde", "dossier", "tekent");
    var restorer = pseudonymiser.restorer();
    assertThat(restorer.accept(lowered) + restorer.finish()).isEqualTo(text);
  }

  @Test
  void a_word_of_dutch_is_no_form_of_a_name() {
    String text = "Meneer Bakker kocht brood bij de bakkerij; de bakker en de bakkers waren er.";

    assertThat(lower(text, everything(Treatment.PSEUDONYMISE)))
        .contains("bij de bakkerij; de bakker en de bakkers waren er.")
        .doesNotContain("Bakker");
  }

  @Test
  void a_number_that_was_found_once_goes_out_everywhere() {
    Map<DataCategory, Treatment> all = everything(Treatment.PSEUDONYMISE);
    List<DetectedText> texts =
        Stream.of("Zijn bsn is 999990019.", "Waarom staat 999990019 dubbel, en 19 niet?")
            .map(text -> new DetectedText(text, new DutchDetector().detect(text)))
            .toList();

    assertThat(pseudonymiser.lower(texts, all).getLast().text())
        .doesNotContain("999990019")
        .endsWith("dubbel, en 19 niet?");
  }

  @Test
  void gender_is_kept_only_where_it_is_asked_and_the_text_says_it() {
    String text = "Mevrouw Tesfa Berhane en de heer Abdi Warsame, moeder Lin";
    var detected = List.of(new DetectedText(text, detector.detect(text)));
    for (int i = 0; i < 50; i++) {
      String lowered =
          new Pseudonymiser(PseudonymMap.fresh())
              .keepingGender()
              .lower(detected, everything(Treatment.PSEUDONYMISE))
              .getFirst()
              .text();
      assertThat(lowered)
          .matches(
              "Mevrouw \\w+(?:a|e|i|in) \\w+ en de heer \\w+(?:o|r|in|t|f|jn|l) \\w+, moeder \\w+");
    }
  }

  @Test
  void two_conversations_do_not_share_pseudonyms() {
    var other = new Pseudonymiser(PseudonymMap.fresh());
    String text = "Cliënt Tesfaye, cliënt Brandsma en mevrouw Yıldız";
    var detected = List.of(new DetectedText(text, detector.detect(text)));
    Map<DataCategory, Treatment> all = everything(Treatment.PSEUDONYMISE);
    assertThat(pseudonymiser.lower(detected, all).getFirst().text())
        .isNotEqualTo(other.lower(detected, all).getFirst().text());
  }

  @Test
  void the_order_of_a_batch_changes_nothing_and_no_two_values_share_one() {
    var texts = new ArrayList<DetectedText>();
    for (int i = 0; i < 300; i++) {
      String name = "Naam" + (char) ('a' + i % 26) + (char) ('a' + i / 26) + "x";
      String text = "mevrouw " + name;
      texts.add(new DetectedText(text, List.of(name(8, text.length()))));
    }
    byte[] start = pseudonymiser.map().toBytes();
    var forward = all(new Pseudonymiser(PseudonymMap.fromBytes(start)), texts);
    Collections.reverse(texts);
    var backward = all(new Pseudonymiser(PseudonymMap.fromBytes(start)), texts);
    Collections.reverse(backward);
    assertThat(forward).isEqualTo(backward);
    assertThat(new HashSet<>(forward)).hasSize(300);
  }

  @Test
  void a_name_found_in_one_text_goes_out_of_the_others_too() {
    String found = "mevrouw Ogunbanjo belde";
    String missed = "Ogunbanjo krijgt hulp. Ogunbanjos dossier.";
    List<PseudonymisedText> lowered =
        pseudonymiser.lower(
            List.of(
                new DetectedText(missed, List.of()),
                new DetectedText(found, detector.detect(found))),
            everything(Treatment.PSEUDONYMISE));
    assertThat(lowered.getFirst().text()).doesNotContain("Ogunbanjo");
    assertThat(restore(lowered.getFirst().text())).isEqualTo(missed);
  }

  @Test
  void a_text_that_holds_an_earlier_pseudonym_gets_another() {
    Map<DataCategory, Treatment> all = everything(Treatment.PSEUDONYMISE);
    String pseudonym = lower("mevrouw Jansen", all).substring("mevrouw ".length());
    String next = "het dorp " + pseudonym + " en mevrouw Jansen";
    String lowered =
        pseudonymiser
            .lower(
                List.of(new DetectedText(next, List.of(name(next.length() - 6, next.length())))),
                all)
            .getFirst()
            .text();
    assertThat(lowered).startsWith("het dorp " + pseudonym + " en mevrouw ");
    assertThat(lowered.substring(lowered.lastIndexOf(' ') + 1)).isNotEqualTo(pseudonym);
    assertThat(restore(lowered)).isEqualTo(next);
  }

  @Test
  void different_values_that_look_alike_stay_apart() {
    String text = "Kerkstraat 1-2 en Kerkstraat 12";
    String lowered = lower(text, everything(Treatment.PSEUDONYMISE));
    assertThat(restore(lowered)).isEqualTo(text);
  }

  @Test
  void a_finding_outside_the_text_or_over_another_is_refused_without_content() {
    for (List<Finding> findings : List.of(List.of(name(0, 9)), List.of(name(0, 3), name(2, 5)))) {
      assertThatThrownBy(
              () -> pseudonymiser.lower(List.of(new DetectedText("Jansen", findings)), Map.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageNotContaining("Jansen");
    }
  }

  @Test
  void nothing_prints_what_it_holds() {
    String lowered = lower(LETTER, everything(Treatment.PSEUDONYMISE));
    assertThat(new PseudonymisedText(lowered).toString()).doesNotContain("Mevrouw");
    assertThat(pseudonymiser.map().toString()).doesNotContain("Idrissi");
    assertThat(pseudonymiser.map().entries().toString()).doesNotContain("Idrissi");
  }

  private List<String> all(Pseudonymiser one, List<DetectedText> texts) {
    return new ArrayList<>(
        one.lower(texts, everything(Treatment.PSEUDONYMISE)).stream()
            .map(PseudonymisedText::text)
            .toList());
  }

  private String lower(String text, Map<DataCategory, Treatment> treatments) {
    return pseudonymiser
        .lower(List.of(new DetectedText(text, detector.detect(text))), treatments)
        .getFirst()
        .text();
  }

  private String restore(String text) {
    Restorer restorer = pseudonymiser.restorer();
    return restorer.accept(text) + restorer.finish();
  }

  private static Finding name(int start, int end) {
    return new Finding(DataCategory.NAME, new Span(start, end), 1, List.of(Evidence.FORM));
  }

  static Map<DataCategory, Treatment> everything(Treatment treatment) {
    var all = new EnumMap<DataCategory, Treatment>(DataCategory.class);
    for (DataCategory category : DataCategory.values()) {
      if (category.replaceable()) {
        all.put(category, treatment);
      }
    }
    return all;
  }
}
