package eu.sluis.privacy.training;

import eu.sluis.privacy.internal.names.Lexicon;
import eu.sluis.privacy.internal.names.NameModel;
import eu.sluis.privacy.internal.network.SmallNetwork;
import eu.sluis.privacy.training.network.NetworkTrainer;
import java.nio.file.Path;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.function.Supplier;

/**
 * Learns the row of labels, and then who judges what it takes for a person. The judge learns from
 * texts that the row did not learn from: each part of the development set is read by a row that
 * learned from the other parts.
 */
final class NameTraining {

  private static final long SEED = 20261122;

  /** How many of a hundred texts are whole ones of our own, with other people in them. */
  private static final int OWN = 50;

  private static final int PARTS = 3;

  /** Texts are numbered by who wrote them: a thousand for each, so that a part has whole hands. */
  private static final int OF_ONE_HAND = 1000;

  private static final int TOLD_EVERY = 100_000;

  private final Lexicon lexicon;
  private final Generator generator;
  private final Supplier<OwnTexts> none;
  private final Path texts;
  private final Path development;

  /**
   * @param none gives texts of our own without any
   * @param texts a folder of whole texts
   * @param development the folder of the development set
   */
  NameTraining(
      Lexicon lexicon, Generator generator, Supplier<OwnTexts> none, Path texts, Path development) {
    this.lexicon = lexicon;
    this.generator = generator;
    this.none = none;
    this.texts = texts;
    this.development = development;
  }

  /** The row of labels, from the texts whose numbers are asked for and `count` in all. */
  NameModel names(IntPredicate asked, int count) {
    OwnTexts own = none.get();
    own.add(texts, _ -> true);
    own.add(development, asked);
    System.out.println("texts of our own: " + own.size());
    var trainer = new Trainer(lexicon);
    var random = new SplittableRandom(SEED);
    for (int i = 1; i <= count; i++) {
      boolean whole = random.nextInt(100) < OWN;
      trainer.learn(whole ? own.write(random) : generator.write(random), random);
      if (i % TOLD_EVERY == 0) {
        System.out.println("texts: " + i);
      }
    }
    Trainer.Learned learned = trainer.learned();
    System.out.println("unit: " + learned.scale());
    return learned.model();
  }

  /** Who judges persons, from the texts whose numbers are asked for. */
  SmallNetwork persons(IntPredicate asked, int count) {
    var examples = new PersonExamples(lexicon);
    var random = new SplittableRandom(SEED);
    for (int i = 0; i < PARTS; i++) {
      int part = i;
      IntPredicate read = asked.and(number -> number / OF_ONE_HAND % PARTS == part);
      NameModel model = names(asked.and(read.negate()), count);
      OwnTexts own = none.get();
      own.add(development, read);
      // Who is called Jansen in them says nothing of the next Jansen.
      own.all(true, random).forEach(text -> examples.add(text, model));
      own.all(false, random).forEach(text -> examples.add(text, model));
    }
    System.out.println("persons to judge: " + examples.all().size());
    return NetworkTrainer.learned(examples.all(), 1, random);
  }
}
