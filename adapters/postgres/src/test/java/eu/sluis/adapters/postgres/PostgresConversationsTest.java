package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.privacy.DetectedText;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.privacy.MasterKey;
import eu.sluis.privacy.PseudonymMap;
import eu.sluis.privacy.Pseudonymiser;
import eu.sluis.privacy.SealBroken;
import eu.sluis.register.Organisation;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Treatment;
import eu.sluis.workplace.Conversation;
import eu.sluis.workplace.Turn;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PostgresConversationsTest {

  private static final String NAME = "Yıldız";

  private final Organisation waterhoven = Invented.municipality();
  private final OrganisationDatabase database = TestDatabase.database();
  private final PostgresConversations store = new PostgresConversations(database, Content.MASTER);
  private final PersonId noor = PersonId.random();
  private final Conversation conversation = begun(noor, 0);

  @Test
  void a_conversation_comes_back_with_its_title_turns_and_pseudonyms() {
    Turn first = Content.turn("Loopt de hulp van mevrouw " + NAME + " door?", 10);
    Turn second = Content.turn("En daarna?", 20);
    store.add(conversation, second, "later");
    store.add(conversation, first, "Loopt de hulp");
    assertThat(store.turns(conversation)).containsExactly(first, second);
    PseudonymMap map = pseudonyms();
    store.keep(conversation, map);
    assertThat(store.pseudonyms(conversation).toBytes()).isEqualTo(map.toBytes());
    assertThat(store.find(waterhoven.id(), noor, conversation.id()))
        .contains(
            new Conversation(
                conversation.id(),
                waterhoven.id(),
                noor,
                conversation.useCase(),
                "Loopt de hulp",
                first.asked()));
  }

  @Test
  void the_latest_come_first_and_not_more_than_asked_for() {
    Conversation newer = begun(noor, 60);
    Conversation newest = begun(noor, 120);
    begun(PersonId.random(), 500);
    assertThat(store.latest(waterhoven.id(), noor, 2)).containsExactly(newest, newer);
    assertThat(store.latest(waterhoven.id(), noor, 9)).hasSize(3);
  }

  @Test
  void somebody_elses_conversation_is_not_there() {
    store.add(conversation, Content.turn("Vraag", 1), "titel");
    PersonId other = PersonId.random();
    assertThat(store.find(waterhoven.id(), other, conversation.id())).isEmpty();
    assertThat(store.latest(waterhoven.id(), other, 9)).isEmpty();
    Conversation pretended =
        new Conversation(
            conversation.id(), waterhoven.id(), other, conversation.useCase(), "", Invented.NOON);
    assertThatThrownBy(() -> store.turns(pretended)).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> store.pseudonyms(pretended)).isInstanceOf(IllegalStateException.class);
    store.add(pretended, Content.turn("x", 2), "x");
    store.erase(waterhoven.id(), other, conversation.id());
    assertThat(store.turns(conversation)).hasSize(1);
    assertThat(store.latest(waterhoven.id(), noor, 9).getFirst().title()).isEqualTo("titel");
  }

  @Test
  void another_organisation_sees_and_erases_nothing() {
    Organisation others = Invented.municipality();
    assertThat(store.find(others.id(), noor, conversation.id())).isEmpty();
    assertThat(store.latest(others.id(), noor, 9)).isEmpty();
    store.erase(others.id(), noor, conversation.id());
    assertThat(store.find(waterhoven.id(), noor, conversation.id())).isPresent();
  }

  @Test
  void no_piece_of_a_text_stands_in_the_bytes_of_the_database() {
    store.add(conversation, Content.turn("Loopt de hulp van mevrouw " + NAME + " door?", 1), NAME);
    store.keep(conversation, pseudonyms());
    String raw = rawBytes();
    // Only what must be found without the key stands there as it is.
    assertThat(raw).contains("wmo-consulent").contains("\\x").hasSizeGreaterThan(400);
    for (String secret :
        List.of(NAME, "Loopt de hulp", "mevrouw", "question", "RUNNING", "titel")) {
      assertThat(raw)
          .doesNotContain(hex(secret.getBytes(StandardCharsets.UTF_8)))
          .doesNotContain(hex(secret.getBytes(StandardCharsets.UTF_16BE)));
    }
  }

  @Test
  void without_the_master_key_nothing_opens() {
    store.add(conversation, Content.turn("Vraag", 1), "titel");
    byte[] other = new byte[32];
    other[0] = 1;
    var stolen = new PostgresConversations(database, MasterKey.of(other));
    assertThatThrownBy(() -> stolen.turns(conversation)).isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> stolen.pseudonyms(conversation)).isInstanceOf(SealBroken.class);
    assertThatThrownBy(() -> stolen.find(waterhoven.id(), noor, conversation.id()))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void rows_that_were_exchanged_do_not_open() {
    Conversation other = begun(noor, 60);
    Turn first = Content.turn("Een", 1);
    Turn second = Content.turn("Twee", 2);
    store.add(conversation, first, "een");
    store.add(conversation, second, "een");
    Turn elsewhere = Content.turn("Drie", 3);
    store.add(other, elsewhere, "drie");
    store.keep(conversation, pseudonyms());
    store.keep(other, pseudonyms());

    assertBroken("turn", "content", first.id().toString(), second.id().toString(), conversation);
    assertBroken("turn", "content", first.id().toString(), elsewhere.id().toString(), conversation);
    for (String column : List.of("title", "wrapped_key", "pseudonyms")) {
      assertBroken(
          "conversation",
          column,
          conversation.id().toString(),
          other.id().toString(),
          conversation);
    }
    change("update turn set conversation = '%s' where id = '%s'".formatted(other.id(), first.id()));
    assertThatThrownBy(() -> store.turns(other)).isInstanceOf(SealBroken.class);
  }

  @Test
  void a_changed_byte_does_not_open() {
    Turn turn = Content.turn("Een", 1);
    store.add(conversation, turn, "een");
    change(
        "update turn set content = set_byte(content, 40, get_byte(content, 40) # 1) where id = '%s'"
            .formatted(turn.id()));
    assertThatThrownBy(() -> store.turns(conversation)).isInstanceOf(SealBroken.class);
  }

  @Test
  void erasing_takes_the_key_and_everything_under_it() {
    store.add(conversation, Content.turn("Vraag", 1), "titel");
    store.keep(conversation, pseudonyms());
    store.erase(waterhoven.id(), noor, conversation.id());
    assertThat(store.find(waterhoven.id(), noor, conversation.id())).isEmpty();
    assertThat(rawBytes()).isEmpty();
  }

  @Test
  void an_answer_that_comes_after_the_erasure_is_not_kept() {
    store.erase(waterhoven.id(), noor, conversation.id());
    store.add(conversation, Content.turn("Vraag", 1), "titel");
    assertThatThrownBy(() -> store.keep(conversation, pseudonyms()))
        .isInstanceOf(IllegalStateException.class);
    assertThat(rawBytes()).isEmpty();
  }

  @Test
  void the_same_question_twice_gives_other_bytes_each_time() {
    store.add(conversation, Content.turn("Vraag", 1), "titel");
    String before = rawBytes();
    store.add(conversation, Content.turn("Vraag", 2), "titel");
    assertThat(rawBytes()).doesNotContain(before);
  }

  /** Puts a value of one row in another, and then back. */
  private void assertBroken(
      String table, String column, String into, String from, Conversation read) {
    String swap =
        """
        update %s a set %s = b.%s from %s b
        where a.id in ('%s', '%s') and b.id in ('%s', '%s') and a.id <> b.id
        """
            .formatted(table, column, column, table, into, from, into, from);
    change(swap);
    assertThatThrownBy(
            () -> {
              store.latest(waterhoven.id(), noor, 9);
              store.turns(read);
              store.pseudonyms(read);
            })
        .as("%s of %s", column, table)
        .isInstanceOf(SealBroken.class);
    change(swap);
    assertThat(store.latest(waterhoven.id(), noor, 9)).isNotEmpty();
    assertThat(store.turns(read)).isNotEmpty();
  }

  private Conversation begun(PersonId person, int second) {
    Conversation begun = Content.conversation(waterhoven.id(), person, second);
    store.begin(begun);
    return begun;
  }

  private static PseudonymMap pseudonyms() {
    String text = "Mevrouw " + NAME + " belde.";
    var pseudonymiser = new Pseudonymiser(PseudonymMap.fresh());
    pseudonymiser.lower(
        List.of(new DetectedText(text, new DutchDetector().detect(text))),
        Map.of(DataCategory.NAME, Treatment.PSEUDONYMISE));
    assertThat(new String(pseudonymiser.map().toBytes(), StandardCharsets.UTF_16BE)).isNotEmpty();
    return pseudonymiser.map();
  }

  private void change(String statement) {
    assertThat(database.<Integer>in(waterhoven.id(), handle -> handle.execute(statement)))
        .isPositive();
  }

  /** Every byte that PostgreSQL holds of this organisation's conversations, in hexadecimal. */
  private String rawBytes() {
    var raw = new StringBuilder();
    String where = " where organisation = '" + waterhoven.id() + "'";
    try (Connection connection = TestDatabase.superuser().getConnection();
        Statement statement = connection.createStatement();
        var rows =
            statement.executeQuery(
                "select conversation::text from conversation"
                    + where
                    + " union all select turn::text from turn"
                    + where)) {
      while (rows.next()) {
        raw.append(rows.getString(1)).append('\n');
      }
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
    assertThat(raw.toString()).doesNotContain(NAME);
    return raw.toString();
  }

  private static String hex(byte[] bytes) {
    return java.util.HexFormat.of().formatHex(bytes);
  }
}
