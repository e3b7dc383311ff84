package eu.sluis.gateway;

/** A piece of an answer while it is made. A choice counts from 0, and so do the calls of one. */
public sealed interface AnswerPiece {

  int choice();

  /** The next words. */
  record Text(int choice, String text) implements AnswerPiece {}

  /** The model begins to call a function that it was offered. */
  record CallBegun(int choice, int call, String name) implements AnswerPiece {}

  /** The next part of what it calls with: a piece of JSON. */
  record Arguments(int choice, int call, String json) implements AnswerPiece {}
}
