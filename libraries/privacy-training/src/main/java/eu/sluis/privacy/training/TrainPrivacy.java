package eu.sluis.privacy.training;

import eu.sluis.privacy.internal.names.NameModel;
import eu.sluis.privacy.internal.network.SmallNetwork;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes `lexicon.bin`, `names.bin` and `persons.bin`: `TrainPrivacy RESOURCES OPENTAAL LANGUAGETOOL
 * DATAFAKER CITIES DEVELOPMENT TEXTS TARGET [FROM TO STEP]`. The texts of the development set with
 * the numbers FROM, FROM + STEP and so on up to TO are not learned from, so that what was learned
 * can be judged by them.
 */
public final class TrainPrivacy {

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

    var vocabulary = new Vocabulary(maker.lexicon(), maker.words(), sources.frequent());
    var generator = new Generator(resources, origins, fillers, vocabulary);
    var training =
        new NameTraining(
            maker.lexicon(),
            generator,
            () -> new OwnTexts(maker.lexicon(), origins, vocabulary),
            resources.folder().resolve("texts"),
            development);
    NameModel names = training.names(judges.negate(), texts);
    Files.write(target.resolve("names.bin"), Packed.of(names.bytes()));
    SmallNetwork persons = training.persons(judges.negate(), texts);
    Files.write(target.resolve("persons.bin"), Packed.of(persons.bytes()));
  }
}
