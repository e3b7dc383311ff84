package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.knowledge.Legibility;
import eu.sluis.knowledge.Place;
import eu.sluis.knowledge.Segmenter;
import eu.sluis.privacy.MasterKey;
import eu.sluis.privacy.SealBroken;
import eu.sluis.register.Organisation;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Connections.LastReading;
import eu.sluis.sources.Connector.GivenRights;
import eu.sluis.sources.Document;
import eu.sluis.sources.Source;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.ReadingRights;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresConnectionsTest {

  private final Organisation here = Invented.municipality();
  private final PostgresSources sources = new PostgresSources(TestDatabase.database());
  private final PostgresConnections connections =
      new PostgresConnections(TestDatabase.database(), Content.MASTER);
  private final Source source = Content.source(here.id());

  @BeforeEach
  void save() {
    sources.save(source);
  }

  @Test
  void a_connection_is_kept_sealed_and_given_back() {
    assertThat(connections.find(here.id(), source.id())).isEmpty();
    connections.save(here.id(), source.id(), Invented.connection());
    assertThat(connections.find(here.id(), source.id())).contains(Invented.connection());
    byte[] kept =
        TestDatabase.database()
            .in(
                here.id(),
                handle ->
                    handle
                        .createQuery("select access from source_connection")
                        .mapTo(byte[].class)
                        .one());
    assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("geheim-van-de-bron");
    var other =
        new PostgresConnections(
            TestDatabase.database(),
            MasterKey.of("another-master-key-of-32-bytes!!".getBytes(StandardCharsets.US_ASCII)));
    assertThatThrownBy(() -> other.find(here.id(), source.id())).isInstanceOf(SealBroken.class);
  }

  @Test
  void a_connection_of_one_source_does_not_open_another() {
    Source neighbour = Content.source(here.id());
    sources.save(neighbour);
    connections.save(here.id(), source.id(), Invented.connection());
    connections.save(here.id(), neighbour.id(), Invented.connection());
    TestDatabase.database()
        .run(
            here.id(),
            handle ->
                handle
                    .createUpdate(
                        """
                        update source_connection mine set wrapped_key = other.wrapped_key,
                          access = other.access from source_connection other
                        where mine.source = :mine and other.source = :other
                        """)
                    .bind("mine", source.id().value())
                    .bind("other", neighbour.id().value())
                    .execute());
    assertThatThrownBy(() -> connections.find(here.id(), source.id()))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void a_mark_is_kept_and_begins_anew_with_another_connection() {
    connections.save(here.id(), source.id(), Invented.connection());
    assertThat(connections.mark(here.id(), source.id())).isEmpty();
    connections.mark(here.id(), source.id(), "tot hier");
    assertThat(connections.mark(here.id(), source.id())).isEqualTo("tot hier");
    connections.save(here.id(), source.id(), Invented.connection());
    assertThat(connections.mark(here.id(), source.id())).isEmpty();
  }

  @Test
  void the_last_reading_is_kept_and_goes_with_its_source() {
    var reading = new LastReading(Invented.NOON, Optional.empty(), 1, 2, 3, 4);
    connections.save(here.id(), source.id(), reading);
    assertThat(connections.lastReading(here.id(), source.id())).contains(reading);
    sources.remove(here.id(), source.id());
    assertThat(connections.lastReading(here.id(), source.id())).isEmpty();
    // A reading that ends after its source was removed has nowhere to be kept.
    connections.save(here.id(), source.id(), reading);
    assertThat(connections.lastReading(here.id(), source.id())).isEmpty();
  }

  @Test
  void what_the_place_gives_holds_for_passages_whatever_a_person_decides() {
    var given = new GivenRights(Set.of(new GroupId("juristen")), Confidentiality.VERTROUWELIJK);
    var document = document(Optional.of(given));
    var kept = sources.replace(here.id(), document, List.of(segment()));
    assertThat(kept.getFirst().readers()).containsExactly(new GroupId("juristen"));
    assertThat(kept.getFirst().confidentiality()).isEqualTo(Confidentiality.VERTROUWELIJK);
    assertThat(sources.document(here.id(), document.id()).orElseThrow().given()).contains(given);

    var open = new GivenRights(Set.of(), Confidentiality.OPENBAAR);
    sources.rights(here.id(), document.id(), Optional.of(open));
    var nobody = sources.passages(here.id(), document.id()).getFirst();
    assertThat(nobody.readers()).isEmpty();
    assertThat(nobody.confidentiality())
        .as("never more open than its source")
        .isEqualTo(source.classification().confidentiality());

    var decided =
        new Classification(
            Set.of(new GroupId("wmo")), Confidentiality.GEHEIM, source.classification().validity());
    sources.classify(here.id(), document.id(), Optional.of(decided));
    assertThat(sources.passages(here.id(), document.id()).getFirst().confidentiality())
        .isEqualTo(Confidentiality.GEHEIM);
    assertThat(readersNow(document)).as("nobody may there").isEmpty();
    var wmo = new GroupId("wmo");
    var lawyers = new GroupId("juristen");
    for (var there : List.of(Set.of(wmo, lawyers), Set.of(wmo), Set.of(ReadingRights.EVERYONE))) {
      sources.rights(
          here.id(), document.id(), Optional.of(new GivenRights(there, Confidentiality.OPENBAAR)));
      assertThat(readersNow(document)).containsExactly(wmo);
      assertHoldsAsInTheDatabase(document);
    }
    // What is closed there later is closed here, whatever a person set before.
    sources.rights(
        here.id(),
        document.id(),
        Optional.of(new GivenRights(Set.of(lawyers), Confidentiality.ZEER_GEHEIM)));
    assertThat(readersNow(document)).isEmpty();
    assertHoldsAsInTheDatabase(document);
    var everybody =
        new Classification(
            Set.of(ReadingRights.EVERYONE),
            Confidentiality.OPENBAAR,
            source.classification().validity());
    sources.classify(here.id(), document.id(), Optional.of(everybody));
    assertThat(readersNow(document)).containsExactly(lawyers);
    assertHoldsAsInTheDatabase(document);

    sources.rights(here.id(), document.id(), Optional.of(open));
    sources.classify(here.id(), document.id(), Optional.empty());
    assertThat(readersNow(document)).isEmpty();

    sources.version(here.id(), document.id(), "w2");
    assertThat(sources.document(here.id(), document.id()).orElseThrow().version()).isEqualTo("w2");
  }

  private Set<GroupId> readersNow(Document document) {
    return sources.passages(here.id(), document.id()).getFirst().readers();
  }

  /** Pages and the API work out what holds by themselves; search takes it from the database. */
  private void assertHoldsAsInTheDatabase(Document document) {
    Classification holds =
        sources.document(here.id(), document.id()).orElseThrow().holds(source.classification());
    var passage = sources.passages(here.id(), document.id()).getFirst();
    assertThat(passage.readers()).isEqualTo(holds.readers());
    assertThat(passage.confidentiality()).isEqualTo(holds.confidentiality());
  }

  private Document document(Optional<GivenRights> given) {
    return new Document(
        DocumentId.random(),
        source.id(),
        "zaak/besluit.txt",
        "Besluit",
        "0",
        1,
        1,
        Invented.NOON,
        Optional.empty(),
        Optional.empty(),
        Legibility.WHOLE,
        1,
        "w1",
        given);
  }

  private static Segmenter.Segment segment() {
    return new Segmenter.Segment(
        new Place(List.of(), Optional.empty(), OptionalInt.empty()), "De hulp wordt hervat.");
  }
}
