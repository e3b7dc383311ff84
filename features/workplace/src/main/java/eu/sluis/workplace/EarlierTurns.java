package eu.sluis.workplace;

import eu.sluis.gateway.Grounding.Earlier;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.PassageStore;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.workplace.Turn.Closing;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What of a conversation goes along with its next question. An answer says what its passages say:
 * when one of them may not be read any more, or has changed, the whole turn stays behind, and what
 * goes along is as closed as the most closed of them is now.
 */
final class EarlierTurns {

  /** So that a follow-up question is understood. */
  static final int TURNS_MAX = 3;

  private final PassageStore store;

  EarlierTurns(PassageStore store) {
    this.store = store;
  }

  List<Earlier> of(List<Turn> turns, ReadingRights rights) {
    var earlier = new ArrayList<Earlier>();
    for (Turn turn : turns.subList(Math.max(0, turns.size() - TURNS_MAX), turns.size())) {
      if (turn.closing().kind() == Closing.Kind.ANSWERED) {
        closed(turn, rights)
            .ifPresent(
                confidentiality -> {
                  earlier.add(new Earlier(turn.question().text(), confidentiality));
                  earlier.add(new Earlier(answer(turn), confidentiality));
                });
      }
    }
    return earlier;
  }

  /** How closed its passages are; empty when one of them may not be used. */
  private Optional<Confidentiality> closed(Turn turn, ReadingRights rights) {
    Map<PassageId, String> hashes = new HashMap<>();
    turn.material().forEach(cited -> hashes.put(cited.passage(), cited.hash()));
    turn.answer().sources().forEach(cited -> hashes.put(cited.passage(), cited.hash()));
    var highest = Confidentiality.OPENBAAR;
    int usable = 0;
    for (Passage passage : store.current(rights.organisation(), hashes.keySet())) {
      if (passage.readableWith(rights) && passage.hash().equals(hashes.get(passage.id()))) {
        highest = highest.max(passage.confidentiality());
        usable++;
      }
    }
    return usable == hashes.size() ? Optional.of(highest) : Optional.empty();
  }

  private static String answer(Turn turn) {
    return String.join(" ", turn.answer().sentences().stream().map(Answer.Sentence::text).toList());
  }
}
