package eu.sluis.bench.privacy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How fast each contender is on the same text, on one thread. They take turns, so that a busy
 * moment of the machine does not fall on one of them; of the rounds the median counts.
 */
final class Speed {

  /**
   * What was measured.
   *
   * @param megabytesPerSecond of UTF-8, on texts of 32 KB
   * @param perProcessorSecond the same by the time that the thread had the processor, which is what
   *     a busy machine leaves alone; NaN when unknown
   * @param median of a prompt of 4 KB, in milliseconds
   * @param slow the same, 99th percentile
   * @param prompts how many were timed in all
   */
  record Result(
      double megabytesPerSecond,
      double perProcessorSecond,
      double median,
      double slow,
      int prompts) {}

  private record Round(
      double megabytesPerSecond,
      double perProcessorSecond,
      double median,
      double slow,
      int prompts) {}

  static final int ROUNDS = 5;
  static final int PROMPTS_PER_ROUND = 200;
  private static final int DOCUMENT_CHARS = 32_768;
  private static final int PROMPT_CHARS = 4_096;
  private static final long WARM_UP_NANOSECONDS = 4_000_000_000L;

  /** A slow contender is measured on less text: here a round ends. */
  private static final long ROUND_NANOSECONDS_MAX = 4_000_000_000L;

  private final List<String> documents;
  private final List<String> prompts;

  Speed(String text) {
    documents = pieces(text, DOCUMENT_CHARS);
    prompts = pieces(text, PROMPT_CHARS);
  }

  List<String> prompts() {
    return prompts;
  }

  Map<Contender, Result> measure(List<Contender> contenders) throws IOException {
    for (Contender contender : contenders) {
      warmUp(contender);
    }
    var rounds = new LinkedHashMap<Contender, List<Round>>();
    for (int round = 0; round < ROUNDS; round++) {
      for (Contender contender : contenders) {
        rounds.computeIfAbsent(contender, _ -> new ArrayList<>()).add(round(contender, round));
      }
    }
    var results = new LinkedHashMap<Contender, Result>();
    rounds.forEach((contender, of) -> results.put(contender, together(of)));
    return results;
  }

  private void warmUp(Contender contender) throws IOException {
    long spent = 0;
    for (int i = 0; spent < WARM_UP_NANOSECONDS; i++) {
      spent += contender.detect(prompts.get(i % prompts.size())).nanoseconds();
      spent += contender.detect(documents.get(i % documents.size())).nanoseconds();
    }
  }

  private Round round(Contender contender, int round) throws IOException {
    long spent = 0;
    long processor = 0;
    long bytes = 0;
    for (int i = 0; i < documents.size() && spent < ROUND_NANOSECONDS_MAX; i++) {
      String document = documents.get(i);
      Contender.Answer answer = contender.detect(document);
      spent += answer.nanoseconds();
      processor += answer.processorNanoseconds();
      bytes += document.getBytes(StandardCharsets.UTF_8).length;
    }
    double rate = bytes * 1e3 / spent;
    double processorRate = processor == 0 ? Double.NaN : bytes * 1e3 / processor;
    var times = new ArrayList<Double>();
    long waited = 0;
    for (int i = 0; i < PROMPTS_PER_ROUND && waited < ROUND_NANOSECONDS_MAX; i++) {
      long took =
          contender
              .detect(prompts.get((round * PROMPTS_PER_ROUND + i) % prompts.size()))
              .nanoseconds();
      times.add(took / 1e6);
      waited += took;
    }
    return new Round(
        rate, processorRate, percentile(times, 50), percentile(times, 99), times.size());
  }

  private static Result together(List<Round> rounds) {
    return new Result(
        percentile(rounds.stream().map(Round::megabytesPerSecond).toList(), 50),
        percentile(rounds.stream().map(Round::perProcessorSecond).toList(), 50),
        percentile(rounds.stream().map(Round::median).toList(), 50),
        percentile(rounds.stream().map(Round::slow).toList(), 50),
        rounds.stream().mapToInt(Round::prompts).sum());
  }

  /** The smallest value that at least this many in a hundred do not exceed. */
  static double percentile(List<Double> values, int percent) {
    List<Double> sorted = values.stream().sorted().toList();
    int rank = (int) Math.ceil(percent / 100.0 * sorted.size());
    return sorted.get(Math.max(1, rank) - 1);
  }

  /** Whole pieces of this many characters; what is left at the end is not used. */
  private static List<String> pieces(String text, int characters) {
    var pieces = new ArrayList<String>();
    for (int at = 0; at + characters <= text.length(); at += characters) {
      // A pair that was cut in two is no character; peers would not get it.
      pieces.add(text.substring(at, at + characters).replaceAll("\\p{Cs}", " "));
    }
    if (pieces.isEmpty()) {
      throw new IllegalArgumentException("the text to time is shorter than one piece");
    }
    return pieces;
  }
}
