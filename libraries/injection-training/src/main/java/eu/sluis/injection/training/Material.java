package eu.sluis.injection.training;

import eu.sluis.injection.Origin;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/** All texts to learn from, of the repository: generated ones, examples, and ordinary prose. */
final class Material {

  private static final String RESOURCES =
      "libraries/injection-training/src/main/resources/eu/sluis/injection/training";
  private static final String EVERYDAY =
      "libraries/privacy-training/src/main/resources/eu/sluis/privacy/training";
  private static final String EXAMPLES = "bench/injection/development";

  /** Lists the files of ordinary text that are learned from. */
  private static final String PROSE = "prose.txt";

  /** Of a hundred texts. */
  private static final int EXAMPLES_SHARE = 48;

  private static final int PROSE_SHARE = 22;
  private static final List<Origin> FOUND =
      List.of(Origin.DOCUMENT, Origin.MAIL, Origin.WEB, Origin.TOOL);

  private final Generator generator;
  private final List<LabelledText> examples;
  private final List<String> prose;

  Material(Path repository) {
    this(repository, _ -> true);
  }

  /** With only the files of examples of which the name fits. */
  Material(Path repository, Predicate<String> files) {
    generator =
        new Generator(
            new Resources(repository.resolve(RESOURCES)),
            Everyday.sentences(repository.resolve(EVERYDAY)));
    examples = examples(repository, files);
    prose =
        Resources.lines(repository.resolve(RESOURCES).resolve(PROSE)).stream()
            .flatMap(file -> Examples.prose(repository.resolve(file)).stream())
            .toList();
  }

  /** The texts that people wrote one by one, of the files of which the name fits. */
  static List<LabelledText> examples(Path repository, Predicate<String> files) {
    return Examples.labelled(repository.resolve(EXAMPLES), files);
  }

  LabelledText next(SplittableRandom random) {
    int chance = random.nextInt(100);
    if (chance < EXAMPLES_SHARE) {
      LabelledText example = examples.get(random.nextInt(examples.size()));
      String text = Distortion.of(example.text(), random);
      return LabelledText.whole(text, example.origin(), example.attack());
    }
    if (chance < EXAMPLES_SHARE + PROSE_SHARE) {
      String piece = prose.get(random.nextInt(prose.size()));
      return LabelledText.whole(
          Distortion.of(piece, random), FOUND.get(random.nextInt(FOUND.size())), false);
    }
    return generator.write(random);
  }

  /** Only what is generated. */
  LabelledText generated(SplittableRandom random) {
    return generator.write(random);
  }
}
