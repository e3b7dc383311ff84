package eu.sluis.redaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class RedactionListTest {

  private static final byte[] FILE = {1, 2, 3};

  private static final Proposal PROPOSAL =
      new Proposal(
          List.of(
              new Proposal.Candidate(
                  true,
                  "name",
                  "Anneloes Zoutfiets",
                  2,
                  List.of(new Place(Place.Part.PAGE, 3)),
                  "a title"),
              new Proposal.Candidate(
                  true, "bsn", "999990019", 1, List.of(new Place(Place.Part.NOTE, 1)), "elfproef"),
              new Proposal.Candidate(false, "health", "griep", 1, List.of(), "a word")),
          List.of());

  private static String list() {
    return RedactionList.write(FILE, PROPOSAL, "5.1.2.e");
  }

  private static List<Removal> read(String list) throws NotRedactable {
    return RedactionList.read(list.getBytes(StandardCharsets.UTF_8), FILE);
  }

  @Test
  void what_was_written_is_read() throws NotRedactable {
    assertThat(list())
        .contains("weg\t5.1.2.e\tname\tAnneloes Zoutfiets\t2\tpagina 3\ta title")
        .contains("\t'999990019\t")
        .contains("blijft\t\thealth\tgriep");
    assertThat(read(list()))
        .containsExactly(
            new Removal("Anneloes Zoutfiets", "5.1.2.e"), new Removal("999990019", "5.1.2.e"));
  }

  @Test
  void a_person_decides_and_adds() throws NotRedactable {
    String edited =
        list().replace("weg\t5.1.2.e\tbsn", "blijft\t5.1.2.e\tbsn") + "weg\t\t\tproject Zeepaard\n";
    assertThat(read(edited))
        .containsExactly(
            new Removal("Anneloes Zoutfiets", "5.1.2.e"), new Removal("project Zeepaard", ""));
  }

  @Test
  void a_spreadsheet_may_save_it() throws NotRedactable {
    String edited = list().replace("Anneloes Zoutfiets", "\"Anneloes Zoutfiets\"");
    byte[] wide = ("\uFEFF" + edited.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE);
    assertThat(RedactionList.read(wide, FILE)).hasSize(2);
    assertThat(read("\uFEFF" + edited)).hasSize(2);
  }

  @Test
  void a_list_that_is_not_whole_or_not_of_this_file_is_refused() {
    refused("", "first line");
    refused(list().substring(5), "first line");
    refused(list().replace("weg\t5.1.2.e\tbsn", "misschien\t\tbsn"), "line `4`");
    refused(list() + "weg\n", "line `6`");
    refused(list() + "weg\t\t\tx\n", "line `6`");
    refused(list() + "weg\tartikel 5.1, tweede lid, onder e\t\tZeepaard\n", "line `6`");
    refused(list().replace("weg", "blijft"), "takes nothing out");
    assertThatThrownBy(
            () -> RedactionList.read(list().getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 4}))
        .hasMessageContaining("another file");
    assertThatThrownBy(() -> RedactionList.read(new byte[] {(byte) 0xe9, 'x'}, FILE))
        .hasMessageContaining("utf-8");
  }

  private static void refused(String list, String because) {
    assertThatThrownBy(() -> read(list))
        .isInstanceOf(NotRedactable.class)
        .hasMessageContaining(because)
        .hasMessageNotContaining("Zoutfiets");
  }
}
