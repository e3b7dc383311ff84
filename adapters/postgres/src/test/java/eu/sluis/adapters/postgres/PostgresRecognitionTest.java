package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.privacy.MasterKey;
import eu.sluis.privacy.OrganisationWords;
import eu.sluis.privacy.SealBroken;
import eu.sluis.recognition.KnownWord;
import eu.sluis.recognition.RecognitionStore;
import eu.sluis.recognition.RecognitionStoreKit;
import eu.sluis.vocabulary.OrganisationId;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgresRecognitionTest extends RecognitionStoreKit {

  private static final String SECRET = "Karin Yıldız-de Boer";

  private final OrganisationDatabase database = TestDatabase.database();
  private final PostgresRecognition store = new PostgresRecognition(database, Content.MASTER);

  @Override
  protected RecognitionStore store() {
    return store;
  }

  @Override
  protected OrganisationId organisation() {
    return Invented.municipality().id();
  }

  @Test
  void no_piece_of_a_word_or_a_text_stands_in_the_bytes_of_the_database() {
    OrganisationId here = organisation();
    store.change(here, _ -> List.of(known()));
    Invented.savedRecognition(here);
    for (String table : List.of("recognition_words", "recognition_example")) {
      String raw = raw(here, table);
      assertThat(raw).contains("\\x");
      for (String secret : List.of(SECRET, "Karin", "phrase", "Ilse", "Tekst", "labels")) {
        assertThat(raw)
            .doesNotContain(secret)
            .doesNotContain(HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8)));
      }
    }
  }

  @Test
  void a_change_makes_the_key_before_it_useless() {
    OrganisationId here = organisation();
    store.change(here, _ -> List.of(known()));
    String before = key(here);
    store.change(here, _ -> List.of());
    assertThat(key(here)).isNotEqualTo(before);
  }

  @Test
  void without_the_master_key_or_with_another_row_nothing_opens_and_nothing_reads_as_empty() {
    OrganisationId here = organisation();
    store.change(here, _ -> List.of(known()));
    Invented.savedRecognition(here);
    byte[] other = new byte[32];
    other[0] = 1;
    var stolen = new PostgresRecognition(database, MasterKey.of(other));
    assertThatThrownBy(() -> stolen.words(here)).isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> stolen.examples(here)).isInstanceOf(SealBroken.class);
    database.run(
        here, handle -> handle.execute("update recognition_words set version = version + 1"));
    assertThatThrownBy(() -> store.words(here)).isInstanceOf(SealBroken.class);
  }

  private static KnownWord known() {
    return new KnownWord(
        UUID.randomUUID(),
        new OrganisationWords.MayStay(SECRET),
        "collega",
        "Ilse Bogaard",
        Invented.NOON);
  }

  private String raw(OrganisationId organisation, String table) {
    return String.join(
        "\n",
        database.<List<String>>in(
            organisation,
            handle ->
                handle
                    .createQuery("select t::text from " + table + " t")
                    .mapTo(String.class)
                    .list()));
  }

  private String key(OrganisationId organisation) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select encode(wrapped_key, 'hex') from recognition_words")
                .mapTo(String.class)
                .one());
  }
}
