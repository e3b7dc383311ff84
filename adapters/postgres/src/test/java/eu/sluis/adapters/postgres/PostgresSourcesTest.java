package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.Legibility;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Place;
import eu.sluis.knowledge.Segmenter.Segment;
import eu.sluis.register.Organisation;
import eu.sluis.register.StoreRefused;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Document;
import eu.sluis.sources.Source;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.Validity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PostgresSourcesTest {

  private static final Classification LAWYERS =
      new Classification(
          Set.of(new GroupId("juristen")),
          Confidentiality.VERTROUWELIJK,
          new Validity(Optional.of(LocalDate.of(2026, 1, 1)), Optional.empty()));

  private final Organisation waterhoven = Invented.municipality();
  private final PostgresSources store = new PostgresSources(TestDatabase.database());
  private final Source source = Content.source(waterhoven.id());
  private final Document document = Content.document(source);

  PostgresSourcesTest() {
    store.save(source);
  }

  @Test
  void a_source_is_kept_and_replaced_without_forgetting_when_it_was_read() {
    assertThat(store.source(waterhoven.id(), source.id())).contains(source);
    store.indexed(waterhoven.id(), source.id(), Invented.NOON);
    store.save(source(LAWYERS));
    assertThat(store.sources(waterhoven.id()))
        .singleElement()
        .satisfies(
            kept -> {
              assertThat(kept.classification()).isEqualTo(LAWYERS);
              assertThat(kept.indexed()).contains(Invented.NOON);
            });
  }

  @Test
  void the_documents_of_one_folder_are_found_by_their_paths() {
    Document brief = put("zaak 1%/brief.pdf");
    Document note = put("zaak 1%/nota.pdf");
    put("zaak 1%/bijlagen/kaart.pdf");
    put("zaak 12/brief.pdf");
    Document alone = put("brief.pdf");
    assertThat(store.besides(waterhoven.id(), note, 9))
        .extracting(Document::id)
        .containsExactly(brief.id(), note.id());
    assertThat(store.besides(waterhoven.id(), note, 1)).hasSize(1);
    assertThat(store.besides(waterhoven.id(), alone, 9))
        .extracting(Document::id)
        .containsExactly(alone.id());
  }

  private Document put(String path) {
    Document one =
        new Document(
            DocumentId.random(),
            source.id(),
            path,
            path,
            document.hash(),
            document.reading(),
            document.bytes(),
            document.modified(),
            document.own(),
            document.unreadable(),
            document.legibility(),
            1,
            "",
            Optional.empty());
    store.replace(waterhoven.id(), one, List.of(segment("Een.")));
    return one;
  }

  @Test
  void a_document_is_kept_with_its_passages_in_reading_order() {
    var segments =
        List.of(
            new Segment(
                new Place(List.of("Hulp", "Duur"), Optional.of("4.3"), OptionalInt.of(18)), "Een."),
            segment("Twee."));
    List<Passage> kept = store.replace(waterhoven.id(), document, segments);
    assertThat(kept).isEqualTo(store.passages(waterhoven.id(), document.id()));
    assertThat(kept).extracting(Passage::text).containsExactly("Een.", "Twee.");
    assertThat(kept).extracting(Passage::ordinal).containsExactly(0, 1);
    assertThat(kept.getFirst().place()).isEqualTo(segments.getFirst().place());
    assertThat(kept.getFirst().documentTitle()).isEqualTo(document.title());
    assertThat(kept).extracting(Passage::hash).doesNotHaveDuplicates();
    assertThat(store.document(waterhoven.id(), document.id())).contains(read(Legibility.WHOLE, 2));
    assertThat(store.passageCount(waterhoven.id())).isEqualTo(2);
  }

  @Test
  void how_well_a_document_was_read_is_kept_until_it_is_read_again() {
    var scan = new Legibility(3, OptionalInt.of(94), 1);
    store.replace(waterhoven.id(), read(scan, 1), List.of(segment("Een.")));
    assertThat(store.document(waterhoven.id(), document.id()))
        .map(Document::legibility)
        .contains(scan);
    store.replace(waterhoven.id(), read(Legibility.WHOLE, 1), List.of(segment("Een.")));
    assertThat(store.document(waterhoven.id(), document.id()))
        .map(Document::legibility)
        .contains(Legibility.WHOLE);
  }

  private Document read(Legibility legibility, int passages) {
    return new Document(
        document.id(),
        document.source(),
        document.path(),
        document.title(),
        document.hash(),
        document.reading(),
        document.bytes(),
        document.modified(),
        Optional.empty(),
        Optional.empty(),
        legibility,
        passages,
        "",
        Optional.empty());
  }

  @Test
  void a_passage_whose_text_did_not_change_keeps_its_identity_wherever_it_moves() {
    var before = replace("Een.", "Twee.", "Twee.", "Drie.");
    var after = replace("Nieuw.", "Drie.", "Twee.", "Een.", "Twee.", "Twee.");
    assertThat(after.get(1).id()).isEqualTo(before.get(3).id());
    assertThat(after.get(2).id()).isEqualTo(before.get(1).id());
    assertThat(after.get(3).id()).isEqualTo(before.get(0).id());
    assertThat(after).extracting(Passage::id).doesNotHaveDuplicates();
    assertThat(store.current(waterhoven.id(), List.of(before.get(3).id())))
        .singleElement()
        .extracting(Passage::text)
        .isEqualTo("Drie.");
  }

  @Test
  void a_passage_whose_text_changed_is_another() {
    var before = replace("De bijdrage is 19 euro.");
    var after = replace("De bijdrage is 20 euro.");
    assertThat(after.getFirst().id()).isNotEqualTo(before.getFirst().id());
    assertThat(store.current(waterhoven.id(), List.of(before.getFirst().id()))).isEmpty();
  }

  @Test
  void a_document_of_the_same_path_keeps_its_identity() {
    replace("Een.");
    var again = Content.document(source);
    assertThat(again.id()).isNotEqualTo(document.id());
    var kept = store.replace(waterhoven.id(), again, List.of(segment("Een.")));
    assertThat(kept.getFirst().document()).isEqualTo(document.id());
    assertThat(store.documents(waterhoven.id(), source.id())).hasSize(1);
  }

  @Test
  void the_rights_of_a_passage_are_those_of_its_source_at_this_moment() {
    PassageId passage = replace("Een.").getFirst().id();
    assertRights(passage, source.classification());
    store.save(source(LAWYERS));
    assertRights(passage, LAWYERS);
  }

  @Test
  void a_documents_own_rights_go_before_those_of_its_source_and_can_be_taken_back() {
    PassageId passage = replace("Een.").getFirst().id();
    store.classify(waterhoven.id(), document.id(), Optional.of(LAWYERS));
    assertRights(passage, LAWYERS);
    assertThat(store.document(waterhoven.id(), document.id()).flatMap(Document::own))
        .contains(LAWYERS);
    replace("Een.", "Twee.");
    assertRights(passage, LAWYERS);
    var nobody = new Classification(Set.of(), Confidentiality.OPENBAAR, Validity.ALWAYS);
    store.classify(waterhoven.id(), document.id(), Optional.of(nobody));
    assertRights(passage, nobody);
    store.classify(waterhoven.id(), document.id(), Optional.empty());
    assertRights(passage, source.classification());
  }

  @Test
  void a_document_that_cannot_be_read_is_kept_with_its_reason_and_without_passages() {
    replace("Een.");
    store.replace(
        waterhoven.id(),
        new Document(
            document.id(),
            source.id(),
            document.path(),
            "a",
            "",
            2,
            0,
            Invented.NOON,
            Optional.empty(),
            Optional.of(Unreadable.Reason.ENCRYPTED),
            Legibility.WHOLE,
            0,
            "",
            Optional.empty()),
        List.of());
    assertThat(store.document(waterhoven.id(), document.id()).flatMap(Document::unreadable))
        .contains(Unreadable.Reason.ENCRYPTED);
    assertThat(store.passageCount(waterhoven.id())).isZero();
  }

  @Test
  void passages_come_back_in_the_order_asked_for_without_those_that_are_gone() {
    var ids = replace("Een.", "Twee.", "Drie.").stream().map(Passage::id).toList();
    var asked = List.of(ids.get(2), PassageId.random(), ids.get(0));
    assertThat(store.current(waterhoven.id(), asked))
        .extracting(Passage::text)
        .containsExactly("Drie.", "Een.");
    assertThat(store.current(waterhoven.id(), List.of())).isEmpty();
  }

  @Test
  void what_is_removed_takes_everything_under_it_along() {
    PassageId first = replace("Een.").getFirst().id();
    store.removeDocument(waterhoven.id(), document.id());
    assertThat(store.current(waterhoven.id(), List.of(first))).isEmpty();
    PassageId second = replace("Een.").getFirst().id();
    store.remove(waterhoven.id(), source.id());
    assertThat(store.current(waterhoven.id(), List.of(second))).isEmpty();
    assertThat(store.document(waterhoven.id(), document.id())).isEmpty();
    assertThat(store.sources(waterhoven.id())).isEmpty();
  }

  @Test
  void another_organisation_sees_and_changes_nothing() {
    Organisation others = Invented.municipality();
    PassageId passage = replace("Een.").getFirst().id();
    assertThat(store.sources(others.id())).isEmpty();
    assertThat(store.source(others.id(), source.id())).isEmpty();
    assertThat(store.documents(others.id(), source.id())).isEmpty();
    assertThat(store.document(others.id(), document.id())).isEmpty();
    assertThat(store.passages(others.id(), document.id())).isEmpty();
    assertThat(store.current(others.id(), List.of(passage))).isEmpty();
    assertThat(store.passageCount(others.id())).isZero();
    store.classify(others.id(), document.id(), Optional.of(LAWYERS));
    store.removeDocument(others.id(), document.id());
    store.remove(others.id(), source.id());
    store.indexed(others.id(), source.id(), Invented.NOON);
    assertThat(store.source(waterhoven.id(), source.id())).contains(source);
    assertRights(passage, source.classification());
    // Nor can it hang a document under a source that is not its own.
    assertThatThrownBy(() -> store.replace(others.id(), document, List.of(segment("Een."))))
        .isInstanceOf(StoreRefused.class);
  }

  private List<Passage> replace(String... texts) {
    var segments = java.util.Arrays.stream(texts).map(PostgresSourcesTest::segment).toList();
    return store.replace(waterhoven.id(), document, segments);
  }

  private static Segment segment(String text) {
    return new Segment(new Place(List.of(), Optional.empty(), OptionalInt.empty()), text);
  }

  private void assertRights(PassageId passage, Classification expected) {
    assertThat(store.current(waterhoven.id(), List.of(passage)))
        .singleElement()
        .extracting(one -> new Classification(one.readers(), one.confidentiality(), one.validity()))
        .isEqualTo(expected);
  }

  private Source source(Classification classification) {
    return new Source(
        source.id(),
        source.organisation(),
        source.name(),
        source.kind(),
        source.location(),
        classification,
        Optional.empty());
  }
}
