package eu.sluis.bench.privacy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Judges the texts of each hand with models that did not learn from that hand, and all of them
 * together. A folder of models is called by the numbers of the texts that were left out,
 * `5001-5999`, and holds `names.bin` and `numbers.bin` where the class path wants them.
 */
final class ByHand {

  private final List<Item> set;
  private final Path models;
  private final Path logs;

  ByHand(List<Item> set, Path models, Path logs) {
    this.set = List.copyOf(set);
    this.models = models;
    this.logs = logs;
  }

  /**
   * All hands together first, then each.
   *
   * @param careful whether it is measured too as what goes out is read
   * @throws BadSet when there are no models, or a hand without texts
   */
  List<Measurement.OnSet> measured(boolean careful) throws BadSet, IOException {
    List<List<String>> ways =
        careful ? List.of(List.of(), List.of("--careful")) : List.of(List.of());
    var hands = new ArrayList<Measurement.OnSet>();
    var together = new LinkedHashMap<String, Quality>();
    var texts = new ArrayList<Item>();
    for (Path folder : folders()) {
      List<Item> left = leftOut(String.valueOf(folder.getFileName()));
      texts.addAll(left);
      var quality = new LinkedHashMap<String, Quality>();
      for (List<String> way : ways) {
        judge(folder, way, left, quality, together);
      }
      hands.add(
          new Measurement.OnSet(
              new Sets.Named(
                  "texts " + folder.getFileName(), "the models learned from none of these", left),
              quality));
    }
    var all = new ArrayList<Measurement.OnSet>();
    all.add(
        new Measurement.OnSet(
            new Sets.Named("by hand", "each hand by models that did not learn from it", texts),
            together));
    all.addAll(hands);
    return all;
  }

  private void judge(
      Path folder,
      List<String> way,
      List<Item> left,
      Map<String, Quality> quality,
      Map<String, Quality> together)
      throws IOException {
    var command = new ArrayList<String>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-XX:+UseSerialGC");
    command.add("-cp");
    command.add(folder + File.pathSeparator + System.getProperty("java.class.path"));
    command.add(Answers.class.getName());
    command.addAll(way);
    Files.createDirectories(logs);
    try (var peer = new Peer(command, logs.resolve("by-hand.log"))) {
      var own = new Quality();
      Quality all = together.computeIfAbsent(peer.name(), _ -> new Quality());
      for (Item item : left) {
        Tally tally = Scorer.score(item, peer.detect(item.text()).found());
        own.add(tally);
        all.add(tally);
      }
      quality.put(peer.name(), own);
    }
  }

  private List<Path> folders() throws BadSet, IOException {
    if (!Files.isDirectory(models)) {
      throw new BadSet("`%s` is no folder with models; train them first".formatted(models));
    }
    try (Stream<Path> all = Files.list(models)) {
      List<Path> folders =
          all.filter(Files::isDirectory)
              .filter(folder -> String.valueOf(folder.getFileName()).matches("\\d+-\\d+"))
              .sorted(Comparator.comparing(Path::toString))
              .toList();
      if (folders.isEmpty()) {
        throw new BadSet("`%s` holds no models; train them first".formatted(models));
      }
      return folders;
    }
  }

  private List<Item> leftOut(String numbers) throws BadSet {
    int parted = numbers.indexOf('-');
    int from = Integer.parseInt(numbers.substring(0, parted));
    int to = Integer.parseInt(numbers.substring(parted + 1));
    var left = new ArrayList<Item>();
    for (Item item : set) {
      int number = number(item);
      if (number >= from && number <= to) {
        left.add(item);
      }
    }
    if (left.isEmpty()) {
      throw new BadSet("no text of the set has a number of `%s`".formatted(numbers));
    }
    return left;
  }

  private static int number(Item item) throws BadSet {
    String number = item.id().substring(item.id().lastIndexOf('-') + 1);
    if (!number.matches("\\d{1,9}")) {
      throw new BadSet(
          "the name `%s` of a text ends with no number; number the texts as `chat-5001`"
              .formatted(item.id()));
    }
    return Integer.parseInt(number);
  }
}
