package eu.sluis.gateway;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.Leaf;
import eu.sluis.audit.OpenIntent;
import eu.sluis.vocabulary.OrganisationId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Keeps what is recorded, and can go away at either end of a question. */
final class RecordingLog implements AuditLog {

  record Outcome(OpenIntent intent, Ending ending, Map<String, String> fields) {}

  final List<Map<String, String>> intents = new ArrayList<>();
  final List<Outcome> outcomes = new ArrayList<>();
  final List<Map<String, String>> events = new ArrayList<>();
  final List<Leaf.Facts> facts = new ArrayList<>();

  /** Of intents and events, in their order. */
  final List<Action> actions = new ArrayList<>();

  boolean awayForIntents;
  boolean awayForOutcomes;

  private final List<String> steps;

  RecordingLog(List<String> steps) {
    this.steps = steps;
  }

  @Override
  public OpenIntent intend(OrganisationId organisation, Action action, Leaf.Facts facts) {
    available(awayForIntents);
    steps.add("intent recorded");
    this.facts.add(facts);
    intents.add(Map.copyOf(facts.flat()));
    actions.add(action);
    return new OpenIntent(
        organisation,
        100 + intents.size(),
        action,
        new java.util.UUID(0, 100 + intents.size()),
        eu.sluis.audit.Hash.EMPTY_TREE);
  }

  @Override
  public long conclude(OpenIntent intent, Ending ending, Leaf.Facts facts) {
    available(awayForOutcomes);
    // As a driver does: an interrupted thread gets no connection.
    available(Thread.currentThread().isInterrupted());
    steps.add("outcome recorded");
    this.facts.add(facts);
    outcomes.add(new Outcome(intent, ending, Map.copyOf(facts.flat())));
    return 0;
  }

  @Override
  public void record(OrganisationId organisation, Action action, Leaf.Facts facts) {
    available(awayForIntents);
    this.facts.add(facts);
    events.add(Map.copyOf(facts.flat()));
    actions.add(action);
  }

  Map<String, String> intent() {
    return intents.getLast();
  }

  Ending ending() {
    return outcomes.getLast().ending();
  }

  private static void available(boolean away) {
    if (away) {
      throw new AuditUnavailable("away", new IllegalStateException("connection refused"));
    }
  }
}
