package eu.sluis.sources.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.Legibility;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Place;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Connector.GivenRights;
import eu.sluis.sources.Connector.LocationRefused;
import eu.sluis.sources.Document;
import eu.sluis.sources.Progress;
import eu.sluis.sources.Source;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SourceViewsTest {

  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");
  private static final Classification WMO =
      new Classification(Set.of(new GroupId("wmo")), Confidentiality.INTERN, Validity.ALWAYS);

  private final Source source =
      new Source(
          SourceId.random(),
          OrganisationId.random(),
          "Beleid",
          Source.Kind.FOLDER,
          "/data/beleid/",
          WMO,
          Optional.of(NOON));
  private final SourceViews views = new SourceViews(Locale.of("nl"));

  @Test
  void a_row_counts_what_can_be_read_apart_from_what_cannot() {
    var documents =
        List.of(
            document(Optional.empty(), Optional.empty()),
            document(Optional.empty(), Optional.empty()),
            document(Optional.empty(), Optional.of(Unreadable.Reason.DAMAGED)));
    var row = views.row(source, documents, Progress.IDLE, "nog niet");
    assertThat(row.documents()).isEqualTo(2);
    assertThat(row.unreadable()).isEqualTo(1);
    assertThat(row.busy()).isFalse();
    assertThat(row.indexed()).isEqualTo("20 november 2026, 13.00 uur");
    assertThat(views.documents(source, documents, Set.of())).hasSize(2);
    assertThat(views.unreadable(documents)).hasSize(1);
  }

  @Test
  void the_path_of_a_folder_is_for_who_looks_after_it() {
    for (Role role : Role.values()) {
      var asker = new Asker(source.organisation(), PersonId.random(), Set.of(role), Set.of());
      boolean manages = role == Role.INFORMATION_MANAGER || role == Role.ADMINISTRATOR;
      assertThat(SourceViews.place(source, asker))
          .as(role.code())
          .isEqualTo(manages ? "/data/beleid/" : "beleid");
    }
  }

  @Test
  void documents_are_found_by_a_part_of_their_title_or_path() {
    var documents = List.of(document(Optional.empty(), Optional.empty()));
    Document one = documents.getFirst();
    for (String wanted : List.of("", one.title().toUpperCase(Locale.ROOT), one.path())) {
      assertThat(SourceViews.readable(documents, wanted)).isEqualTo(documents);
    }
    assertThat(SourceViews.readable(documents, "giraffe")).isEmpty();
  }

  @Test
  void a_document_shows_its_own_rights_where_it_has_them() {
    var own =
        new Classification(
            Set.of(new GroupId("juristen")),
            Confidentiality.VERTROUWELIJK,
            new Validity(Optional.of(LocalDate.of(2026, 1, 1)), Optional.empty()));
    var rows =
        views.documents(
            source,
            List.of(
                document(Optional.of(own), Optional.empty()),
                document(Optional.empty(), Optional.empty())),
            Set.of(new GroupId("wmo")));
    assertThat(rows.getFirst().opens()).isFalse();
    assertThat(rows.getLast().opens()).isTrue();
    assertThat(rows.getFirst().readers()).isEqualTo("juristen");
    assertThat(rows.getFirst().own()).isTrue();
    assertThat(rows.getFirst().validity()).isEqualTo("vanaf 1 januari 2026");
    assertThat(rows.getLast().readers()).isEqualTo("wmo");
    assertThat(rows.getLast().own()).isFalse();
    assertThat(rows.getLast().validity()).isEqualTo("altijd");
  }

  @Test
  void the_page_of_rights_says_what_the_place_itself_gives() {
    Document followed = document(Optional.empty(), Optional.empty());
    assertThat(views.given(followed)).isEmpty();
    assertThat(views.given(given(followed, Set.of(new GroupId("wmo"), new GroupId("juristen")))))
        .startsWith("Op de plek zelf mogen lezen: juristen, wmo; vertrouwelijkheid ten minste ")
        .contains("niet verder openen");
    assertThat(views.given(given(followed, Set.of()))).contains("mogen lezen: niemand;");
  }

  private static Document given(Document of, Set<GroupId> readers) {
    return new Document(
        of.id(),
        of.source(),
        of.path(),
        of.title(),
        of.hash(),
        of.reading(),
        of.bytes(),
        of.modified(),
        of.own(),
        of.unreadable(),
        of.legibility(),
        of.passages(),
        of.version(),
        Optional.of(new GivenRights(readers, Confidentiality.VERTROUWELIJK)));
  }

  @Test
  void every_reason_failure_and_refusal_has_a_sentence_of_its_own_in_both_languages() {
    var sentences = new HashSet<String>();
    for (Unreadable.Reason reason : Unreadable.Reason.values()) {
      assertThat(sentences.add(SourceWords.of(reason).dutch())).isTrue();
      assertThat(sentences.add(SourceWords.of(reason).english())).isTrue();
    }
    for (Progress.Failure failure : Progress.Failure.values()) {
      assertThat(sentences.add(SourceWords.of(failure).dutch())).isTrue();
      assertThat(sentences.add(SourceWords.of(failure).english())).isTrue();
    }
    for (LocationRefused.Reason reason : LocationRefused.Reason.values()) {
      assertThat(sentences.add(SourceWords.of(reason).dutch())).isTrue();
      assertThat(sentences.add(SourceWords.of(reason).english())).isTrue();
    }
  }

  @Test
  void progress_tells_how_far_it_is_or_why_it_stopped() {
    var reading =
        views.progress(source, new Progress(Progress.State.READING, 3, 9, Optional.empty()));
    assertThat(reading.busy()).isTrue();
    assertThat(reading.waiting()).isFalse();
    assertThat(reading.done()).isEqualTo(3);
    assertThat(reading.failure()).isEmpty();
    var waiting =
        views.progress(source, new Progress(Progress.State.WAITING, 0, 0, Optional.empty()));
    assertThat(waiting.busy() && waiting.waiting()).isTrue();
    var failed =
        views.progress(
            source,
            new Progress(Progress.State.FAILED, 3, 9, Optional.of(Progress.Failure.LOCATION_AWAY)));
    assertThat(failed.busy()).isFalse();
    assertThat(failed.failure()).contains("niet bereikbaar");
  }

  @Test
  void a_heading_stands_once_above_the_passages_it_belongs_to() {
    var chosen = passage(List.of("Hulp", "Duur"), OptionalInt.of(3));
    var shown =
        views.passages(
            List.of(
                passage(List.of("Hulp"), OptionalInt.empty()),
                chosen,
                passage(List.of("Hulp", "Duur"), OptionalInt.of(4)),
                passage(List.of("Geld", "Duur"), OptionalInt.of(5))),
            chosen.id().toString(),
            page -> "pagina " + page);
    assertThat(shown)
        .extracting(Pages.PassageView::headings)
        .containsExactly(List.of("Hulp"), List.of("Duur"), List.of(), List.of("Geld", "Duur"));
    assertThat(shown)
        .extracting(Pages.PassageView::chosen)
        .containsExactly(false, true, false, false);
    assertThat(shown.getFirst().place()).isEmpty();
    assertThat(shown.get(1).place()).isEqualTo("pagina 3");
  }

  @Test
  void a_scan_says_how_certain_it_was_and_what_was_missed() {
    var dutch = Locale.of("nl");
    assertThat(SourceWords.legibility(Legibility.WHOLE, dutch)).isEmpty();
    assertThat(SourceWords.legibility(new Legibility(1, OptionalInt.of(94), 2), dutch))
        .isEqualTo(
            "Scan: letters herkend op 1 pagina, voor 94% zeker."
                + " 2 pagina’s of bijlagen zijn niet gelezen.");
    assertThat(SourceWords.legibility(new Legibility(0, OptionalInt.empty(), 1), Locale.ENGLISH))
        .isEqualTo("1 page or attachment was not read.");
  }

  @Test
  void every_reason_says_what_to_do_in_both_languages() {
    for (Unreadable.Reason reason : Unreadable.Reason.values()) {
      assertThat(SourceWords.of(reason).in(Locale.of("nl"))).endsWith(".");
      assertThat(SourceWords.of(reason).in(Locale.ENGLISH))
          .endsWith(".")
          .isNotEqualTo(SourceWords.of(reason).in(Locale.of("nl")));
    }
  }

  @Test
  void the_list_of_classes_has_every_class_once_and_one_chosen() {
    var classes = views.classes("intern");
    assertThat(classes).hasSize(Confidentiality.values().length);
    assertThat(classes.stream().filter(Pages.Choice::chosen))
        .extracting(Pages.Choice::code)
        .containsExactly("intern");
  }

  private Document document(Optional<Classification> own, Optional<Unreadable.Reason> unreadable) {
    return new Document(
        DocumentId.random(),
        source.id(),
        "a.pdf",
        "Regels",
        "ab",
        2,
        10,
        NOON,
        own,
        unreadable,
        Legibility.WHOLE,
        2,
        "",
        Optional.empty());
  }

  private Passage passage(List<String> headings, OptionalInt page) {
    return new Passage(
        PassageId.random(),
        source.organisation(),
        source.id(),
        DocumentId.random(),
        "Regels",
        0,
        new Place(headings, Optional.empty(), page),
        "Tekst.",
        WMO.readers(),
        WMO.confidentiality(),
        WMO.validity(),
        "ab");
  }
}
