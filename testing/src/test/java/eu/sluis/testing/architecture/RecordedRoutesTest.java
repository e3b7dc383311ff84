package eu.sluis.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Every address that can change something, beside what the log records of it. An address that is
 * new here, or whose code no longer gets to that record, fails. Whether the record comes at the
 * right moment is for the tests of each feature.
 */
class RecordedRoutesTest {

  private static final String AUDIT = "eu.sluis.audit.AuditLog";
  private static final List<String> CHANGING = List.of("POST", "PUT", "DELETE", "PATCH");

  private static final Map<String, Set<String>> RECORDED =
      Map.ofEntries(
          Map.entry("/inloggen", Set.of("LOG_IN", "LOG_IN_FAILED")),
          Map.entry("/uitloggen", Set.of("LOG_OUT")),
          Map.entry("/account/wachtwoord", Set.of("RIGHTS_CHANGED")),
          Map.entry("/account/sessies/{id}/beeindig", Set.of("LOG_OUT")),
          Map.entry("/vragen", Set.of("QUESTION")),
          Map.entry("/vragen/{id}/bewijs", Set.of("EVIDENCE_TAKEN")),
          Map.entry("/vragen/zaak", Set.of("EVIDENCE_TAKEN")),
          Map.entry("/vragen/{id}/wissen", Set.of("CONVERSATION_ERASED")),
          Map.entry("/bronnen/nieuw", Set.of("SOURCE_ADDED", "INDEXING")),
          Map.entry("/bronnen/verbinden", Set.of("SOURCE_ADDED", "INDEXING")),
          Map.entry("/bronnen/{id}/verbinding", Set.of("SOURCE_CHANGED", "INDEXING")),
          Map.entry("/bronnen/{id}", Set.of("SOURCE_CHANGED")),
          Map.entry("/bronnen/{id}/lezen", Set.of("INDEXING")),
          Map.entry("/bronnen/{id}/bestanden", Set.of("SOURCE_CHANGED", "INDEXING")),
          Map.entry("/bronnen/{id}/verwijderen", Set.of("SOURCE_REMOVED")),
          Map.entry("/bronnen/{id}/documenten/{document}", Set.of("SOURCE_CHANGED")),
          Map.entry(
              "/bronnen/{id}/grip/voorstellen/{finding}",
              Set.of("PROPOSAL_ACCEPTED", "PROPOSAL_DECLINED", "INDEXING")),
          Map.entry("/bronnen/{id}/grip/documenten/{document}/tonen", Set.of("SOURCE_CHANGED")),
          Map.entry("/bronnen/{id}/grip/zorg", Set.of("SOURCE_CHANGED")),
          Map.entry("/goedkeuringen/{id}", Set.of("TOOL_APPROVED", "TOOL_DECLINED")),
          Map.entry("/privacy/verbeteren", Set.of("PRIVACY_EXAMPLE_KEPT", "PRIVACY_WORD_ADDED")),
          Map.entry("/privacy/woorden", Set.of("PRIVACY_WORD_ADDED")),
          Map.entry("/privacy/woorden/{id}/verwijderen", Set.of("PRIVACY_WORD_REMOVED")),
          Map.entry("/privacy/voorbeelden/export", Set.of("PRIVACY_EXAMPLES_EXPORTED")),
          Map.entry("/privacy/voorbeelden/{id}/verwijderen", Set.of("PRIVACY_EXAMPLE_REMOVED")),
          Map.entry("/logboek/pakket", Set.of("EVIDENCE_TAKEN")),
          Map.entry("/logboek/{sequence}/ontvangstbewijs", Set.of("EVIDENCE_TAKEN")),
          Map.entry("/logboek/zoeken/persoon", Set.of("LOG_SEARCHED")),
          Map.entry("/logboek/export", Set.of("LOG_EXPORTED")),
          Map.entry("/logboek/exporteren/verwerkingen", Set.of("LOG_EXPORTED")),
          Map.entry("/logboek/exporteren/sleutels", Set.of("KEY_MADE")),
          Map.entry("/logboek/exporteren/handelingen", Set.of("LOG_EXPORTED")),
          Map.entry("/toepassingen/{id}/bewaren", Set.of("KEEPING_CHANGED")),
          Map.entry("/archief/{useCase}", Set.of("CONVERSATIONS_ARCHIVED")),
          Map.entry("/woo/zoeken", Set.of("CONVERSATIONS_SEARCHED")),
          Map.entry("/woo/export", Set.of("CONVERSATIONS_PUBLISHED")),
          Map.entry("/sleutels/nieuw", Set.of("KEY_MADE")),
          Map.entry("/sleutels/{id}/vervangen", Set.of("KEY_ROTATED", "KEY_MADE")),
          Map.entry("/sleutels/{id}/intrekken", Set.of("KEY_REVOKED")),
          Map.entry("/patronen", Set.of("PATTERNS_CHANGED")),
          Map.entry("/grenzen/{kind}/{subject}", Set.of("LIMITS_CHANGED")),
          Map.entry("/v1/chat/completions", Set.of("QUESTION", "TOOL_CALL", "KEY_REFUSED")),
          Map.entry("/v1/responses", Set.of("QUESTION", "TOOL_CALL", "KEY_REFUSED")),
          Map.entry("/v1/messages", Set.of("QUESTION", "TOOL_CALL", "KEY_REFUSED")),
          Map.entry("/v1/chat/completions/{id}", Set.of("CONVERSATION_ERASED", "KEY_REFUSED")),
          Map.entry("/v1/responses/{id}", Set.of("CONVERSATION_ERASED", "KEY_REFUSED")),
          Map.entry("/v1/embeddings", Set.of("QUESTION", "KEY_REFUSED")),
          Map.entry("/v1/rerank", Set.of("QUESTION", "KEY_REFUSED")),
          Map.entry("/v1/audio/transcriptions", Set.of("QUESTION", "KEY_REFUSED")),
          Map.entry("/bronnen/programmas", Set.of("KEY_MADE")),
          Map.entry(
              "/api/v1/sources/{id}/documents",
              Set.of("SOURCE_CHANGED", "INDEXING", "KEY_REFUSED")),
          Map.entry(
              "/api/v1/sources/{id}/documents/{document}",
              Set.of("SOURCE_CHANGED", "INDEXING", "KEY_REFUSED")),
          Map.entry("/api/v1/search", Set.of("SEARCH", "KEY_REFUSED")));

  /** What changes nothing, with the reason why it is no `get`. */
  private static final Map<String, String> CHANGES_NOTHING =
      Map.of(
          "/vragen/voorproef", "shows what would leave; a question does not belong in an address",
          "/privacy", "shows what is recognised in a text, which does not belong in an address",
          "/privacy/voorbeelden/uitvoeren", "measures with the examples, and keeps nothing",
          "/api/v1/check", "compares texts that the program sends, and keeps nothing",
          "/mcp", "the library of MCP calls us back, which is not followed; McpScenario is");

  private static final House REAL = House.real();
  private static final Reach.Calls CALLS = new Reach.Calls(REAL);

  @Test
  void every_address_that_changes_something_gets_to_its_record() {
    JavaClass actions = REAL.classes().get(AUDIT + "$Action");
    var missing = new TreeMap<String, Set<String>>();
    routes()
        .filter(method -> RECORDED.containsKey(path(method)))
        .forEach(
            method -> {
              var reach = Reach.of(CALLS, method);
              var lacking = new TreeSet<>(RECORDED.get(path(method)));
              lacking.removeAll(reach.constantsOf(actions));
              boolean records =
                  reach.code().stream().anyMatch(unit -> unit.getOwner().getName().equals(AUDIT));
              if (!lacking.isEmpty() || !records) {
                missing.put(path(method) + " " + method.getName(), lacking);
              }
            });
    assertThat(missing).isEmpty();
  }

  @Test
  void no_address_that_can_change_something_is_left_out() {
    var known = new TreeSet<>(RECORDED.keySet());
    known.addAll(CHANGES_NOTHING.keySet());
    var there = new TreeSet<String>();
    routes().forEach(method -> there.add(path(method)));
    assertThat(there).isEqualTo(known);
  }

  /** What changes something has an intent and an outcome; an event alone is for what does not. */
  @Test
  void only_what_changes_nothing_is_recorded_as_an_event_alone() {
    var actions = new TreeSet<String>();
    JavaClass all = REAL.classes().get(AUDIT + "$Action");
    REAL.classes().stream()
        .filter(type -> !type.getPackageName().startsWith("eu.sluis.audit"))
        .flatMap(type -> type.getMethods().stream())
        .filter(
            method ->
                method.getMethodCallsFromSelf().stream()
                    .anyMatch(
                        call ->
                            call.getTargetOwner().isAssignableTo(AUDIT)
                                && call.getName().equals("record")))
        .forEach(
            method ->
                method.getFieldAccesses().stream()
                    .filter(access -> access.getTargetOwner().equals(all))
                    .forEach(access -> actions.add(access.getTarget().getName())));
    assertThat(actions).containsExactly("DOCUMENT_OPENED", "KEY_REFUSED", "LOG_IN_FAILED");
  }

  /** So that the first test can fail: what only shows something gets to none of these records. */
  @Test
  void what_changes_nothing_records_nothing_but_a_refused_key() {
    JavaClass actions = REAL.classes().get(AUDIT + "$Action");
    var recorded = new TreeMap<String, Set<String>>();
    routes()
        .filter(method -> CHANGES_NOTHING.containsKey(path(method)))
        .forEach(
            method ->
                recorded.put(
                    path(method), Set.copyOf(Reach.of(CALLS, method).constantsOf(actions))));
    assertThat(recorded.remove("/api/v1/check")).containsExactly("KEY_REFUSED");
    assertThat(recorded.remove("/mcp")).containsExactly("KEY_REFUSED");
    assertThat(recorded.values()).containsOnly(Set.of());
  }

  private static Stream<JavaMethod> routes() {
    return REAL.classes().stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(
            method ->
                CHANGING.stream()
                    .anyMatch(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb)));
  }

  static String path(JavaMethod method) {
    String whole = "/" + value(method.getOwner()) + "/" + value(method);
    String tidy = whole.replaceAll("/+", "/").replaceAll(":[^}]*}", "}");
    return tidy.length() > 1 && tidy.endsWith("/") ? tidy.substring(0, tidy.length() - 1) : tidy;
  }

  private static String value(HasAnnotations<?> place) {
    return place
        .tryGetAnnotationOfType("jakarta.ws.rs.Path")
        .flatMap(path -> path.get("value"))
        .map(String::valueOf)
        .orElse("");
  }
}
