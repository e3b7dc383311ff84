package eu.sluis.injection.training;

import eu.sluis.injection.internal.model.SignModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/** Makes `signs.bin`: `TrainInjection RESOURCES EVERYDAY TEXTS TARGET`. */
public final class TrainInjection {

  private static final long SEED = 20261122;
  private static final int TOLD_EVERY = 50_000;

  private TrainInjection() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 4) {
      System.err.println("usage: TrainInjection RESOURCES EVERYDAY TEXTS TARGET");
      System.exit(2);
    }
    var resources = new Resources(Path.of(arguments[0]));
    int texts = Integer.parseInt(arguments[2]);
    var generator = new Generator(resources, Everyday.sentences(Path.of(arguments[1])));
    var trainer = new Trainer();
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < texts; i++) {
      trainer.learn(generator.write(random), random);
      if (i % TOLD_EVERY == TOLD_EVERY - 1) {
        System.out.println("texts: " + (i + 1));
      }
    }
    SignModel model = Threshold.set(trainer, generator, random);
    Files.write(Path.of(arguments[3]).resolve("signs.bin"), model.bytes());
  }
}
