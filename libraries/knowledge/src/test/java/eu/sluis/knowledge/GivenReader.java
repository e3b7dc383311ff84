package eu.sluis.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Tells the same of every passage, and keeps what it read. */
final class GivenReader implements PassageReader {

  private final OptionalDouble told;
  final List<String> read = new ArrayList<>();

  GivenReader(OptionalDouble told) {
    this.told = told;
  }

  static GivenReader of(double odds) {
    return new GivenReader(OptionalDouble.of(odds));
  }

  @Override
  public OptionalDouble answers(String question, String passage) {
    read.add(passage);
    return told;
  }

  @Override
  public OptionalDouble says(String sentence, String passage) {
    read.add(passage);
    return told;
  }
}
