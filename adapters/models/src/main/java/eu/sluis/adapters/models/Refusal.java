package eu.sluis.adapters.models;

import eu.sluis.gateway.ModelFailure;
import eu.sluis.gateway.ModelFailure.Cause;
import eu.sluis.vocabulary.ModelId;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an error of a model server means. Its text is read only to recognise a prompt that does not
 * fit, and is never passed on: servers repeat the question in their errors.
 */
final class Refusal {

  /** How vLLM, llama.cpp, Mistral, OpenAI and their like say that a prompt does not fit. */
  private static final List<String> DOES_NOT_FIT =
      List.of(
          "context_length_exceeded",
          "exceed_context_size",
          "maximum context length",
          "context window",
          "context size",
          "prompt is too long",
          "too many tokens");

  private static final Pattern SECONDS = Pattern.compile("[0-9]{1,6}");

  private Refusal() {}

  static ModelFailure ofStatus(
      ModelId model, int status, Optional<String> retryAfter, String body) {
    if (status == 413 || (mayBeAboutThePrompt(status) && saysItDoesNotFit(body))) {
      return tooLong(model);
    }
    if (status == 400 && body.contains("content_filter")) {
      return new ModelFailure(
          Cause.UNSUITED,
          "model `" + model + "` did not take the question; a filter of its supplier held it back");
    }
    String said = "model `" + model + "` answered with status " + status + "; ";
    return switch (status) {
      case 401, 403 ->
          new ModelFailure(Cause.BROKEN, said + "check its key and what that key may use");
      case 404 -> new ModelFailure(Cause.BROKEN, said + "check its `url` and `model`");
      case 408, 504 -> new ModelFailure(Cause.TOOK_TOO_LONG, said + "it was too slow");
      case 429, 529 ->
          new ModelFailure(
              Cause.BUSY, said + "it is too busy" + wait(retryAfter), seconds(retryAfter));
      default -> {
        if (status >= 500) {
          yield new ModelFailure(Cause.UNREACHABLE, said + "try again later", seconds(retryAfter));
        }
        if (status >= 300 && status < 400) {
          yield new ModelFailure(
              Cause.BROKEN,
              said + "a redirect is never followed; put the final address in its `url`");
        }
        yield new ModelFailure(
            status == 400 || status == 422 ? Cause.UNSUITED : Cause.BROKEN,
            said + "it does not take the request");
      }
    };
  }

  /** An error object in place of, or in the middle of, an answer. */
  static ModelFailure ofErrorInStream(ModelId model, String error, boolean afterText) {
    if (afterText) {
      return new ModelFailure(Cause.CUT_OFF, "model `" + model + "` failed half way its answer");
    }
    if (saysItDoesNotFit(error)) {
      return tooLong(model);
    }
    return new ModelFailure(Cause.BROKEN, "model `" + model + "` gave an error for an answer");
  }

  static ModelFailure tooLong(ModelId model) {
    return new ModelFailure(
        Cause.TOO_LONG,
        "model `" + model + "` cannot hold the question with its material; send less material");
  }

  private static boolean mayBeAboutThePrompt(int status) {
    return status == 400 || status == 422 || status == 500;
  }

  private static boolean saysItDoesNotFit(String body) {
    String lower = body.toLowerCase(Locale.ROOT);
    return DOES_NOT_FIT.stream().anyMatch(lower::contains);
  }

  private static String wait(Optional<String> retryAfter) {
    return seconds(retryAfter)
        .map(wait -> " and asks to wait " + wait.toSeconds() + " seconds")
        .orElse("");
  }

  /** A moment in place of seconds is not read: the clock of a server is its own. */
  private static Optional<Duration> seconds(Optional<String> retryAfter) {
    return retryAfter
        .filter(value -> SECONDS.matcher(value).matches())
        .map(value -> Duration.ofSeconds(Long.parseLong(value)));
  }
}
