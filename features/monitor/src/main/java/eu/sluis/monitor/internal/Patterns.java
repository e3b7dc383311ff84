package eu.sluis.monitor.internal;

import eu.sluis.monitor.LogIndex;
import eu.sluis.monitor.LogIndex.Tally;
import eu.sluis.monitor.PatternLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Holds the last seven days against the weeks before, of the same organisation. Unusual is: often
 * enough to matter, more than any of those weeks, and so many times their average. With fewer than
 * {@link #COMPARED_MIN} earlier weeks nothing is called unusual: there is nothing to compare with.
 */
final class Patterns {

  /** Earlier weeks that are compared with. */
  static final int EARLIER_MAX = 8;

  /** Fewer earlier weeks than this say nothing. */
  static final int COMPARED_MIN = 2;

  private static final Duration WEEK = Duration.ofDays(7);

  private Patterns() {}

  /**
   * One thing that is counted.
   *
   * @param subject a use case or a person; may be blank
   * @param detail a rule or a reason; may be blank
   * @param now in the last seven days
   * @param average of the earlier weeks
   * @param most in one of the earlier weeks
   */
  record Row(String subject, String detail, long now, double average, long most, boolean unusual) {}

  /** Earlier weeks that lie whole in a log that began then. */
  static int earlierWeeks(Instant begin, Instant now) {
    long whole = Duration.between(begin, now).dividedBy(WEEK) - 1;
    return (int) Math.clamp(whole, 0, EARLIER_MAX);
  }

  /**
   * Those of the last seven days, the unusual and then the most frequent first.
   *
   * @param tallies as {@link LogIndex#tally} counts them, of one week more than `earlier`
   */
  static List<Row> rows(List<Tally> tallies, int earlier, PatternLimits limits) {
    var weeks = new LinkedHashMap<List<String>, long[]>();
    for (Tally tally : tallies) {
      if (tally.week() >= 0 && tally.week() <= earlier) {
        weeks
                .computeIfAbsent(
                    List.of(tally.subject(), tally.detail()), _ -> new long[earlier + 1])[
                tally.week()] +=
            tally.count();
      }
    }
    var rows = new ArrayList<Row>();
    for (Map.Entry<List<String>, long[]> each : weeks.entrySet()) {
      rows.add(row(each.getKey(), each.getValue(), limits));
    }
    rows.removeIf(row -> row.now() == 0);
    rows.sort(
        Comparator.comparing(Row::unusual)
            .thenComparing(Row::now)
            .reversed()
            .thenComparing(Row::subject)
            .thenComparing(Row::detail));
    return rows;
  }

  private static Row row(List<String> of, long[] weeks, PatternLimits limits) {
    long sum = 0;
    long most = 0;
    for (int week = 1; week < weeks.length; week++) {
      sum += weeks[week];
      most = Math.max(most, weeks[week]);
    }
    int earlier = weeks.length - 1;
    double average = earlier == 0 ? 0 : (double) sum / earlier;
    boolean unusual =
        earlier >= COMPARED_MIN
            && weeks[0] >= limits.least()
            && weeks[0] > most
            && weeks[0] >= limits.times() * average;
    return new Row(of.get(0), of.get(1), weeks[0], average, most, unusual);
  }
}
