package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.knowledge.Synonyms.Pair;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.Validity;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Questions in other words than the text's: plain, English, misspelled, or by number. */
class PlainWordsTest {

  private final World world = new World(7);
  private final OrganisationId waterland = world.organisation();
  private final ReadingRights rights = World.everyone(waterland);

  private LuceneIndex filled(Synonyms synonyms, String... texts) {
    var index = LuceneIndex.inMemory(synonyms);
    for (String text : texts) {
      put(index, world.open(waterland, "Tekst", text));
    }
    return index;
  }

  private static void put(KnowledgeIndex index, Passage passage) {
    index.replace(passage.organisation(), passage.document(), List.of(passage));
  }

  private String first(KnowledgeIndex index, String question) {
    var hits = index.search(question, rights, 5);
    return hits.isEmpty() ? "" : hits.getFirst().passage().text();
  }

  @Test
  void a_plain_word_finds_the_word_of_the_law() {
    String rule = "De werkgever is verplicht de werknemer zijn loon te voldoen.";
    try (var index = filled(Synonyms.ofGovernment(), rule, "De hond moet aan de lijn.")) {
      assertThat(first(index, "Moet mijn baas mijn salaris betalen?")).isEqualTo(rule);
    }
    try (var index = filled(Synonyms.none(), rule)) {
      assertThat(first(index, "baas salaris")).isEmpty();
    }
  }

  @Test
  void the_word_itself_goes_before_its_synonym() {
    String own = "Het salaris wordt op de dag van uitkering bijgeschreven.";
    String other = "Het loon wordt op de dag van uitkering bijgeschreven.";
    try (var index = filled(Synonyms.ofGovernment(), other, own)) {
      assertThat(first(index, "Wanneer krijg ik mijn salaris?")).isEqualTo(own);
    }
  }

  @Test
  void an_english_question_finds_dutch_text() {
    String rule = "Iedere Nederlander heeft recht op een nationaal paspoort.";
    try (var index = filled(Synonyms.ofGovernment(), rule, "Het bod kan hoog zijn; hij mag in.")) {
      assertThat(first(index, "How can I get a passport?")).isEqualTo(rule);
    }
  }

  @Test
  void an_organisation_has_words_of_its_own_beside_ours() {
    Synonyms own =
        organisation ->
            organisation.equals(waterland)
                ? List.of(new Pair("de blauwe bak", List.of("papiercontainer")))
                : List.of();
    String text = "De papiercontainer wordt om de week geleegd.";
    try (var index = filled(Synonyms.ofGovernment().and(own), text)) {
      assertThat(first(index, "Wanneer komt de blauwe bak?")).isEqualTo(text);
      assertThat(first(index, "Is die blauwe lucht mooi?")).isEmpty();
    }
  }

  @Test
  void a_slip_of_the_pen_is_forgiven_unless_the_word_is_known() {
    String permit = "De vergunning geldt een jaar.";
    try (var index = filled(Synonyms.none(), permit, "De bond vergadert.", "De hond blaft.")) {
      assertThat(first(index, "Hoe lang geldt mijn vergunnning?")).isEqualTo(permit);
      assertThat(first(index, "vergnuning")).isEqualTo(permit);
      assertThat(index.search("bond", rights, 5)).hasSize(1);
    }
  }

  @Test
  void a_slip_is_not_explained_by_a_word_that_may_not_be_read() {
    try (var index = filled(Synonyms.none(), "De hond blaft.")) {
      put(
          index,
          world.passage(
              waterland,
              new DocumentId(world.uuid()),
              0,
              "Geheim",
              new Place(List.of(), Optional.empty(), OptionalInt.empty()),
              "De schikking is getroffen.",
              Set.of(new GroupId("juristen")),
              Confidentiality.OPENBAAR,
              Validity.ALWAYS));
      assertThat(index.search("schiking", rights, 5)).isEmpty();
    }
  }

  @Test
  void an_article_is_found_by_law_and_number() {
    try (var index = LuceneIndex.inMemory()) {
      article(index, "Burgerlijk Wetboek Boek 7", "658", "De werkgever zorgt voor veiligheid.");
      article(index, "Burgerlijk Wetboek Boek 1", "658", "Over personen en familie.");
      article(index, "Wet maatschappelijke ondersteuning 2015", "2.3.2", "Het onderzoek.");
      article(index, "Wet langdurige zorg", "2.3.2", "De verzekering.");
      assertThat(first(index, "art. 7:658 BW")).contains("veiligheid");
      assertThat(first(index, "Wat zegt artikel 1:658 van het BW?")).contains("familie");
      assertThat(first(index, "2.3.2 Wmo")).isEqualTo("Het onderzoek.");
      assertThat(first(index, "artikel 2.3.2 lid 1 Wlz")).isEqualTo("De verzekering.");
    }
  }

  private void article(KnowledgeIndex index, String law, String number, String text) {
    put(
        index,
        world.passage(
            waterland,
            new DocumentId(world.uuid()),
            0,
            law,
            new Place(List.of("Artikel " + number), Optional.of(number), OptionalInt.empty()),
            text,
            Set.of(ReadingRights.EVERYONE),
            Confidentiality.OPENBAAR,
            Validity.ALWAYS));
  }

  @Test
  void a_list_with_a_wrong_line_is_refused_with_its_number() {
    assertThat(Synonyms.parse("# a remark\n\nbaas, chef > werkgever\nloon = salaris"))
        .containsExactly(
            new Pair("baas", List.of("werkgever")),
            new Pair("chef", List.of("werkgever")),
            new Pair("loon", List.of("salaris")),
            new Pair("salaris", List.of("loon")));
    for (String wrong : List.of("baas werkgever", "baas >", "> werkgever", "a > b > c", "a > ,")) {
      assertThatThrownBy(() -> Synonyms.parse("a > b\n" + wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void our_list_is_read_and_has_some_hundreds_of_pairs() {
    assertThat(Synonyms.ofGovernment().of(waterland)).hasSizeGreaterThan(700);
  }
}
