package eu.sluis.gateway;

import eu.sluis.injection.AllowedHosts;
import eu.sluis.vocabulary.InstructionSigns;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What an answer is watched for on its way back, so that it carries nothing out.
 *
 * @param hosts where its links may point
 * @param said what the asker said, and what others said without signs of instructions: an address
 *     in it may be repeated
 * @param signs of instructions in what went along
 * @param typed what the asker typed, and what the client or an earlier answer says
 * @param material what tools gave back, and documents that came along
 */
record Watch(
    AllowedHosts hosts,
    List<String> said,
    InstructionSigns signs,
    List<String> typed,
    List<String> material) {

  /**
   * @param marked what the asker said, as a model gives it back that repeats it: with a mark where
   *     something was removed
   */
  static Watch of(
      List<Set<String>> lists,
      Recognition what,
      Suspecting.Suspected suspected,
      List<String> marked) {
    AllowedHosts hosts =
        lists.stream().map(AllowedHosts::of).reduce(AllowedHosts::and).orElse(AllowedHosts.none());
    List<String> own = together(what.trusted(), what.ownWords());
    return new Watch(
        hosts,
        together(together(own, suspected.clean()), marked),
        suspected.suspicion().strength(),
        own,
        what.fromOthers());
  }

  private static List<String> together(List<String> some, List<String> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  /**
   * Whether a call of a tool waits until it is whole and was checked: only then can it be stopped.
   * With weaker signs an ordinary chain of tools, in which one gets what another gave, would halt.
   */
  boolean holdsCalls() {
    return signs == InstructionSigns.STRONG && !material.isEmpty();
  }
}
