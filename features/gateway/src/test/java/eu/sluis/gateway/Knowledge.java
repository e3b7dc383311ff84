package eu.sluis.gateway;

import eu.sluis.privacy.PseudonymisedText;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.ReadingRights;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Passages and earlier turns. */
final class Knowledge implements Grounding {
  final List<Material> passages =
      new ArrayList<>(
          List.of(
              new Material(
                  Road.MAY_RUN, "Beleidsregels", Confidentiality.OPENBAAR, "a".repeat(64))));
  final List<Earlier> earlier = new ArrayList<>();
  final List<ReadingRights> rights = new ArrayList<>();
  final List<String> searched = new ArrayList<>();
  Optional<RuntimeException> broken = Optional.empty();

  @Override
  public List<Material> find(PseudonymisedText question, ReadingRights given) {
    broken.ifPresent(
        failure -> {
          throw failure;
        });
    searched.add(question.text());
    rights.add(given);
    return passages;
  }

  @Override
  public List<Earlier> earlier(ReadingRights given) {
    rights.add(given);
    return earlier;
  }

  void only(String text, Confidentiality confidentiality) {
    passages.clear();
    passages.add(new Material(text, "Beleidsregels", confidentiality, "b".repeat(64)));
  }
}
