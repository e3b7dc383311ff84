package eu.sluis.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.knowledge.Passage;
import eu.sluis.sources.Access.Item;
import eu.sluis.sources.Connections.Connection;
import eu.sluis.sources.Connections.LastReading;
import eu.sluis.sources.Connector.GivenRights;
import eu.sluis.sources.Progress.Failure;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a reading does with versions, marks and rights that the place itself gives. */
@Timeout(30)
class ReadingElsewhereTest {

  private final Office office = new Office();

  @AfterEach
  void close() {
    office.indexing.close();
  }

  private void put(String path, String text, String version) {
    office.folder.files.put(path, text);
    office.folder.versions.put(path, version);
  }

  private void read() {
    office.folder.opened.clear();
    office.indexing.read(office.source);
  }

  private LastReading last() {
    return office.connections.lastReading(Office.WATERHOVEN, office.source.id()).orElseThrow();
  }

  @Test
  void what_has_its_version_of_before_is_not_opened() {
    put("a.txt", "Een.", "v1");
    put("b.txt", "Twee.", "v1");
    read();
    assertThat(office.folder.opened).containsExactly("a.txt", "b.txt");
    put("b.txt", "Twee en meer.", "v2");
    read();
    assertThat(office.folder.opened).containsExactly("b.txt");
    assertThat(last()).isEqualTo(new LastReading(office.now, Optional.empty(), 1, 1, 0, 0));
    office.parser.version++;
    read();
    assertThat(office.folder.opened).as("a newer reading").containsExactly("a.txt", "b.txt");
  }

  @Test
  void a_reading_that_broke_off_goes_on_where_it_was() {
    for (String path : List.of("a.txt", "b.txt", "c.txt", "d.txt")) {
      put(path, "Tekst van " + path, "v1");
    }
    office.folder.awayAfterOpening = 2;
    read();
    assertThat(last().failure()).contains(Failure.LOCATION_AWAY);
    assertThat(office.store.documents).hasSize(2);
    office.folder.awayAfterOpening = Integer.MAX_VALUE;
    read();
    assertThat(office.folder.opened).containsExactly("c.txt", "d.txt");
    assertThat(last().failure()).isEmpty();
  }

  @Test
  void a_mark_is_kept_when_the_end_was_reached_and_not_before() {
    put("a.txt", "Een.", "v1");
    office.folder.mark = "tot hier";
    office.folder.awayAfterOpening = 0;
    read();
    assertThat(office.connections.marks).isEmpty();
    office.folder.awayAfterOpening = Integer.MAX_VALUE;
    read();
    assertThat(office.connections.marks.values()).containsExactly("tot hier");
    read();
    assertThat(office.folder.known.getLast().mark()).isEqualTo("tot hier");
    assertThat(office.folder.known.getLast().versions()).isEqualTo(Map.of("a.txt", "v1"));
    office.parser.version++;
    read();
    assertThat(office.folder.known.getLast().mark()).as("all is read again").isEmpty();
  }

  @Test
  void of_changes_only_what_is_named_as_gone_is_removed() {
    put("a.txt", "Een.", "v1");
    put("b.txt", "Twee.", "v1");
    put("c.txt", "Drie.", "v1");
    read();
    office.folder.files.clear();
    put("d.txt", "Vier.", "v1");
    office.folder.gone = Optional.of(Set.of("b.txt"));
    read();
    assertThat(office.store.documents.values())
        .extracting(Document::path)
        .containsExactlyInAnyOrder("a.txt", "c.txt", "d.txt");
    assertThat(last().removed()).isEqualTo(1);
  }

  @Test
  void rights_of_the_place_hold_at_once_also_when_nothing_else_changed() {
    var wmo = new GivenRights(Set.of(new GroupId("wmo")), Confidentiality.VERTROUWELIJK);
    office.folder.rights.put("a.txt", wmo);
    put("a.txt", "Een.", "v1");
    read();
    assertThat(passage("a.txt").readers()).containsExactly(new GroupId("wmo"));
    assertThat(passage("a.txt").confidentiality()).isEqualTo(Confidentiality.VERTROUWELIJK);
    var nobody = new GivenRights(Set.of(), Confidentiality.OPENBAAR);
    office.folder.rights.put("a.txt", nobody);
    read();
    assertThat(office.folder.opened).isEmpty();
    assertThat(office.document("a.txt").given()).contains(nobody);
    Classification ofSource = office.source.classification();
    Classification holds = office.document("a.txt").holds(ofSource);
    assertThat(holds.readers()).isEmpty();
    assertThat(holds.confidentiality()).isEqualTo(ofSource.confidentiality());
  }

  private Passage passage(String path) {
    return office.store.passages(Office.WATERHOVEN, office.document(path).id()).getFirst();
  }

  @Test
  void a_source_elsewhere_is_read_when_its_time_has_come() throws Exception {
    Source site =
        new Source(
            office.source.id(),
            Office.WATERHOVEN,
            "Website",
            Source.Kind.WEBSITE,
            "https://www.waterhoven.nl/",
            office.source.classification(),
            Optional.empty());
    office.store.save(site);
    var connection = new Connection(Access.NONE, Duration.ofDays(1));
    office.connections.save(Office.WATERHOVEN, site.id(), connection);
    assertThat(startsWhatIsDue()).as("never read").isTrue();
    keep(Optional.empty());
    assertThat(startsWhatIsDue()).isFalse();
    office.now = office.now.plus(Duration.ofDays(1));
    assertThat(startsWhatIsDue()).isTrue();
    keep(Optional.of(Failure.LOCATION_AWAY));
    assertThat(startsWhatIsDue()).isFalse();
    office.now = office.now.plus(Duration.ofHours(1));
    assertThat(startsWhatIsDue()).as("sooner after a failure").isTrue();
  }

  private void keep(Optional<Failure> failure) {
    office.connections.save(
        Office.WATERHOVEN, office.source.id(), new LastReading(office.now, failure, 0, 0, 0, 0));
  }

  /** Without a connector for it, a reading fails at once: that it began is in the log. */
  private boolean startsWhatIsDue() throws InterruptedException {
    int before = office.log.endings.size();
    office.indexing.startWhatIsDue(Office.WATERHOVEN);
    while (office.indexing.progress(office.source.id()).state() == Progress.State.WAITING
        || office.indexing.progress(office.source.id()).state() == Progress.State.READING) {
      Thread.sleep(5);
    }
    return office.log.endings.size() > before;
  }

  @Test
  void what_opens_a_source_is_never_written_out_and_comes_back_whole() {
    var access =
        new Access(Map.of(Item.USER, "sluis", Item.SECRET, "geheim", Item.GROUPS, "a = b"));
    assertThat(access.toString()).doesNotContain("geheim").doesNotContain("sluis");
    assertThat(Access.ofBytes(access.toBytes())).isEqualTo(access);
    assertThat(new Connection(access, Duration.ofDays(1)).toString()).doesNotContain("geheim");
    String most = "é".repeat(Access.CHARACTERS_MAX);
    var largest = new Access(Map.of(Item.GROUPS, most));
    assertThat(Access.ofBytes(largest.toBytes())).isEqualTo(largest);
    assertThatThrownBy(() -> new Access(Map.of(Item.GROUPS, most + "x")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void between_two_readings_are_ten_minutes_to_a_month() {
    for (Duration right : List.of(Connection.EVERY_MIN, Connection.EVERY_MAX)) {
      assertThat(new Connection(Access.NONE, right).every()).isEqualTo(right);
    }
    for (Duration wrong :
        List.of(Connection.EVERY_MIN.minusSeconds(1), Connection.EVERY_MAX.plusSeconds(1))) {
      assertThatThrownBy(() -> new Connection(Access.NONE, wrong))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void a_name_there_is_a_group_here_only_by_a_line() {
    var groups = GroupsThere.of("Team Wmo = wmo, Juristen\n\n  a=b = iedereen \nTEAM WMO = zorg");
    assertThat(groups.here(List.of("team wmo ")))
        .containsExactlyInAnyOrder(
            new GroupId("wmo"), new GroupId("juristen"), new GroupId("zorg"));
    assertThat(groups.here(List.of("a=b"))).containsExactly(new GroupId("iedereen"));
    assertThat(groups.here(List.of("wmo", ""))).isEmpty();
    for (String wrong : List.of("Team Wmo", "= wmo", "Team =", "Team = w_m_o")) {
      assertThatThrownBy(() -> GroupsThere.of(wrong)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(GroupsThere.of("\n ").isEmpty()).isTrue();
  }
}
