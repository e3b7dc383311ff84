package eu.sluis.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProposalTest {

  /** A finder that takes the end of one heading and the begin of the next for an address. */
  @Test
  void what_is_found_over_two_passages_is_proposed_in_pieces_that_can_be_taken_out()
      throws Exception {
    var word = new WordDraft();
    word.body.append("<w:p><w:r><w:t>Over de Lange Kade</w:t></w:r></w:p>");
    word.body.append("<w:p><w:r><w:t>214 woningen erbij</w:t></w:r></w:p>");
    byte[] file = word.saved();
    var redactor =
        new Redactor(
            text -> {
              int from = text.indexOf("Lange");
              int to = text.indexOf(" woningen");
              return from < 0
                  ? List.of()
                  : List.of(
                      new PersonalDataFinder.Found(
                          DataCategory.ADDRESS, new Span(from, to), "proef"));
            });

    Proposal proposal = redactor.propose(file);

    assertThat(proposal.candidates())
        .extracting(Proposal.Candidate::text)
        .containsExactly("Lange Kade", "214");
    List<Removal> all =
        proposal.candidates().stream().map(one -> new Removal(one.text(), "")).toList();
    assertThat(Hunt.tika(redactor.redact(file, all, Set.of()).file()))
        .contains("Over de", "woningen erbij")
        .doesNotContain("Lange", "214");
  }
}
