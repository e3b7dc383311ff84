package eu.sluis.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.sources.Progress.Failure;
import eu.sluis.sources.Progress.State;
import eu.sluis.vocabulary.SourceId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class IndexingTest {

  private final Office office = new Office();

  @AfterEach
  void close() {
    office.indexing.close();
  }

  @Test
  void what_is_new_is_stored_and_indexed() {
    office.folder.files.put("a.txt", "Titel van a");
    office.folder.files.put("map/b.txt", "De hulp loopt door.");
    read();
    assertTally(2, 0, 0, 0);
    assertThat(office.document("a.txt").title()).isEqualTo("Titel van a");
    assertThat(office.document("map/b.txt").title()).isEqualTo("b.txt");
    assertThat(office.index.shelves.keySet()).isEqualTo(office.store.documents.keySet());
    assertThat(office.log.endings).containsExactly(AuditLog.Ending.DONE);
    assertThat(office.store.source(Office.WATERHOVEN, office.source.id()).flatMap(Source::indexed))
        .contains(Office.NOON);
    assertThat(office.indexing.progress(office.source.id())).isEqualTo(Progress.IDLE);
  }

  @Test
  void what_did_not_change_is_not_parsed_again_and_what_changed_keeps_its_identity() {
    office.folder.files.put("a.txt", "Een.");
    office.folder.files.put("b.txt", "Twee.");
    read();
    var before = office.document("b.txt");
    office.folder.files.put("b.txt", "Twee en meer.");
    office.parser.parsed.clear();
    read();
    assertTally(1, 1, 0, 0);
    assertThat(office.parser.parsed).containsExactly("b.txt");
    assertThat(office.document("b.txt").id()).isEqualTo(before.id());
    assertThat(office.index.shelves.getOrDefault(before.id(), List.of()).getFirst().text())
        .isEqualTo("Twee en meer.");
  }

  @Test
  void a_newer_reading_reads_what_is_known_again() {
    office.folder.files.put("a.txt", "Een.");
    office.folder.files.put("b.txt", "damaged");
    read();
    var before = office.document("a.txt");
    office.parser.version++;
    office.parser.parsed.clear();
    read();
    assertThat(office.parser.parsed).containsExactlyInAnyOrder("a.txt", "b.txt");
    assertThat(office.document("a.txt").id()).isEqualTo(before.id());
    office.parser.parsed.clear();
    read();
    assertThat(office.parser.parsed).isEmpty();
  }

  @Test
  void what_is_gone_is_removed_everywhere() {
    office.folder.files.put("a.txt", "Een.");
    read();
    office.folder.files.clear();
    read();
    assertTally(0, 0, 0, 1);
    assertThat(office.store.documents).isEmpty();
    assertThat(office.index.shelves).isEmpty();
  }

  @Test
  void a_document_that_cannot_be_read_is_listed_and_stops_nothing() {
    office.folder.files.put("a.txt", "damaged");
    office.folder.files.put("b.txt", " ");
    office.folder.files.put("c.txt", "Drie.");
    read();
    assertTally(1, 0, 2, 0);
    assertThat(office.document("a.txt").unreadable()).contains(Unreadable.Reason.DAMAGED);
    assertThat(office.document("b.txt").unreadable()).contains(Unreadable.Reason.NO_TEXT);
    assertThat(office.document("c.txt").unreadable()).isEmpty();
    assertThat(office.log.endings).containsExactly(AuditLog.Ending.DONE);
  }

  @Test
  void a_document_that_became_unreadable_answers_no_more_and_comes_back_when_it_is_mended() {
    office.folder.files.put("a.txt", "Een.");
    read();
    office.folder.files.put("a.txt", "damaged");
    read();
    assertThat(office.index.shelves).isEmpty();
    assertThat(office.store.passageCount(Office.WATERHOVEN)).isZero();
    office.folder.files.put("a.txt", "Een.");
    read();
    assertThat(office.document("a.txt").unreadable()).isEmpty();
    assertThat(office.index.count(Office.WATERHOVEN)).isEqualTo(1);
  }

  @Test
  void a_document_that_is_too_large_is_listed_and_not_opened() {
    office.folder.files.put("a.txt", "Een.");
    office.folder.sizes.put("a.txt", Indexing.DOCUMENT_BYTES_MAX + 1);
    office.folder.files.put("b.txt", "Twee.");
    office.folder.sizes.put("b.txt", Indexing.DOCUMENT_BYTES_MAX);
    read();
    assertThat(office.folder.opened).containsExactly("b.txt");
    assertThat(office.document("a.txt").unreadable()).contains(Unreadable.Reason.TOO_LARGE);
    assertThat(office.document("b.txt").unreadable()).isEmpty();
  }

  @Test
  void a_document_that_grew_since_it_was_listed_is_not_read_half() {
    office.folder.files.put("a.txt", "endless");
    read();
    assertThat(office.parser.parsed).isEmpty();
    assertThat(office.document("a.txt").unreadable()).contains(Unreadable.Reason.TOO_LARGE);
  }

  @Test
  void a_document_that_goes_away_between_listing_and_reading_stops_nothing() {
    for (String path : List.of("a.txt", "b.txt", "c.txt", "d.txt")) {
      office.folder.files.put(path, "Tekst van " + path);
    }
    read();
    office.folder.files.replaceAll((path, _) -> "Nieuwe tekst van " + path);
    office.folder.entriesAway.put("a.txt", true);
    office.folder.entriesAway.put("b.txt", false);
    office.folder.files.put("c.txt", "half");
    read();
    assertTally(1, 0, 2, 1);
    assertThat(office.document("b.txt").unreadable()).contains(Unreadable.Reason.NO_ACCESS);
    assertThat(office.document("c.txt").unreadable()).contains(Unreadable.Reason.NO_ACCESS);
    assertThat(office.document("d.txt").unreadable()).isEmpty();
    assertThat(office.store.documents).hasSize(3);
    assertThat(office.index.count(Office.WATERHOVEN)).isEqualTo(1);
    assertThat(office.indexing.progress(office.source.id())).isEqualTo(Progress.IDLE);
    office.folder.entriesAway.clear();
    office.folder.files.put("c.txt", "Weer heel.");
    read();
    assertTally(3, 1, 0, 0);
  }

  @Test
  void a_document_that_never_was_read_and_is_gone_leaves_no_trace() {
    office.folder.files.put("a.txt", "Een.");
    office.folder.entriesAway.put("a.txt", true);
    read();
    assertTally(0, 0, 0, 0);
    assertThat(office.store.documents).isEmpty();
  }

  @Test
  void a_document_that_goes_away_with_its_whole_location_is_not_removed() {
    office.folder.files.put("a.txt", "Een.");
    read();
    office.folder.entriesAway.put("a.txt", true);
    office.folder.refused = true;
    read();
    assertFailed(Failure.LOCATION_AWAY);
    assertThat(office.index.count(Office.WATERHOVEN)).isEqualTo(1);
  }

  @Test
  void a_location_that_is_away_removes_nothing() {
    office.folder.files.put("a.txt", "Een.");
    office.folder.files.put("b.txt", "Twee.");
    read();
    office.folder.away = true;
    read();
    assertFailed(Failure.LOCATION_AWAY);
    assertThat(office.index.count(Office.WATERHOVEN)).isEqualTo(2);
    office.folder.away = false;
    office.folder.awayAfterOpening = office.folder.opened.size() + 1;
    read();
    assertFailed(Failure.LOCATION_AWAY);
    assertThat(office.store.documents).hasSize(2);
    assertThat(office.indexing.progress(office.source.id()).done()).isEqualTo(1);
  }

  @Test
  void a_source_without_a_connector_is_a_location_that_is_away() {
    var upload =
        new Source(
            SourceId.random(),
            Office.WATERHOVEN,
            "Uploads",
            Source.Kind.UPLOAD,
            "",
            office.source.classification(),
            Optional.empty());
    office.indexing.read(upload);
    assertThat(office.indexing.progress(upload.id()).failure()).contains(Failure.LOCATION_AWAY);
  }

  @Test
  void a_database_that_goes_away_half_way_leaves_an_index_that_knows_no_more_than_it() {
    office.folder.files.put("a.txt", "Een.");
    office.folder.files.put("b.txt", "Twee.");
    office.store.awayAfterChanges = 1;
    read();
    assertFailed(Failure.DATABASE_AWAY);
    assertThat(office.index.shelves.keySet()).isEqualTo(office.store.documents.keySet());
    assertThat(office.store.documents).hasSize(1);
    assertThat(office.store.source(Office.WATERHOVEN, office.source.id()).flatMap(Source::indexed))
        .isEmpty();
    office.store.awayAfterChanges = Integer.MAX_VALUE;
    read();
    assertTally(1, 1, 0, 0);
  }

  @Test
  void without_a_record_nothing_is_read_and_nothing_removed() {
    office.folder.files.put("a.txt", "Een.");
    office.log.away = true;
    read();
    assertThat(office.indexing.progress(office.source.id()).failure()).contains(Failure.LOG_AWAY);
    assertThat(office.folder.opened).isEmpty();
    assertThat(office.store.documents).isEmpty();
    assertThatThrownBy(() -> office.indexing.remove(Office.FATMA, office.source.id(), () -> {}))
        .isInstanceOf(AuditUnavailable.class);
    assertThat(office.store.sources).hasSize(1);
  }

  @Test
  void a_fault_of_a_parser_is_told_and_recorded() {
    office.folder.files.put("a.txt", "fault");
    read();
    assertFailed(Failure.INTERNAL);
  }

  @Test
  void progress_is_seen_while_it_is_made() {
    office.folder.files.putAll(Map.of("a.txt", "Een.", "b.txt", "Twee.", "c.txt", "Drie."));
    var seen = new ArrayList<Progress>();
    office.parser.before = () -> seen.add(office.indexing.progress(office.source.id()));
    read();
    assertThat(seen)
        .containsExactly(
            new Progress(State.READING, 0, 3, Optional.empty()),
            new Progress(State.READING, 1, 3, Optional.empty()),
            new Progress(State.READING, 2, 3, Optional.empty()));
  }

  @Test
  void a_source_is_removed_with_everything() {
    office.folder.files.put("a.txt", "Een.");
    read();
    assertThat(office.index.shelves).isNotEmpty();
    office.indexing.remove(Office.FATMA, office.source.id(), () -> {});
    assertThat(office.index.shelves).isEmpty();
    assertThat(office.store.sources).isEmpty();
    assertThat(office.log.intents.getLast())
        .containsEntry("source", office.source.id().toString())
        .containsEntry("person", Office.FATMA.person().toString());
    assertThat(office.log.endings).last().isEqualTo(AuditLog.Ending.DONE);
  }

  @Test
  void one_document_is_read_without_the_others() throws Exception {
    office.folder.files.putAll(Map.of("a.txt", "Een.", "b.txt", "Twee."));
    assertThat(office.indexing.start(office.source, "a.txt").get()).isEmpty();
    assertThat(office.folder.opened).containsExactly("a.txt");
    assertTally(1, 0, 0, 0);
    assertThat(office.store.source(Office.WATERHOVEN, office.source.id()).flatMap(Source::indexed))
        .as("the source was not read whole")
        .isEmpty();
    office.folder.files.remove("a.txt");
    assertThat(office.indexing.start(office.source, "a.txt").get()).isEmpty();
    assertTally(0, 0, 0, 1);
    assertThat(office.index.shelves).isEmpty();
    office.folder.away = true;
    assertThat(office.indexing.start(office.source, "b.txt").get()).contains(Failure.LOCATION_AWAY);
  }

  private void read() {
    office.indexing.read(office.source);
  }

  private void assertTally(int read, int unchanged, int unreadable, int removed) {
    assertThat(office.log.outcomes.getLast())
        .isEqualTo(
            Map.of(
                "read", "" + read,
                "unchanged", "" + unchanged,
                "unreadable", "" + unreadable,
                "removed", "" + removed));
  }

  private void assertFailed(Failure failure) {
    var progress = office.indexing.progress(office.source.id());
    assertThat(progress.state()).isEqualTo(State.FAILED);
    assertThat(progress.failure()).contains(failure);
    assertThat(office.log.endings.getLast()).isEqualTo(AuditLog.Ending.FAILED);
  }
}
