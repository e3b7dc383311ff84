package eu.sluis.gateway;

/**
 * What opens the record of a question: to be kept with the content, under its key, and erased with
 * it. Then the log still stands and nobody can tell any more what it is about.
 *
 * @param outcome the number of the outcome in the organisation's log
 * @param questionSalt of the question as it was kept, in hexadecimal; blank when nothing was
 * @param answerSalt of the answer as it was kept, in hexadecimal; blank when nothing was
 */
public record Evidence(long outcome, String questionSalt, String answerSalt) {

  /** What the question is called in a commitment. */
  public static final String QUESTION = "question";

  /** What the answer is called in a commitment. */
  public static final String ANSWER = "answer";

  /** Never a salt. */
  @Override
  public String toString() {
    return "Evidence[" + outcome + "]";
  }
}
