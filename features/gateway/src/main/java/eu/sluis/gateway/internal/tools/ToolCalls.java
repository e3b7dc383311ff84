package eu.sluis.gateway.internal.tools;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditLog.Ending;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.OpenIntent;
import eu.sluis.gateway.Chat;
import eu.sluis.gateway.ChatPrompt.Message;
import eu.sluis.gateway.Detectors;
import eu.sluis.gateway.Trace;
import eu.sluis.gateway.TraceStep;
import eu.sluis.gateway.Tracing;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.internal.protocol.JsonTexts;
import eu.sluis.gateway.internal.tools.ToolBox.Ours;
import eu.sluis.gateway.tools.ToolFailure;
import eu.sluis.gateway.tools.ToolServer;
import eu.sluis.injection.ToolCall;
import eu.sluis.injection.ToolVerdict;
import eu.sluis.injection.ToolVerdict.Concern.Kind;
import eu.sluis.privacy.Detector;
import eu.sluis.privacy.Finding;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.InstructionSigns;
import eu.sluis.vocabulary.Residency;
import eu.sluis.vocabulary.Treatment;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Judges and makes calls of our tools. Every call is in the log: before it is made and when it
 * ended, or as refused. What a model is told of a refusal, it is told in Dutch, as in all that is
 * written for it.
 */
final class ToolCalls {

  private final Detectors detectors;
  private final AuditLog log;
  private final Tracing tracing;

  ToolCalls(Detectors detectors, AuditLog log, Tracing tracing) {
    this.detectors = detectors;
    this.log = log;
    this.tracing = tracing;
  }

  /** What may happen with a call. */
  sealed interface Verdict {

    /** It may be made. */
    record Go(Set<DataCategory> found) implements Verdict {}

    /** A person has to say yes first. */
    record AskPerson() implements Verdict {}

    /**
     * It may not be made.
     *
     * @param code for the record
     * @param why for the model
     */
    record No(String code, String why) implements Verdict {}
  }

  /**
   * Judges one call. Fails closed: what cannot be looked at is not called.
   *
   * @param signs of instructions in what the model read
   */
  Verdict judge(Chat chat, Ours tool, String function, String arguments, InstructionSigns signs) {
    ToolServer.Card card = tool.server().card();
    ToolVerdict fits =
        tool.check().check(new ToolCall(function, arguments), typed(chat), material(chat), signs);
    if (fits instanceof ToolVerdict.Stopped(var fault, String where)) {
      return new Verdict.No(
          "does_not_fit", fault.dutch() + (where.isEmpty() ? "" : " (" + where + ")") + ".");
    }
    if (card.residency() != Residency.ON_PREMISES
        && !chat.highest().within(card.confidentiality())) {
      return new Verdict.No(
          "too_closed", "wat een ander hulpmiddel gaf is hiervoor te vertrouwelijk.");
    }
    Set<DataCategory> found;
    try {
      found = found(detectors.of(chat.asker().organisation()), arguments);
    } catch (RuntimeException failure) {
      return new Verdict.No("detector_failed", "de gegevens konden niet worden nagekeken.");
    }
    Set<DataCategory> kept = kept(card, tool, found);
    if (!kept.isEmpty()) {
      return new Verdict.No(
          "data_not_allowed",
          "het hulpmiddel mag deze gegevens niet krijgen: "
              + kept.stream().map(DataCategory::code).collect(Collectors.joining(", "))
              + ".");
    }
    boolean doubtful =
        fits instanceof ToolVerdict.AskPerson(var concerns)
            && concerns.stream().anyMatch(concern -> asks(concern.kind(), signs));
    boolean person = tool.permission().alwaysAsks() || doubtful;
    return person ? new Verdict.AskPerson() : new Verdict.Go(found);
  }

  /** An ordinary chain, in which one tool gets what another gave, does not halt. */
  private static boolean asks(Kind concern, InstructionSigns signs) {
    return switch (concern) {
      case CHANGES -> true;
      case FROM_MATERIAL -> signs != InstructionSigns.NONE;
      case SIGNS -> signs == InstructionSigns.STRONG;
    };
  }

  /** What is in the arguments and may not go there. */
  private static Set<DataCategory> kept(ToolServer.Card card, Ours tool, Set<DataCategory> found) {
    var kept = EnumSet.noneOf(DataCategory.class);
    for (DataCategory category : found) {
      boolean harmless =
          category.replaceable()
              ? category.otherwise() == Treatment.LEAVE
              : card.residency() == Residency.ON_PREMISES;
      if (!harmless && !tool.permission().data().contains(category)) {
        kept.add(category);
      }
    }
    return kept;
  }

  private static Set<DataCategory> found(Detector detector, String arguments) {
    var found = EnumSet.noneOf(DataCategory.class);
    JsonTexts.arguments(arguments)
        .map(
            typed -> {
              add(found, detector.detect(typed.text()));
              if (!typed.label().isBlank()) {
                add(found, detector.detect(typed.label() + ": " + typed.text()));
              }
              return typed;
            });
    return found;
  }

  private static void add(Set<DataCategory> found, List<Finding> findings) {
    findings.forEach(finding -> found.add(finding.category()));
  }

  /**
   * Makes a call that may be made.
   *
   * @param approval that a person gave for it
   * @return what to tell the model
   * @throws AuditUnavailable when the intent could not be recorded, and nothing happened; or the
   *     outcome, and the answer does not count
   */
  String make(Chat chat, Ours tool, String arguments, Optional<UUID> approval) {
    Map<String, String> fields = fields(chat, tool.name(), "allowed");
    approval.ifPresent(id -> fields.put("approval", id.toString()));
    OpenIntent intent = log.intend(chat.asker().organisation(), Action.TOOL_CALL, fields);
    Trace trace = Trace.current().next();
    Tracing.Open step =
        tracing.begin(trace, TraceStep.Kind.CLIENT, () -> "execute_tool " + tool.name());
    step.with("gen_ai.operation.name", "execute_tool").with("gen_ai.tool.name", tool.name());
    try {
      ToolServer.Result result =
          trace.during(() -> tool.server().call(tool.offered().name(), arguments));
      step.end(result.failed() ? Optional.of("failed") : Optional.empty());
      log.conclude(
          intent,
          result.failed() ? Ending.FAILED : Ending.DONE,
          Map.of("characters", Integer.toString(result.text().length())));
      return result.failed() ? "Het hulpmiddel kon dit niet: " + result.text() : result.text();
    } catch (ToolFailure failure) {
      step.end(Optional.of(failure.reason().code()));
      System.getLogger(ToolCalls.class.getName())
          .log(System.Logger.Level.WARNING, failure.getMessage());
      // The cancelled thread still has to record, and a database driver gives up on such a one.
      boolean interrupted = Thread.interrupted();
      try {
        log.conclude(intent, Ending.FAILED, Map.of("cause", failure.reason().code()));
      } finally {
        if (interrupted) {
          Thread.currentThread().interrupt();
        }
      }
      return "Het hulpmiddel gaf geen bruikbaar antwoord ("
          + failure.reason().code().replace('_', ' ')
          + ").";
    }
  }

  /** Records a call that was not made; what to tell the model. */
  String refuse(Chat chat, String tool, Verdict.No no) {
    OpenIntent intent =
        log.intend(chat.asker().organisation(), Action.TOOL_CALL, fields(chat, tool, "refused"));
    log.conclude(intent, Ending.REFUSED, Map.of("refusal", no.code()));
    return "Deze aanroep is niet gedaan: " + no.why();
  }

  private static Map<String, String> fields(Chat chat, String tool, String decision) {
    var fields = new LinkedHashMap<String, String>();
    fields.put("use_case", chat.useCase().value());
    fields.put("person", chat.asker().person().toString());
    fields.put("key", chat.client());
    fields.put("conversation", chat.conversation().toString());
    fields.put("turn", chat.turn().toString());
    fields.put("trace", Trace.current().id());
    fields.put("tool", tool);
    fields.put("decision", decision);
    return fields;
  }

  private static List<String> typed(Chat chat) {
    var typed = new ArrayList<String>();
    for (Message<TypedText> message : chat.prompt().messages()) {
      switch (message) {
        case Message.Instructions<TypedText>(var texts) -> add(texts, typed);
        case Message.FromUser<TypedText>(var _, var _, var texts) -> add(texts, typed);
        case Message.FromModel<TypedText> _, Message.FromTool<TypedText> _ -> {}
      }
    }
    return typed;
  }

  private static List<String> material(Chat chat) {
    var material = new ArrayList<String>();
    for (Message<TypedText> message : chat.prompt().messages()) {
      switch (message) {
        case Message.FromUser<TypedText>(var _, var documents, var _) -> add(documents, material);
        case Message.FromTool<TypedText>(var _, var texts) -> add(texts, material);
        case Message.Instructions<TypedText> _, Message.FromModel<TypedText> _ -> {}
      }
    }
    return material;
  }

  private static void add(List<TypedText> texts, List<String> all) {
    texts.forEach(text -> all.add(text.text()));
  }
}
