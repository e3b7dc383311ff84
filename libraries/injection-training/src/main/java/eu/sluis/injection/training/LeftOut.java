package eu.sluis.injection.training;

import eu.sluis.injection.Signs;
import eu.sluis.injection.TextReader;
import eu.sluis.injection.internal.Search;
import eu.sluis.injection.internal.model.SignModel;
import eu.sluis.vocabulary.InstructionSigns;
import java.util.List;

/**
 * How a model does on the texts of a hand that it did not learn from: what settings and thresholds
 * are chosen by.
 */
final class LeftOut {

  private LeftOut() {}

  /** Prints how many texts of each kind have a sign. */
  static void judge(SignModel model, List<LabelledText> texts) {
    var search = new Search(model, TextReader.NONE);
    int[] all = new int[2];
    int[] some = new int[2];
    int[] strong = new int[2];
    for (LabelledText text : texts) {
      int kind = text.attack() ? 0 : 1;
      InstructionSigns strength = Signs.strongest(search.in(text.text(), text.origin()));
      all[kind]++;
      some[kind] += strength == InstructionSigns.NONE ? 0 : 1;
      strong[kind] += strength == InstructionSigns.STRONG ? 1 : 0;
    }
    System.out.printf(
        "found %d of %d (strong %d), false alarms %d of %d (strong %d)%n",
        some[0], all[0], strong[0], some[1], all[1], strong[1]);
  }
}
