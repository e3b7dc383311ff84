package eu.sluis.gateway;

import java.nio.FloatBuffer;
import java.util.Optional;

/** A piece of an answer while it is made. A choice counts from 0, and so do the calls of one. */
public sealed interface AnswerPiece {

  int choice();

  /** The next words. */
  record Text(int choice, String text) implements AnswerPiece {}

  /** The model begins to call a function that it was offered. */
  record CallBegun(int choice, int call, String name) implements AnswerPiece {}

  /** The next part of what it calls with: a piece of JSON. */
  record Arguments(int choice, int call, String json) implements AnswerPiece {}

  /**
   * What a text is as a vector.
   *
   * @param choice which text
   * @param values read-only
   */
  record Vector(int choice, FloatBuffer values) implements AnswerPiece {
    public Vector {
      values = values.asReadOnlyBuffer();
    }
  }

  /**
   * How well a document answers; more is better, and only within one answer.
   *
   * @param choice which document
   */
  record Score(int choice, double value) implements AnswerPiece {}

  /**
   * When a part of a recording was said, in seconds from its beginning.
   *
   * @param choice which part; its words are a {@link Text}
   * @param language of the whole recording as the model heard it: letters only, in small
   */
  record Heard(int choice, double from, double until, Optional<String> language)
      implements AnswerPiece {}
}
