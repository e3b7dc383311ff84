package eu.sluis.injection.training;

import eu.sluis.injection.internal.model.SignModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Makes `signs.bin`: `TrainInjection REPOSITORY TEXTS TARGET`. With the beginning of the names of
 * some files of examples behind it, those are left out and judged, and nothing is written.
 */
public final class TrainInjection {

  private static final long SEED = 20261122;

  /** How many times it is learned anew, from other texts. */
  private static final int RUNS = 4;

  private TrainInjection() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length < 3 || arguments.length > 4) {
      System.err.println("usage: TrainInjection REPOSITORY TEXTS TARGET [FILES-LEFT-OUT]");
      System.exit(2);
    }
    var repository = Path.of(arguments[0]);
    int texts = Integer.parseInt(arguments[1]);
    if (arguments.length == 3) {
      byte[] model = learned(new Material(repository), texts).bytes();
      Files.write(Path.of(arguments[2]).resolve("signs.bin"), model);
      return;
    }
    Predicate<String> leftOut = name -> name.startsWith(arguments[3]);
    SignModel model = learned(new Material(repository, leftOut.negate()), texts);
    LeftOut.judge(model, Material.examples(repository, leftOut));
  }

  private static SignModel learned(Material material, int texts) {
    var runs = new ArrayList<Learned>();
    for (int run = 0; run < RUNS; run++) {
      var trainer = new Trainer();
      var random = new SplittableRandom(SEED + run);
      for (int i = 0; i < texts; i++) {
        trainer.learn(material.next(random), random);
      }
      runs.add(trainer.learned());
      System.out.println("learned from " + texts + " texts, run " + (run + 1) + " of " + RUNS);
    }
    return Threshold.set(Learned.mean(runs), material, new SplittableRandom(SEED + RUNS));
  }
}
