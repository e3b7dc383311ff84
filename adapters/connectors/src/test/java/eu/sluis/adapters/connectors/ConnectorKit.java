package eu.sluis.adapters.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.sluis.sources.Access;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Connector.Entry;
import eu.sluis.sources.Connector.EntryAway;
import eu.sluis.sources.Connector.Known;
import eu.sluis.sources.Connector.Listing;
import eu.sluis.sources.Connector.LocationRefused;
import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.Connector.Place;
import eu.sluis.sources.Connector.Visit;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What holds for every connector, with a real place behind it. */
@Timeout(120)
abstract class ConnectorKit {

  /** The only name inside that may be reached. */
  static final AddressGuard OPEN = new AddressGuard(() -> Set.of("localhost"));

  static final AddressGuard CLOSED = new AddressGuard(Set::of);

  /** Lets no time pass, and remembers how long it should have been. */
  static final class Pauses implements Pace.Pause {
    final List<Duration> taken = new ArrayList<>();

    @Override
    public void of(Duration duration) {
      taken.add(duration);
    }
  }

  /** A place with documents that a test can change. */
  interface World {
    Place place();

    /** Puts a document there, or changes it. */
    void put(String name, String text) throws Exception;

    void remove(String name) throws Exception;

    /** Whether documents there can get another text. */
    default boolean changes() {
      return true;
    }
  }

  final Pauses pauses = new Pauses();

  abstract World world();

  /** The connector, kept to what the guard opens. */
  abstract Connector connector(AddressGuard guard);

  /** Whether the place looks at the secret. */
  boolean judgesSecrets() {
    return !world().place().access().values().isEmpty();
  }

  private Connector connector() {
    return connector(OPEN);
  }

  @Test
  void every_document_is_listed_once_in_a_stable_order_and_read_whole() throws Exception {
    world().put("b.txt", "Twee staat hier.");
    world().put("a.txt", "Een staat hier.");
    var read = new Reader();
    assertThat(read.visit().entries()).extracting(Entry::path).doesNotHaveDuplicates().hasSize(2);
    assertThat(new Reader().visit().entries()).isEqualTo(read.listing().entries());
    assertThat(read.texts.values())
        .anyMatch(text -> text.contains("Een staat hier."))
        .anyMatch(text -> text.contains("Twee staat hier."));
  }

  @Test
  void what_did_not_change_is_not_fetched_again_and_what_is_new_is() throws Exception {
    world().put("a.txt", "Een staat hier.");
    world().put("b.txt", "Twee staat hier.");
    var read = new Reader();
    read.visit();
    assertThat(read.fetched).hasSize(2);
    read.visit();
    assertThat(read.fetched).isEmpty();
    world().put("c.txt", "Drie staat hier.");
    read.visit();
    assertThat(read.fetched).hasSize(1);
    assertThat(read.texts.values()).anyMatch(text -> text.contains("Drie staat hier."));
  }

  @Test
  void a_document_that_changed_is_fetched_again() throws Exception {
    assumeTrue(world().changes(), "documents of this place do not change");
    world().put("a.txt", "Een staat hier.");
    world().put("b.txt", "Twee staat hier.");
    var read = new Reader();
    read.visit();
    world().put("a.txt", "Een is nu heel anders.");
    read.visit();
    assertThat(read.fetched).hasSize(1);
    assertThat(read.texts.values())
        .hasSize(2)
        .anyMatch(text -> text.contains("Een is nu heel anders."));
  }

  @Test
  void a_document_that_is_gone_is_told() throws Exception {
    world().put("a.txt", "Een staat hier.");
    world().put("b.txt", "Twee staat hier.");
    var read = new Reader();
    read.visit();
    world().remove("a.txt");
    read.visit();
    assertThat(read.texts.values()).singleElement().asString().contains("Twee staat hier.");
  }

  @Test
  void a_document_that_goes_after_it_was_listed_is_its_own_trouble() throws Exception {
    world().put("a.txt", "Een staat hier.");
    world().put("b.txt", "Twee staat hier.");
    try (Visit visit = connector().visit(world().place())) {
      var entries = visit.list(Known.NOTHING).entries();
      world().remove("a.txt");
      int gone = 0;
      int read = 0;
      for (Entry entry : entries) {
        try (var bytes = visit.open(entry, "").orElseThrow().bytes()) {
          read += bytes.readAllBytes().length > 0 ? 1 : 0;
        } catch (EntryAway away) {
          assertThat(away.gone()).isTrue();
          gone++;
        }
      }
      assertThat(List.of(gone, read)).isEqualTo(List.of(1, 1));
    }
  }

  @Test
  void a_place_that_answers_passes_the_attempt() throws Exception {
    world().put("a.txt", "Een staat hier.");
    connector().attempt(world().place());
  }

  @Test
  void a_wrong_secret_is_told_as_such() throws Exception {
    assumeTrue(judgesSecrets(), "this place asks for no secret");
    var values = new HashMap<>(world().place().access().values());
    values.put(Access.Item.SECRET, "wrong");
    var wrong = new Place(world().place().location(), new Access(values));
    assertThatThrownBy(() -> connector().attempt(wrong))
        .isInstanceOfSatisfying(
            LocationRefused.class,
            refused -> assertThat(refused.reason()).isEqualTo(Reason.LOG_IN_REFUSED));
    assertThatThrownBy(
            () -> {
              try (Visit visit = connector().visit(wrong)) {
                var _ = visit.list(Known.NOTHING);
              }
            })
        .isInstanceOf(Connector.Unreached.class);
  }

  @Test
  void nothing_inside_is_asked_unless_its_name_was_allowed() throws Exception {
    world().put("a.txt", "Een staat hier.");
    for (String location :
        List.of(
            world().place().location(),
            world().place().location().replace("http:", "https:").replace("imap:", "imaps:"))) {
      var inside = new Place(location, world().place().access());
      assertThatThrownBy(() -> connector(CLOSED).attempt(inside))
          .isInstanceOf(LocationRefused.class);
      assertThatThrownBy(
              () -> {
                try (Visit visit = connector(CLOSED).visit(inside)) {
                  var _ = visit.list(Known.NOTHING);
                }
              })
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void addresses_that_are_none_are_refused_before_anything_is_asked() {
    for (String wrong :
        List.of("", "geen adres", "file:///etc/passwd", "https://", "ftp://a.nl/b")) {
      assertThatThrownBy(() -> connector().check(wrong)).isInstanceOf(LocationRefused.class);
    }
    assertThatThrownBy(
            () -> connector().check("https://naam:geheim@voorbeeld.nl/sites/een/map/INBOX"))
        .isInstanceOf(LocationRefused.class);
  }

  /** Reads as Sluis reads: with what it knew before. */
  final class Reader {
    final Map<String, String> texts = new HashMap<>();
    final Map<String, String> versions = new HashMap<>();
    final List<String> fetched = new ArrayList<>();
    private String mark = "";
    private Listing last = Listing.all(List.of());

    Listing listing() {
      return last;
    }

    Listing visit() throws IOException {
      fetched.clear();
      try (Visit visit = connector().visit(world().place())) {
        last = visit.list(new Known(mark, Map.copyOf(versions)));
        assertThat(last.entries()).isSortedAccordingTo(Comparator.comparing(Entry::path));
        var before = Map.copyOf(versions);
        if (last.whole()) {
          var paths = last.entries().stream().map(Entry::path).toList();
          texts.keySet().retainAll(paths);
          versions.keySet().retainAll(paths);
        } else {
          texts.keySet().removeAll(last.gone());
          versions.keySet().removeAll(last.gone());
        }
        for (Entry entry : last.entries()) {
          String known = before.getOrDefault(entry.path(), "");
          if (entry.version().isEmpty() || !entry.version().equals(known)) {
            var content = visit.open(entry, known);
            if (content.isPresent()) {
              try (var bytes = content.get().bytes()) {
                texts.put(entry.path(), new String(bytes.readAllBytes(), StandardCharsets.UTF_8));
              }
              fetched.add(entry.path());
              versions.put(
                  entry.path(),
                  entry.version().isEmpty() ? content.get().version() : entry.version());
            }
          }
        }
        mark = last.mark();
      }
      return last;
    }
  }
}
