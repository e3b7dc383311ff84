package eu.sluis.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.KnowledgeIndex.Hit;
import eu.sluis.knowledge.Versions.Placed;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VersionsTest {

  private static final OrganisationId WATERHOVEN = OrganisationId.random();
  private static final SourceId SOURCE = SourceId.random();
  private static final String QUESTION = "Hoe lang loopt de hulp door?";

  private final Passage old = article("Beleidsregels Wmo 2024", "3.4", "De hulp loopt zes weken.");
  private final Passage fresh =
      article("Beleidsregels Wmo 2026", "3.4", "Na vier weken stopt zij.");
  private final Passage other = article("Verlofregeling 2026", "3.4", "Verlof loopt zes weken.");

  private static Passage article(String title, String article, String text) {
    return passage(title, new Place(List.of(), Optional.of(article), OptionalInt.empty()), text);
  }

  private static Passage passage(String title, Place place, String text) {
    return new Passage(
        PassageId.random(),
        WATERHOVEN,
        SOURCE,
        DocumentId.random(),
        title,
        0,
        place,
        text,
        Set.of(new GroupId("wmo")),
        Confidentiality.INTERN,
        Validity.ALWAYS,
        "");
  }

  private static List<Placed> placed(String question, Passage... passages) {
    var hits = new java.util.ArrayList<Hit>();
    for (Passage passage : passages) {
      hits.add(new Hit(passage, passages.length - hits.size(), 0.5));
    }
    return Versions.newestFirst(question, hits);
  }

  @Test
  void the_newest_goes_before_the_older_one_which_names_it() {
    List<Placed> placed = placed(QUESTION, other, old, fresh);
    assertThat(placed).extracting(one -> one.hit().passage()).containsExactly(other, fresh, old);
    assertThat(placed).extracting(one -> one.hit().score()).containsExactly(3.0, 2.0, 1.0);
    assertThat(placed)
        .extracting(Placed::newer)
        .containsExactly(Optional.empty(), Optional.empty(), Optional.of(fresh));
  }

  @Test
  void who_asks_for_a_year_gets_what_held_then() {
    List<Placed> placed = placed("Hoe lang liep de hulp door in 2024?", old, fresh);
    assertThat(placed).extracting(one -> one.hit().passage()).containsExactly(old, fresh);
    assertThat(placed).allSatisfy(one -> assertThat(one.newer()).isEmpty());
  }

  @Test
  void another_article_another_subject_and_a_title_without_a_version_stay_where_they_are() {
    Passage elsewhere = article("Beleidsregels Wmo 2026", "5.1", "Een klacht gaat naar het loket.");
    Passage undated = article("Beleidsregels Wmo", "3.4", "De hulp loopt door.");
    List<Placed> placed = placed(QUESTION, old, elsewhere, other, undated);
    assertThat(placed)
        .extracting(one -> one.hit().passage())
        .containsExactly(old, elsewhere, other, undated);
    assertThat(placed).allSatisfy(one -> assertThat(one.newer()).isEmpty());
  }

  @Test
  void of_two_with_a_first_day_the_later_day_tells_whatever_the_title_says() {
    Passage begun = valid(article("Regels v2", "1", "Oud."), LocalDate.of(2024, 1, 1));
    Passage later = valid(article("Regels v1", "1", "Nieuw."), LocalDate.of(2026, 1, 1));
    assertThat(placed(QUESTION, begun, later))
        .extracting(one -> one.hit().passage())
        .containsExactly(later, begun);
  }

  @Test
  void texts_without_articles_and_headings_are_held_side_by_side() {
    var nowhere = new Place(List.of(), Optional.empty(), OptionalInt.empty());
    String text =
        "Een terras is open van tien uur tot elf uur in de avond en op zondag tot tien uur";
    Passage one = passage("Terrassen 2024", nowhere, text + " vandaag.");
    Passage two = passage("Terrassen 2026", nowhere, text + " morgen.");
    Passage apart = passage("Terrassen 2026", nowhere, "Honden mogen mee als zij stil zijn.");
    assertThat(placed(QUESTION, one, apart, two))
        .extracting(placed -> placed.hit().passage())
        .containsExactly(two, one, apart);
  }

  private static Passage valid(Passage passage, LocalDate from) {
    return new Passage(
        passage.id(),
        passage.organisation(),
        passage.source(),
        passage.document(),
        passage.documentTitle(),
        passage.ordinal(),
        passage.place(),
        passage.text(),
        passage.readers(),
        passage.confidentiality(),
        new Validity(Optional.of(from), Optional.empty()),
        passage.hash());
  }
}
