package eu.sluis.privacy.training.measure;

import eu.sluis.privacy.DutchDetector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Measures the names that the detector finds: `MeasureNames PATH…`, where a path is a folder in our
 * own form or a file of CoNLL-2002.
 */
public final class MeasureNames {

  private MeasureNames() {}

  public static void main(String[] arguments) throws IOException {
    var detector = new DutchDetector();
    for (String argument : arguments) {
      Path path = Path.of(argument);
      if (!Files.exists(path)) {
        System.out.println("there is no `" + path + "`; nothing measured");
        continue;
      }
      List<Item> items =
          Files.isDirectory(path) ? LabelledSet.folder(path) : LabelledSet.conll(path);
      System.out.println(path);
      System.out.print(Scores.of(detector, items, "name"::equals).table());
    }
  }
}
