package eu.sluis.gateway;

import eu.sluis.gateway.limits.Use;
import eu.sluis.privacy.PseudonymisedText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * How much one call will take, before anybody counted. Dutch takes three to five characters a
 * token; each number here says which side it errs on.
 *
 * @param characters of everything that goes to a model, in UTF-16 code units
 * @param largest of those, what has to fit at once: a text to make a vector of stands on its own
 * @param answerTokens the longest answer that was asked for; 0 when that was not said
 * @param answers how many were asked for; 0 for vectors and scores, which no supplier counts
 * @param sound that goes along
 */
record Estimate(long characters, long largest, long answerTokens, int answers, Sound sound) {

  /** Seconds of sound. */
  record Sound(long most, long usual) {
    static final Sound NONE = new Sound(0, 0);
  }

  /** Without sound. */
  Estimate(long characters, long largest, long answerTokens, int answers) {
    this(characters, largest, answerTokens, answers, Sound.NONE);
  }

  /** All of it has to fit at once. */
  Estimate(long characters, long answerTokens, int answers) {
    this(characters, characters, answerTokens, answers);
  }

  /** For one answer. */
  Estimate(long characters, long answerTokens) {
    this(characters, answerTokens, 1);
  }

  /** What a model adds of its own to a question from passages: its instructions. */
  static final int GROUNDING_CHARACTERS = 2_000;

  /** For an answer of which nobody said how long it may be. */
  static final int ANSWER_TOKENS_USUAL = 2_000;

  /** As much as a picture counts for with most suppliers: about 1,500 tokens. */
  static final int IMAGE_CHARACTERS = 6_000;

  /** As suppliers count that count sound in tokens. */
  private static final int TOKENS_PER_SECOND = 10;

  /** Nobody speaks faster. */
  private static final int TOKENS_SAID_PER_SECOND = 6;

  private static final long MICROS = 1_000_000;
  private static final BigDecimal SECONDS_PER_MINUTE = BigDecimal.valueOf(60);
  private static final int CHARACTERS_PER_TOKEN_FEW = 3;
  private static final int CHARACTERS_PER_TOKEN = 4;
  private static final int CHARACTERS_PER_TOKEN_MANY = 6;

  static Estimate of(ModelCall call) {
    return switch (call) {
      case ModelCall.Grounded grounded ->
          new Estimate(GROUNDING_CHARACTERS + characters(texts(grounded)), 0);
      case ModelCall.Conversation(ChatPrompt<PseudonymisedText> prompt) ->
          new Estimate(
              characters(prompt.texts().stream())
                  + (long) IMAGE_CHARACTERS * prompt.images().size(),
              prompt.sampling().answerTokens().orElse(0),
              prompt.sampling().answers());
      case ModelCall.Texts(List<PseudonymisedText> texts, var _) ->
          new Estimate(characters(texts.stream()), longest(texts), 0, 0);
      case ModelCall.Candidates(PseudonymisedText query, List<PseudonymisedText> documents) -> {
        // The query is held against each document anew.
        long asked = characters(Stream.of(query));
        yield new Estimate(
            asked * documents.size() + characters(documents.stream()),
            asked + longest(documents),
            0,
            0);
      }
      case ModelCall.Spoken spoken -> {
        var sound = new Sound(spoken.recording().secondsMost(), spoken.recording().secondsUsual());
        long told = spoken.prompt().text().length();
        yield new Estimate(told, told, sound.most() * TOKENS_SAID_PER_SECOND, 1, sound);
      }
    };
  }

  private static Stream<PseudonymisedText> texts(ModelCall.Grounded call) {
    return Stream.of(
            List.of(call.instructions(), call.question()),
            call.earlier(),
            call.headings(),
            call.material())
        .flatMap(List::stream);
  }

  private static long characters(Stream<PseudonymisedText> texts) {
    return texts.mapToLong(text -> text.text().length()).sum();
  }

  private static long longest(List<PseudonymisedText> texts) {
    return texts.stream().mapToLong(text -> text.text().length()).max().orElse(0);
  }

  /** Whether this model surely cannot hold it. */
  boolean tooLongFor(ModelCard card) {
    return largest / CHARACTERS_PER_TOKEN_MANY > card.contextTokens();
  }

  /** Whether it may well be too much for this model. */
  boolean tightFor(ModelCard card) {
    return largest / CHARACTERS_PER_TOKEN + answerTokens > card.contextTokens();
  }

  /** The most that any of these models will use for it. */
  Use most(List<ModelCard> cards) {
    long tokens = 0;
    long micros = 0;
    for (ModelCard card : cards) {
      long prompt = rounded(characters, CHARACTERS_PER_TOKEN_FEW);
      if (largest == characters) {
        prompt = Math.min(prompt, card.contextTokens());
      }
      prompt += sound.most() * TOKENS_PER_SECOND;
      long answer = answers * Math.min(longestAnswer(card), card.contextTokens());
      tokens = Math.max(tokens, prompt + answer);
      micros = Math.max(micros, micros(card, prompt, answer, sound.most()));
    }
    return new Use(tokens, micros);
  }

  /**
   * What a call used.
   *
   * @param reported by the model; a number that is missing, or zero where something was read or
   *     written, is estimated instead
   * @param answered characters of the answer
   */
  Use used(ModelCard card, Model.Usage reported, long answered) {
    long seconds = reported.seconds() > 0 ? (long) Math.ceil(reported.seconds()) : sound.usual();
    long prompt =
        reported.promptTokens() > 0
            ? reported.promptTokens()
            : rounded(characters, CHARACTERS_PER_TOKEN) + TOKENS_PER_SECOND * heard(seconds);
    long answer = answers == 0 ? 0 : counted(reported.answerTokens(), answered);
    return new Use(prompt + answer, micros(card, prompt, answer, heard(seconds)));
  }

  private long longestAnswer(ModelCard card) {
    return answerTokens > 0
        ? answerTokens
        : card.capacity().answerTokens().orElse(ANSWER_TOKENS_USUAL);
  }

  /** A model that speaks of sound where there was none is not believed. */
  private long heard(long seconds) {
    return sound.most() == 0 ? 0 : seconds;
  }

  private static long counted(int reported, long characters) {
    return reported > 0 ? reported : rounded(characters, CHARACTERS_PER_TOKEN);
  }

  /** A price is in euro for a million tokens, which is millionths of a euro for one. */
  private static long micros(ModelCard card, long prompt, long answer, long seconds) {
    return card.price()
        .map(
            price ->
                seconds > 0 && price.minute().isPresent()
                    ? ofSound(price.minute().get(), seconds)
                    : price
                        .prompt()
                        .multiply(BigDecimal.valueOf(prompt))
                        .add(price.answer().multiply(BigDecimal.valueOf(answer)))
                        .setScale(0, RoundingMode.CEILING)
                        .longValue())
        .orElse(0L);
  }

  private static long ofSound(BigDecimal minute, long seconds) {
    return minute
        .multiply(BigDecimal.valueOf(seconds * MICROS))
        .divide(SECONDS_PER_MINUTE, 0, RoundingMode.CEILING)
        .longValue();
  }

  private static long rounded(long characters, int perToken) {
    return (characters + perToken - 1) / perToken;
  }
}
