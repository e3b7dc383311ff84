package eu.sluis.adapters.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.adapters.postgres.PostgresRewrapping.Moved;
import eu.sluis.privacy.MasterKey;
import eu.sluis.privacy.SealBroken;
import eu.sluis.register.Organisation;
import eu.sluis.register.Person;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.workplace.Conversation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PostgresRewrappingTest {

  private static final MasterKey OTHER =
      MasterKey.of("another-master-key-of-32-bytes!!".getBytes(StandardCharsets.US_ASCII));

  private final Organisation here = Invented.municipality();
  private final Person noor = Invented.savedNoor(here);
  private final PostgresRewrapping rewrapping = new PostgresRewrapping(TestDatabase.database());

  @Test
  void every_table_with_a_wrapped_key_is_known() {
    List<String> tables =
        TestDatabase.database()
            .in(
                here.id(),
                handle ->
                    handle
                        .createQuery(
                            """
                            select table_name from information_schema.columns
                            where column_name = 'wrapped_key' and table_schema = current_schema()
                            """)
                        .mapTo(String.class)
                        .list());
    assertThat(tables).containsExactlyInAnyOrderElementsOf(PostgresRewrapping.TABLES);
  }

  @Test
  void a_key_of_every_table_moves_once_and_its_content_stays() {
    Invented.savedSearch(here.id());
    Invented.savedRecognition(here.id());
    Invented.savedPassage(here.id());
    var talk = begun(here, noor, 0);
    var key = Invented.savedKey(noor);
    var turn = Invented.keptTurn(key, ConversationId.random(), Optional.empty());
    var programs = new PostgresHistory(TestDatabase.database(), Content.MASTER);
    assertThat(programs.keep(turn)).isTrue();
    var approval = Invented.savedApproval(noor, "a".repeat(64));
    List<byte[]> contents = contents();

    Moved moved = rewrapping.run(here.id(), Content.MASTER, OTHER);
    assertThat(moved.lost()).isZero();
    assertThat(moved.moved()).isGreaterThanOrEqualTo(PostgresRewrapping.TABLES.size());
    assertThat(rewrapping.run(here.id(), Content.MASTER, OTHER))
        .isEqualTo(new Moved(0, moved.moved(), 0));

    assertThat(contents()).containsExactlyElementsOf(contents);
    var database = TestDatabase.database();
    assertThat(new PostgresConversations(database, OTHER).find(here.id(), noor.id(), talk.id()))
        .contains(talk);
    assertThat(
            new PostgresHistory(database, OTHER)
                .find(here.id(), key.id(), turn.id(), Invented.NOON))
        .contains(turn);
    assertThat(new PostgresApprovals(database, OTHER).find(here.id(), approval.id(), Invented.NOON))
        .contains(approval);
    assertThat(new PostgresSearchReasons(database, OTHER).find(here.id(), 0)).isPresent();
    assertThat(new PostgresRecognition(database, OTHER).examples(here.id())).isNotEmpty();
    assertThatThrownBy(() -> programs.find(here.id(), key.id(), turn.id(), Invented.NOON))
        .isInstanceOf(SealBroken.class);
  }

  @Test
  void a_move_that_broke_off_goes_on_and_more_than_one_page_is_all_moved() {
    for (int i = 0; i < 205; i++) {
      begun(here, noor, i);
    }
    assertThat(rewrapping.run(here.id(), Content.MASTER, OTHER)).isEqualTo(new Moved(205, 0, 0));
    // As if a node that had not stopped yet, or a broken off move, left one behind.
    begun(here, noor, 300);
    assertThat(rewrapping.run(here.id(), Content.MASTER, OTHER)).isEqualTo(new Moved(1, 205, 0));
  }

  @Test
  void what_neither_key_opens_is_counted_and_left_alone() {
    var talk = begun(here, noor, 0);
    MasterKey wrong =
        MasterKey.of("a-third-key-that-never-was-here!".getBytes(StandardCharsets.US_ASCII));
    assertThat(rewrapping.run(here.id(), wrong, OTHER)).isEqualTo(new Moved(0, 0, 1));
    assertThat(
            new PostgresConversations(TestDatabase.database(), Content.MASTER)
                .find(here.id(), noor.id(), talk.id()))
        .contains(talk);
  }

  @Test
  void the_keys_of_another_organisation_stay() {
    Organisation elsewhere = Invented.municipality();
    begun(elsewhere, Invented.savedNoor(elsewhere), 0);
    assertThat(rewrapping.run(here.id(), Content.MASTER, OTHER)).isEqualTo(new Moved(0, 0, 0));
  }

  private static Conversation begun(Organisation organisation, Person person, int second) {
    var talk = Content.conversation(organisation.id(), person.id(), second);
    new PostgresConversations(TestDatabase.database(), Content.MASTER).begin(talk);
    return talk;
  }

  private List<byte[]> contents() {
    return TestDatabase.database()
        .in(
            here.id(),
            handle ->
                handle
                    .createQuery(
                        """
                        select title as c from conversation union all
                        select content from client_turn union all
                        select content from recognition_example union all
                        select access from source_connection union all
                        select content from log_reason order by c
                        """)
                    .mapTo(byte[].class)
                    .list());
  }
}
