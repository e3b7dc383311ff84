package eu.sluis.workplace.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.KeptQuestion;
import eu.sluis.knowledge.Passage;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Span;
import eu.sluis.vocabulary.Treatment;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.Validity;
import eu.sluis.workplace.Answer;
import eu.sluis.workplace.Given;
import eu.sluis.workplace.Turn;
import eu.sluis.workplace.Turn.Closing;
import eu.sluis.workplace.WhoKnows;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a saved conversation shows follows the rights of the moment at which it is opened. */
class TurnViewsTest {

  private static final Locale DUTCH = Locale.of("nl");

  private final Passage help = Given.passage("Huishoudelijke hulp loopt zes weken door.");
  private final Passage fee = Given.passage("De bijdrage is 20,60 euro.");
  private final Given.Shelf shelf = new Given.Shelf(help, fee);
  private final Map<SourceId, String> keepers = new HashMap<>();
  private final Answer answer =
      new Answer(
          List.of(
              Given.sentence("De hulp loopt zes weken door.", 1),
              Given.sentence("De bijdrage is 20,60 euro.", 2),
              Given.sentence("Vraag het anders na.")),
          List.of(Given.cited(1, help), Given.cited(2, fee)));
  private final Turn turn = Given.answered(answer, help, fee);

  @Test
  void with_the_rights_of_then_everything_is_shown() {
    assertThat(views().view(turn, "/vragen/1", true).sentences())
        .extracting(Views.SentenceView::tone)
        .containsOnly("");
    assertThat(views().panel(turn).sources())
        .extracting(Views.SourceView::title)
        .containsExactly("Beleidsregels Wmo", "Beleidsregels Wmo");
    assertThat(views().panel(turn).sources().getFirst().place()).contains("Artikel 4.3, pagina 18");
  }

  @Test
  void a_lost_right_withholds_the_sentence_its_quotation_its_title_and_what_cites_nothing() {
    shelf.now.set(0, Given.readBy(help, "juristen"));
    assertWithheld("De hulp loopt zes weken door.", "Vraag het anders na.");
  }

  @Test
  void a_passage_that_is_gone_withholds_the_same() {
    shelf.now.remove(help);
    assertWithheld("De hulp loopt zes weken door.", "Vraag het anders na.");
  }

  @Test
  void a_passage_that_changed_withholds_the_same() {
    shelf.now.set(
        0,
        new Passage(
            help.id(),
            help.organisation(),
            help.source(),
            help.document(),
            help.documentTitle(),
            0,
            help.place(),
            help.text(),
            help.readers(),
            help.confidentiality(),
            help.validity(),
            "f".repeat(64)));
    assertWithheld("De hulp loopt zes weken door.", "Vraag het anders na.");
  }

  @Test
  void a_class_above_the_ceiling_of_now_withholds_it() {
    Passage closed = Given.passage("Geheim.", Confidentiality.GEHEIM, Validity.ALWAYS);
    shelf.now.add(closed);
    var one = new Answer(List.of(Given.sentence("Geheim.", 1)), List.of(Given.cited(1, closed)));
    assertThat(views().view(Given.answered(one, closed), "/", true).sentences())
        .extracting(Views.SentenceView::tone)
        .containsExactly("withheld");
  }

  @Test
  void a_rule_that_held_on_the_day_of_the_question_is_shown_after_it_ended() {
    Passage old =
        Given.passage(
            "Oude regel.",
            Confidentiality.INTERN,
            new Validity(Optional.empty(), Optional.of(LocalDate.of(2026, 11, 20))));
    shelf.now.add(old);
    var later =
        new eu.sluis.vocabulary.ReadingRights(
            Given.WATERHOVEN,
            Given.RIGHTS.groups(),
            Given.RIGHTS.ceiling(),
            LocalDate.of(2027, 3, 1));
    var one = new Answer(List.of(Given.sentence("Oude regel.", 1)), List.of(Given.cited(1, old)));
    assertThat(
            new TurnViews(shelf, later, WhoKnows.NOBODY, DUTCH)
                .view(Given.answered(one, old), "/", true)
                .sentences())
        .extracting(Views.SentenceView::text)
        .containsExactly("Oude regel.");
  }

  @Test
  void what_came_nearest_is_not_named_without_the_right_to_read_it() {
    Turn none =
        new Turn(
            TurnId.random(),
            Given.NOON,
            KeptQuestion.NOTHING,
            Answer.EMPTY,
            Closing.of(Closing.Kind.NO_ANSWER),
            Account.NONE,
            List.of(),
            List.of(Given.cited(1, help)),
            List.of(),
            List.of(),
            10);
    assertThat(views().view(none, "/", true).notes().getFirst().links()).hasSize(1);
    assertThat(views().view(none, "/", true).notes().getFirst().text()).contains("een collega.");
    keepers.put(help.source(), "Femke Odinga");
    assertThat(views().view(none, "/", true).notes().getFirst().text())
        .endsWith("Vraag het Femke Odinga, die voor deze bron zorgt.");
    shelf.now.set(0, Given.readBy(help, "juristen"));
    assertThat(views().view(none, "/", true).notes().getFirst().links()).isEmpty();
    assertThat(views().view(none, "/", true).notes().getFirst().text()).doesNotContain("Femke");
  }

  @Test
  void an_older_version_is_named_with_the_source_that_came_in_its_place() {
    Passage old = Given.titled("Beleidsregels Wmo 2024", "De bijdrage is 19 euro.");
    shelf.now.add(old);
    assertThat(views().panel(withOlder(old)).sources())
        .extracting(source -> source.older().stream().map(Views.SourceLink::title).toList())
        .containsExactly(List.of(), List.of("Beleidsregels Wmo 2024"));
    shelf.now.set(2, Given.readBy(old, "juristen"));
    assertThat(views().panel(withOlder(old)).toString()).doesNotContain("2024");
  }

  private Turn withOlder(Passage old) {
    return new Turn(
        turn.id(),
        turn.asked(),
        turn.question(),
        turn.answer(),
        turn.closing(),
        turn.account(),
        turn.material(),
        turn.nearest(),
        List.of(new Turn.Older(fee.id(), old.id(), old.hash())),
        turn.about(),
        turn.milliseconds());
  }

  @Test
  void a_source_that_tells_another_figure_is_shown_under_the_answer() {
    Passage here = Given.passage("De hulp loopt na een opname zes weken door.");
    Passage there =
        Given.titled("Werkinstructie Wmo", "De hulp loopt na een opname vier weken door.");
    shelf.now.addAll(List.of(here, there));
    var said = new Answer(List.of(Given.sentence(here.text(), 1)), List.of(Given.cited(1, here)));
    Turn disputed = Given.answered(said, here, there);
    var notes = views().view(disputed, "/", true).notes();
    assertThat(notes).hasSize(1);
    assertThat(notes.getFirst().text())
        .contains("In dit antwoord staat ‘zes weken’; een andere bron zegt ‘vier weken’.");
    assertThat(notes.getFirst().links())
        .extracting(Views.SourceLink::title)
        .containsExactly("Werkinstructie Wmo");
    shelf.now.set(3, Given.readBy(there, "juristen"));
    assertThat(views().view(disputed, "/", true).notes()).isEmpty();
  }

  @Test
  void another_figure_of_another_subject_is_no_contradiction() {
    Passage here = Given.passage("Het verlof loopt na een opname zes weken door.");
    Passage there = Given.titled("Parkeren", "De hulp loopt na een opname vier weken door.");
    shelf.now.addAll(List.of(here, there));
    var said = new Answer(List.of(Given.sentence(here.text(), 1)), List.of(Given.cited(1, here)));
    assertThat(views().view(Given.answered(said, here, there), "/", true).notes()).isEmpty();
  }

  @Test
  void every_closing_but_an_answer_has_its_note() {
    for (Closing.Kind kind : Closing.Kind.values()) {
      var notes =
          views().view(Given.turn(answer, Closing.of(kind), Account.NONE), "/", true).notes();
      assertThat(notes).hasSize(kind == Closing.Kind.ANSWERED ? 0 : 1);
    }
  }

  @Test
  void a_turn_that_was_answered_and_not_kept_is_not_called_unrecorded() {
    var note = views().notes().notKept();
    assertThat(note.title()).isEqualTo("Niet bewaard in uw gesprek");
    assertThat(note.text()).contains("na herladen").doesNotContain("logboek");
    var view = views().view(turn, "/vragen/1", true);
    assertThat(view.with(note).notes()).containsExactly(note);
    assertThat(view.with(note).sentences()).isEqualTo(view.sentences());
    var english =
        new TurnViews(shelf, Given.RIGHTS, WhoKnows.NOBODY, Locale.ENGLISH).notes().notKept();
    assertThat(english.text()).contains("load the page again");
  }

  @Test
  void doubts_about_a_sentence_are_told_with_what_is_missing() {
    var partly =
        new Answer.Sentence(
            "Het is 12 euro.",
            Answer.Shape.ITEM,
            2,
            List.of(1),
            Answer.Support.PARTLY,
            List.of("12", "euro"));
    var view = views().fresh(partly, TurnId.random(), "/vragen/1");
    assertThat(view.tone()).isEqualTo("unsure");
    assertThat(view.remark()).contains("‘12, euro’");
    assertThat(view.item()).isTrue();
  }

  @Test
  void a_question_shows_what_was_taken_out_and_what_was_replaced() {
    String text = "Loopt de hulp van Yıldız (" + KeptQuestion.REMOVED + ") door?";
    int removed = text.indexOf(KeptQuestion.REMOVED);
    var pieces =
        views()
            .question(
                new KeptQuestion(
                    text,
                    List.of(
                        new KeptQuestion.Mark(
                            new Span(18, 24), DataCategory.NAME, Treatment.PSEUDONYMISE),
                        new KeptQuestion.Mark(
                            new Span(removed, removed + KeptQuestion.REMOVED.length()),
                            DataCategory.BSN,
                            Treatment.REMOVE))));
    assertThat(pieces.stream().map(Views.Piece::text).reduce("", String::concat)).isEqualTo(text);
    assertThat(pieces.stream().filter(Views.Piece::marked))
        .extracting(Views.Piece::title)
        .containsExactly(
            "Naam. Vervangen door een schuilnaam voordat de vraag naar het model ging",
            "BSN. Verwijderd; niet bewaard");
  }

  private void assertWithheld(String... gone) {
    var view = views().view(turn, "/vragen/1", true);
    assertThat(view.sentences())
        .extracting(Views.SentenceView::tone)
        .containsExactly("withheld", "", "withheld");
    assertThat(view.sentences().getFirst().citations()).isEmpty();
    for (String sentence : gone) {
      assertThat(view.toString()).doesNotContain(sentence);
    }
    var panel = views().panel(turn);
    assertThat(panel.sources()).extracting(Views.SourceView::number).containsExactly(2);
    assertThat(panel.toString())
        .doesNotContain("Huishoudelijke")
        .doesNotContain(help.id().toString());
  }

  private TurnViews views() {
    return new TurnViews(
        shelf, Given.RIGHTS, (_, source) -> Optional.ofNullable(keepers.get(source)), DUTCH);
  }
}
