package eu.sluis.gateway.internal.tools;

import eu.sluis.gateway.ChatPrompt;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.internal.protocol.JsonTexts;
import eu.sluis.gateway.tools.ToolFailure;
import eu.sluis.gateway.tools.ToolServer;
import eu.sluis.injection.Origin;
import eu.sluis.injection.Signs;
import eu.sluis.injection.Tool;
import eu.sluis.injection.ToolCheck;
import eu.sluis.policy.ToolRules;
import eu.sluis.policy.ToolRules.Permission;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.InstructionSigns;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tools that are offered to a model for one request: those of the catalogue that the rules
 * allow, that read as tools and that the client has none of the same name of. Immutable.
 */
final class ToolBox {

  static final ToolBox EMPTY = new ToolBox(Map.of());

  /** Between the server and the tool in the name of a function; both together at most 64 long. */
  private static final String BETWEEN = "__";

  private static final int DESCRIPTION_CHARACTERS_MAX = 4_000;
  private static final Signs SIGNS = new Signs();

  /**
   * One of them.
   *
   * @param permission what the rules say of it
   * @param check holds arguments against its schema
   */
  record Ours(
      ToolServer server, ToolServer.Offered offered, Permission permission, ToolCheck check) {

    /** As rules and records name it. */
    String name() {
      return server.card().id() + "/" + offered.name();
    }

    boolean changes() {
      return server.card().tools().getOrDefault(offered.name(), true);
    }
  }

  private final Map<String, Ours> byFunction;

  private ToolBox(Map<String, Ours> byFunction) {
    this.byFunction = new LinkedHashMap<>(byFunction);
  }

  /**
   * @param theirs names of functions that the client offers itself
   * @param ceiling the most closed that the use case may bring in
   */
  static ToolBox of(
      List<ToolServer> servers, ToolRules rules, Set<String> theirs, Confidentiality ceiling) {
    var tools = new LinkedHashMap<String, Ours>();
    for (ToolServer server : servers) {
      ToolServer.Card card = server.card();
      boolean wanted =
          card.confidentiality().within(ceiling)
              && card.tools().keySet().stream()
                  .anyMatch(tool -> rules.of(card.id(), tool).isPresent());
      if (wanted) {
        for (ToolServer.Offered offered : offered(server)) {
          String function = card.id() + BETWEEN + offered.name();
          if (!theirs.contains(function)) {
            rules
                .of(card.id(), offered.name())
                .flatMap(permission -> ours(server, offered, permission, function))
                .ifPresent(ours -> tools.put(function, ours));
          }
        }
      }
    }
    return new ToolBox(tools);
  }

  /** None of a server that does not answer: the rest of the question goes on without it. */
  private static List<ToolServer.Offered> offered(ToolServer server) {
    try {
      return server.offered().stream()
          .filter(one -> server.card().tools().containsKey(one.name()))
          .toList();
    } catch (ToolFailure failure) {
      log("the tools of `" + server.card().id() + "` are left out: " + failure.reason().code());
      return List.of();
    }
  }

  private static Optional<Ours> ours(
      ToolServer server, ToolServer.Offered offered, Permission permission, String function) {
    String tool = server.card().id() + "/" + offered.name();
    // A description is read as an instruction by a model, whoever wrote it.
    if (offered.description().length() > DESCRIPTION_CHARACTERS_MAX
        || Signs.strongest(SIGNS.in(offered.description(), Origin.TOOL))
            == InstructionSigns.STRONG) {
      log("tool `" + tool + "` is not offered: its description is too long, or instructs a model");
      return Optional.empty();
    }
    try {
      boolean changes = server.card().tools().getOrDefault(offered.name(), true);
      var check =
          new ToolCheck(List.of(new Tool(function, offered.schema(), changes)), Set.of(function));
      return Optional.of(new Ours(server, offered, permission, check));
    } catch (IllegalArgumentException unreadable) {
      log("tool `" + tool + "` is not offered: its schema cannot be read");
      return Optional.empty();
    }
  }

  boolean isEmpty() {
    return byFunction.isEmpty();
  }

  Optional<Ours> of(String function) {
    return Optional.ofNullable(byFunction.get(function));
  }

  /** The function that a model calls this tool by, when it is offered. */
  Optional<String> function(String tool) {
    return byFunction.entrySet().stream()
        .filter(entry -> entry.getValue().name().equals(tool))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** As a model is told of them, in the order of the catalogue. */
  List<ChatPrompt.Tool<TypedText>> asFunctions() {
    var functions = new ArrayList<ChatPrompt.Tool<TypedText>>();
    byFunction.forEach(
        (function, ours) ->
            functions.add(
                new ChatPrompt.Tool<>(
                    function,
                    ours.offered().description().isBlank()
                        ? Optional.empty()
                        : Optional.of(TypedText.of(ours.offered().description())),
                    JsonTexts.schema(ours.offered().schema()),
                    Optional.empty())));
    return functions;
  }

  private static void log(String line) {
    System.getLogger(ToolBox.class.getName()).log(System.Logger.Level.WARNING, line);
  }
}
