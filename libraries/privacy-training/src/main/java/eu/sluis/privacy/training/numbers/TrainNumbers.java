package eu.sluis.privacy.training.numbers;

import eu.sluis.privacy.internal.numbers.PieceKind;
import eu.sluis.privacy.internal.numbers.PieceModel;
import eu.sluis.privacy.training.Judges;
import eu.sluis.privacy.training.network.NetworkTrainer;
import eu.sluis.privacy.training.numbers.LabelledSet.Labelled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Makes `numbers.bin`: `TrainNumbers SET TARGET [FROM TO STEP]`. The texts with the numbers FROM,
 * FROM + STEP and so on up to TO are not learned from, so that what was learned can be judged by
 * them.
 */
public final class TrainNumbers {

  private static final long SEED = 20261122;
  private static final int INVENTED = 1500;

  private TrainNumbers() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 2 && arguments.length != 5) {
      System.err.println("usage: TrainNumbers SET TARGET [FROM TO STEP]");
      System.exit(2);
    }
    var judges = Judges.of(List.of(arguments).subList(2, arguments.length));
    List<Labelled> set =
        LabelledSet.read(Path.of(arguments[0])).stream()
            .filter(text -> !judges.test(text.number()))
            .toList();
    Files.write(Path.of(arguments[1]), deflated(learned(set, INVENTED, SEED).network().bytes()));
  }

  static PieceModel learned(List<Labelled> set, int texts, long seed) {
    var examples = new PieceExamples();
    set.forEach(examples::add);
    var random = new SplittableRandom(seed);
    var invented = new InventedNumbers(random.split());
    for (int i = 0; i < texts; i++) {
      examples.add(LabelledSet.text(0, invented.next()));
    }
    System.out.println(
        "texts: %d and %d invented, pieces: %d"
            .formatted(set.size(), texts, examples.all().size()));
    int kinds = PieceKind.values().length;
    return new PieceModel(NetworkTrainer.learned(examples.all(), kinds, random));
  }

  private static byte[] deflated(byte[] bytes) throws IOException {
    var deflated = new ByteArrayOutputStream();
    var deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (var out = new DeflaterOutputStream(deflated, deflater)) {
      out.write(bytes);
    } finally {
      deflater.end();
    }
    return deflated.toByteArray();
  }
}
