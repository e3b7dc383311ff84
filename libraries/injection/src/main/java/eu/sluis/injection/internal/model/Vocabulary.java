package eu.sluis.injection.internal.model;

import eu.sluis.injection.internal.text.Concepts;
import eu.sluis.injection.internal.text.Hashes;

/** The concepts as the features use them. */
public final class Vocabulary {

  private static final String[] TELLING = {
    "MODEL", "ASSISTANT", "ADDRESSED", "OVERRIDE", "INSTRUCTIONS", "ROLE", "AUTHORITY", "SYSTEM",
    "CONDITION", "QUESTIONED", "LESSON", "USER", "ANSWER", "URGENT", "TESTING", "SOFTWARE",
    "CONCEAL", "PROCESSES"
  };
  private static final String[] TOLD = {
    "MODEL",
    "INSTRUCTIONS",
    "ANSWER",
    "CONCEAL",
    "TELL",
    "SHOW",
    "SEND",
    "DATA",
    "LINK",
    "ACTION",
    "FAVOUR",
    "CONTRARY",
    "NOT",
    "IMPERATIVE",
    "USER",
    "SHOULD",
    "TOOLWORD",
    "CONTENT",
    "ALWAYS",
    "RELATION"
  };
  private static final String[] AROUND = {
    "MODEL", "ADDRESSED", "LESSON", "SOFTWARE", "OFFICE", "OVERRIDE", "INSTRUCTIONS"
  };

  private static final String[] LESSONS = {"LESSON", "QUOTING"};
  private static final String[] LISTENER = {"MODEL", "ADDRESSED", "ASSISTANT"};

  private final Concepts concepts;
  private final long[] hashes;
  private final long telling;
  private final long told;
  private final long around;
  private final long listener;
  private final long lesson;

  public Vocabulary(Concepts concepts) {
    this.concepts = concepts;
    this.hashes = concepts.names().stream().mapToLong(Hashes::of).toArray();
    this.telling = bits(TELLING);
    this.told = bits(TOLD);
    this.around = bits(AROUND);
    this.listener = bits(LISTENER);
    this.lesson = bits(LESSONS);
  }

  public Concepts concepts() {
    return concepts;
  }

  int size() {
    return hashes.length;
  }

  long hash(int concept) {
    return hashes[concept];
  }

  /** What counts in the sentence before and behind. */
  long telling() {
    return telling;
  }

  /** What is looked at together with the sentence before. */
  long told() {
    return told;
  }

  /** What counts some sentences away. */
  long around() {
    return around;
  }

  /** Who could be told to do something that is no person. */
  long listener() {
    return listener;
  }

  /** That something is told as an example or a warning. */
  long lesson() {
    return lesson;
  }

  private long bits(String... names) {
    long bits = 0;
    for (String name : names) {
      bits |= concepts.bit(name);
    }
    return bits;
  }
}
