package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import eu.sluis.vocabulary.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestorerTest {

  private final Pseudonymiser pseudonymiser = new Pseudonymiser(PseudonymMap.fresh());
  private String jansen = "";
  private String quoted = "";

  @BeforeEach
  void two_people() {
    jansen = lowered("Jansen", DataCategory.NAME);
    quoted = lowered("Kerk\"straat\n\\ 12", DataCategory.ADDRESS);
  }

  @Test
  void case_8_genitives_capitals_and_markup_come_back() {
    assertThat(restored(jansen + "s dossier")).isEqualTo("Jansens dossier");
    assertThat(restored(jansen + "'s dossier")).isEqualTo("Jansen's dossier");
    assertThat(restored(jansen + "’s dossier")).isEqualTo("Jansen’s dossier");
    assertThat(restored(jansen.toUpperCase(Locale.ROOT) + ".")).isEqualTo("JANSEN.");
    assertThat(restored("**" + jansen + "**, _" + jansen + "_ en `" + jansen + "`"))
        .isEqualTo("**Jansen**, _Jansen_ en `Jansen`");
    assertThat(restored("\"" + jansen + "\"-" + jansen)).isEqualTo("\"Jansen\"-Jansen");
    assertThat(restored(jansen.toLowerCase(Locale.ROOT) + "@x.nl")).isEqualTo("jansen@x.nl");
  }

  @Test
  void a_word_that_only_resembles_a_pseudonym_is_left_alone() {
    for (String word :
        List.of(jansen + "ta", "x" + jansen, jansen.substring(1), jansen + "1", jansen + "sje")) {
      assertThat(restored(word)).isEqualTo(word);
    }
  }

  @Test
  void case_1_the_first_word_is_not_delayed() {
    Restorer restorer = pseudonymiser.restorer();
    assertThat(restorer.accept("De ")).isEqualTo("De ");
    assertThat(restorer.accept(jansen.substring(0, 4))).isEmpty();
    assertThat(restorer.accept("?")).isEqualTo(jansen.substring(0, 4) + "?");
    assertThat(restorer.accept(jansen)).isEmpty();
    assertThat(restorer.accept(" ")).isEqualTo("Jansen ");
    assertThat(restorer.finish()).isEmpty();
  }

  @Test
  void case_2_every_cut_of_a_short_text_gives_the_same() {
    assertEveryCut(false, "a " + jansen + "s.", "a Jansens.");
    assertEveryCut(true, "\\n" + jansen + "\"", "\\nJansen\"");
  }

  /** Every set of places where a text can be cut: two to the power of their number. */
  private void assertEveryCut(boolean json, String text, String expected) {
    int places = text.length() - 1;
    for (int mask = 0; mask < 1 << places; mask++) {
      var chunks = new ArrayList<String>();
      int from = 0;
      for (int i = 0; i < places; i++) {
        if ((mask >> i & 1) == 1) {
          chunks.add(text.substring(from, i + 1));
          from = i + 1;
        }
      }
      chunks.add(text.substring(from));
      assertThat(stream(json, chunks)).isEqualTo(expected);
    }
  }

  @Test
  void every_two_cuts_of_what_models_write_give_the_same() {
    String mail = lowered("n.jansen@voorbeeld.example", DataCategory.EMAIL);
    String big = jansen.toUpperCase(Locale.ROOT);
    String street = "Kerk\"straat\n\\ 12";
    assertEveryTwoCuts(
        false,
        "## Brief\n\n| **"
            + jansen
            + "** | _"
            + quoted
            + "_ |\n- ["
            + jansen
            + "](mailto:"
            + mail
            + ")\n",
        "## Brief\n\n| **Jansen** | _"
            + street
            + "_ |\n- [Jansen](mailto:n.jansen@voorbeeld.example)\n");
    assertEveryTwoCuts(
        false,
        "```java\nvar naam = \""
            + jansen
            + "\"; // "
            + jansen
            + "s\n```\n"
            + big
            + "'S 🙂"
            + jansen,
        "```java\nvar naam = \"Jansen\"; // Jansens\n```\nJANSEN'S 🙂Jansen");
    assertEveryTwoCuts(
        false,
        "Beste " + big + "’s " + jansen + "-" + jansen + ", " + jansen + "ta blijft",
        "Beste JANSEN’s Jansen-Jansen, " + jansen + "ta blijft");
    assertEveryTwoCuts(
        true,
        "{\"naar\":[\""
            + mail
            + "\"],\"tekst\":\"Dag\\n"
            + jansen
            + "\\u0027s\\t"
            + quoted
            + "\\\\"
            + jansen
            + "\"}",
        "{\"naar\":[\"n.jansen@voorbeeld.example\"],\"tekst\":\"Dag\\nJansen\\u0027s\\t"
            + "Kerk\\\"straat\\n\\\\ 12\\\\Jansen\"}");
  }

  private void assertEveryTwoCuts(boolean json, String text, String expected) {
    assertThat(stream(json, text.codePoints().mapToObj(Character::toString).toList()))
        .isEqualTo(expected);
    for (int first = 0; first <= text.length(); first++) {
      for (int second = first; second <= text.length(); second++) {
        List<String> chunks =
            List.of(
                text.substring(0, first), text.substring(first, second), text.substring(second));
        assertThat(stream(json, chunks)).isEqualTo(expected);
      }
    }
  }

  @Test
  void every_cut_of_a_long_text_gives_the_same_in_both_modes() {
    Random random = Seeds.random("restorer cuts");
    String[] pieces = {
      jansen,
      jansen + "s",
      jansen.toUpperCase(Locale.ROOT),
      quoted,
      jansen.substring(0, 5),
      "s",
      "'s",
      " ",
      "\\",
      "\\n",
      "\\u00e9",
      "\n",
      "\"",
      "x",
      "1",
      "🙂",
      ".",
      "de heer ",
      "\\\\"
    };
    for (int round = 0; round < 2_000; round++) {
      var text = new StringBuilder();
      for (int i = random.nextInt(30); i >= 0; i--) {
        text.append(pieces[random.nextInt(pieces.length)]);
      }
      boolean json = round % 2 == 0;
      var chunks = new ArrayList<String>();
      for (int from = 0; from < text.length(); ) {
        int to = Math.min(text.length(), from + random.nextInt(9));
        chunks.add(text.substring(from, to));
        from = to;
      }
      assertThat(stream(json, chunks)).isEqualTo(stream(json, List.of(text.toString())));
    }
  }

  @Test
  void case_7_in_json_a_value_is_escaped_and_an_escape_before_a_name_is_no_letter() {
    assertThat(stream(true, List.of("{\"a\":\"" + quoted + "\"}")))
        .isEqualTo("{\"a\":\"Kerk\\\"straat\\n\\\\ 12\"}");
    assertThat(stream(true, List.of("\"Beste\\n" + jansen + "\\u0027s\"")))
        .isEqualTo("\"Beste\\nJansen\\u0027s\"");
  }

  @Test
  @SuppressWarnings("NullAway") // no chunk at all is the only thing that can go wrong inside
  void case_9_after_the_end_and_after_a_failure_nothing_is_given() {
    Restorer failed = pseudonymiser.restorer();
    assertThatThrownBy(() -> failed.accept(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> failed.accept(jansen)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(failed::finish).isInstanceOf(IllegalStateException.class);
    Restorer finished = pseudonymiser.restorer();
    finished.finish();
    assertThatThrownBy(() -> finished.accept("x")).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(finished::finish).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void other_spellings_that_models_like_come_back() {
    String iban = lowered("NL67ABNA0999999999", DataCategory.IBAN);
    String grouped = iban.replaceAll("(.{4})(?!$)", "$1 ");
    assertThat(restored("IBAN " + grouped)).isEqualTo("IBAN NL67ABNA0999999999");
    String phone = lowered("06-12345678", DataCategory.PHONE);
    assertThat(restored(phone.replace("-", ""))).isEqualTo("06-12345678");
  }

  private String lowered(String value, DataCategory category) {
    return pseudonymiser
        .lower(
            List.of(
                new DetectedText(
                    value,
                    List.of(
                        new Finding(
                            category, new Span(0, value.length()), 1, List.of(Evidence.FORM))))),
            PseudonymiserTest.everything(Treatment.PSEUDONYMISE))
        .getFirst()
        .text();
  }

  private String restored(String text) {
    return stream(false, List.of(text));
  }

  private String stream(boolean json, List<String> chunks) {
    Restorer restorer = json ? pseudonymiser.jsonRestorer() : pseudonymiser.restorer();
    var out = new StringBuilder();
    chunks.forEach(chunk -> out.append(restorer.accept(chunk)));
    return out.append(restorer.finish()).toString();
  }
}
