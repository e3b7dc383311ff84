package eu.sluis.injection.training;

import eu.sluis.injection.internal.model.SignModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Makes `signs.bin`: `TrainInjection REPOSITORY TEXTS TARGET`. */
public final class TrainInjection {

  private static final long SEED = 20261122;
  private static final int TOLD_EVERY = 50_000;

  private TrainInjection() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 3) {
      System.err.println("usage: TrainInjection REPOSITORY TEXTS TARGET");
      System.exit(2);
    }
    var material = new Material(Path.of(arguments[0]));
    int texts = Integer.parseInt(arguments[1]);
    var trainer = new Trainer();
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < texts; i++) {
      trainer.learn(material.next(random), random);
      if (i % TOLD_EVERY == TOLD_EVERY - 1) {
        System.out.println("texts: " + (i + 1));
      }
    }
    SignModel model = Threshold.set(trainer, material, random);
    Files.write(Path.of(arguments[2]).resolve("signs.bin"), model.bytes());
  }
}
