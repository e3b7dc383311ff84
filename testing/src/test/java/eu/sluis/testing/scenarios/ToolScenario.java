package eu.sluis.testing.scenarios;

import static eu.sluis.testing.scenarios.ChatJson.chat;
import static eu.sluis.testing.scenarios.ChatJson.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.adapters.models.stub.StubModelServer;
import eu.sluis.adapters.models.stub.StubToolServer;
import eu.sluis.testing.running.Program;
import eu.sluis.testing.running.RunningSluis;
import eu.sluis.testing.running.Visitor;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A model that uses the tools of an organisation, and a person who says yes first. */
class ToolScenario {

  @Test
  void a_tool_that_writes_waits_for_a_yes_on_a_page_and_is_then_used_once() throws IOException {
    try (var model = StubModelServer.start(Behaviour.USES_TOOL);
        var agenda = StubToolServer.start("lees", "schrijf");
        var sluis = RunningSluis.another(catalogue(model, agenda), Map.of()).start()) {
      Program program = Program.of(sluis, "Noor van Dalen", "klantcontact");
      String asked = chat("Zet de vergadering in de agenda.").toString();

      Program.Reply waits = program.chat(asked);
      assertThat(waits.status()).as(waits.body()).isEqualTo(403);
      JsonNode error = parsed(waits.body()).path("error");
      assertThat(error.path("code").asText()).isEqualTo("approval_needed");
      assertThat(agenda.calls()).isEmpty();
      String page =
          error.path("message").asText().replaceAll(".*(/goedkeuringen/[0-9a-f-]+).*", "$1");

      assertThat(Visitor.loggedIn(sluis, "sem.okafor").get(page).status())
          .as("of somebody else")
          .isEqualTo(404);
      Visitor noor = Visitor.loggedIn(sluis, "noor.van.dalen");
      assertThat(noor.get("/goedkeuringen").body()).contains(page, "agenda/schrijf");
      assertThat(noor.get(page).body()).contains("Zet de vergadering in de agenda.");
      assertThat(noor.post(page, Map.of("besluit", "ja")).status()).isEqualTo(303);
      assertThat(noor.get(page).body()).contains("U hebt ja gezegd");

      Program.Reply done = program.chat(asked);
      assertThat(done.status()).as(done.body()).isEqualTo(200);
      assertThat(parsed(done.body()).at("/choices/0/message/content").asText())
          .isEqualTo("Dat is gedaan.");
      assertThat(agenda.calls()).hasSize(1);
      assertThat(agenda.calls().getFirst().path("name").asText()).isEqualTo("schrijf");
      assertThat(model.requests().getLast().body().toString()).contains("⟧\\nGelezen.\\n⟦");
      assertThat(noor.get(page).status()).as("used").isEqualTo(404);
      assertThat(sluis.said()).doesNotContain("vergadering");
    }
  }

  private static String catalogue(StubModelServer model, StubToolServer agenda) {
    return """
    models:
      - id: proefmodel
        kind: openai
        name: Proefmodel
        url: %s
        model: proefmodel
        supplier: Gemeente Waterhoven
        residency: on_premises
        jurisdiction: eu
        origin: NL
        open_weights: true
        context_tokens: 32000
    tool_servers:
      - id: agenda
        name: Agenda van de balie
        url: %s
        supplier: Gemeente Waterhoven
        residency: on_premises
        jurisdiction: eu
        confidentiality: openbaar
        tools:
          - { name: lees, changes: false }
          - { name: schrijf, changes: true }
    """
        .formatted(model.url(), agenda.url());
  }
}
