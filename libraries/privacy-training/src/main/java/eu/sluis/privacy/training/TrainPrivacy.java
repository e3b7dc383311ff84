package eu.sluis.privacy.training;

import eu.sluis.privacy.internal.names.Lexicon;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Makes `lexicon.bin` and `names.bin`: `TrainPrivacy RESOURCES OPENTAAL LANGUAGETOOL DATAFAKER
 * CITIES DEVELOPMENT TEXTS TARGET [FROM TO STEP]`. The texts of the development set with the
 * numbers FROM, FROM + STEP and so on up to TO are not learned from, so that what was learned can
 * be judged by them.
 */
public final class TrainPrivacy {

  private static final long SEED = 20261122;

  /** How many of a hundred texts are whole ones of our own, with other people in them. */
  private static final int OWN = 50;

  private TrainPrivacy() {}

  public static void main(String[] arguments) throws IOException {
    if (arguments.length != 8 && arguments.length != 11) {
      System.err.println(
          "usage: TrainPrivacy RESOURCES OPENTAAL LANGUAGETOOL DATAFAKER CITIES DEVELOPMENT TEXTS"
              + " TARGET [FROM TO STEP]");
      System.exit(2);
    }
    var resources = new Resources(Path.of(arguments[0]));
    var sources =
        new WordSources(
            Path.of(arguments[1]),
            Path.of(arguments[2]),
            Path.of(arguments[3]),
            Path.of(arguments[4]));
    Path development = Path.of(arguments[5]);
    var judges = Judges.of(List.of(arguments).subList(8, arguments.length));
    int texts = Integer.parseInt(arguments[6]);
    Path target = Path.of(arguments[7]);

    var given = new ArrayList<String>();
    var surnames = new ArrayList<String>();
    sources.names((name, isGiven) -> (isGiven ? given : surnames).add(name));
    var maker = new LexiconMaker();
    var origins = new ArrayList<Origin>();
    resources.files("names").forEach(file -> origins.add(Origin.read(file)));
    maker.add(
        sources,
        origins.stream()
            .filter(origin -> origin.code().equals("nl"))
            .flatMap(origin -> origin.given().stream())
            .toList());
    origins.add(Origin.of(Origin.PUBLISHED, given, surnames));
    var fillers = new Fillers(resources);
    maker.add(origins, fillers);
    fillers.put("world", List.copyOf(maker.places()));
    fillers.put("countries", sources.countries());
    Files.write(target.resolve("lexicon.bin"), Packed.of(maker.lexicon().bytes()));
    System.out.println("words in the lexicon: " + maker.size());

    Lexicon lexicon = maker.lexicon();
    var vocabulary = new Vocabulary(lexicon, maker.words(), sources.frequent());
    var generator = new Generator(resources, origins, fillers, vocabulary);
    var trainer = new Trainer(lexicon);
    var random = new SplittableRandom(SEED);
    var own = new OwnTexts(lexicon, origins, vocabulary);
    own.add(resources.folder().resolve("texts"), _ -> true);
    own.add(development, judges.negate());
    System.out.println("texts of our own: " + own.size());
    for (int i = 0; i < texts; i++) {
      boolean whole = random.nextInt(100) < OWN;
      trainer.learn(whole ? own.write(random) : generator.write(random), random);
      if (i % 20_000 == 19_999) {
        System.out.println("texts: " + (i + 1));
      }
    }
    Trainer.Learned learned = trainer.learned();
    Files.write(target.resolve("names.bin"), Packed.of(learned.model().bytes()));
    System.out.println("unit: " + learned.scale());
  }
}
