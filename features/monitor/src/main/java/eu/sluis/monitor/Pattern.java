package eu.sluis.monitor;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/** What is counted in the log, week by week, to see whether it is out of the ordinary. */
public sealed interface Pattern {

  /** Refusals, by use case and by the rule or reason. */
  record Refusals() implements Pattern {}

  /** Tools that were approved sooner than this after they were asked for, by use case. */
  record QuickApprovals(Duration within) implements Pattern {}

  /** What was taken out of the log, the examples or the conversations, by person and by what. */
  record Exports() implements Pattern {}

  /** Questions in the weekend, before the day begins or after it ends, there, by use case. */
  record OutsideHours(LocalTime begin, LocalTime end, ZoneId zone) implements Pattern {}

  /** Log-ins that failed. */
  record FailedLogIns() implements Pattern {}
}
