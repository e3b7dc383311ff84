package eu.sluis.workplace;

import eu.sluis.audit.Commitment;
import eu.sluis.audit.EvidencePack.Opening;
import eu.sluis.audit.Hash;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.Salt;
import eu.sluis.gateway.Evidence;
import eu.sluis.register.StoreUnavailable;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What of a turn opens its record in the log.
 *
 * @param question of the intent; empty when nothing of the question was kept
 * @param answer of the outcome; empty when there was none
 */
record Openings(Optional<Opening> question, Optional<Opening> answer) {

  /** Nothing, of a turn of before records committed to anything. */
  static Openings of(Turn turn) {
    return turn.account()
        .evidence()
        .map(
            evidence ->
                new Openings(
                    opening(Evidence.QUESTION, evidence.questionSalt(), turn.question().text()),
                    opening(Evidence.ANSWER, evidence.answerSalt(), turn.answer().said())))
        .orElseGet(() -> new Openings(Optional.empty(), Optional.empty()));
  }

  /**
   * What the log holds of a whole conversation; none of one that cannot be opened any more: it is
   * to be erased all the same.
   */
  static List<Hash> commitments(Conversations conversations, Conversation conversation) {
    List<Turn> turns;
    try {
      turns = conversations.turns(conversation);
    } catch (StoreUnavailable away) {
      throw away;
    } catch (RuntimeException sealed) {
      return List.of();
    }
    return turns.stream().flatMap(turn -> of(turn).commitments()).toList();
  }

  private static Optional<Opening> opening(String of, String salt, String content) {
    if (salt.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Opening(of, Salt.fromHex(salt), content));
    } catch (Malformed malformed) {
      throw new IllegalStateException("a kept salt is none", malformed);
    }
  }

  /** What the log holds of them. */
  Stream<Hash> commitments() {
    return Stream.of(question, answer)
        .flatMap(Optional::stream)
        .map(
            opening ->
                Commitment.to(
                    opening.of(),
                    opening.salt(),
                    opening.content().getBytes(StandardCharsets.UTF_8)))
        .map(Commitment::value);
  }

  /** Those of the intent and those of the outcome. */
  List<Opening> ofQuestion() {
    return question.stream().toList();
  }

  List<Opening> ofAnswer() {
    return answer.stream().toList();
  }
}
