package eu.sluis.gateway;

import eu.sluis.injection.Origin;
import eu.sluis.injection.Sign;
import eu.sluis.injection.SignKind;
import eu.sluis.injection.Signs;
import eu.sluis.vocabulary.InstructionSigns;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** Looks for instructions to a model in everything that somebody wrote for it to read. */
final class Suspecting {

  /** A text that a model will read, and who wrote it. */
  record Read(String text, Origin origin) {}

  /**
   * What was found.
   *
   * @param clean the texts of others without signs
   */
  record Suspected(Suspicion suspicion, List<String> clean) {}

  private Suspecting() {}

  /** Fails closed: what cannot be looked at goes nowhere. */
  static Suspected of(Signs looked, List<Read> texts) throws Stop {
    var strength = InstructionSigns.NONE;
    int suspected = 0;
    var kinds = EnumSet.noneOf(SignKind.class);
    var clean = new ArrayList<String>();
    try {
      for (Read read : texts) {
        List<Sign> signs = looked.in(read.text(), read.origin());
        InstructionSigns here = Signs.strongest(signs);
        if (here == InstructionSigns.NONE && read.origin().data()) {
          clean.add(read.text());
        }
        if (here != InstructionSigns.NONE) {
          suspected++;
          strength = strength.max(here);
          signs.forEach(sign -> kinds.add(sign.kind()));
        }
      }
    } catch (RuntimeException failure) {
      throw new Stop(new Refusal.DetectorFailed());
    }
    return new Suspected(new Suspicion(strength, suspected, List.copyOf(kinds)), clean);
  }
}
