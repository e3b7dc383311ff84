package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.adapters.models.stub.Behaviour;
import eu.sluis.adapters.models.stub.StubModelServer;
import eu.sluis.testing.running.Program;
import eu.sluis.testing.running.RunningSluis;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The examples that OpenAI ships with its client for Python, unchanged: only the address and the
 * key in the environment are those of Sluis, and its catalogue has models of the names in them.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientExamplesScenario {

  private static final String PYTHON = System.getProperty("sluis.test.python", "");
  private static final String EXAMPLES = System.getProperty("sluis.test.openai-examples", "");

  private StubModelServer model;
  private RunningSluis sluis;
  private Program program;

  @BeforeAll
  void start() throws IOException {
    Assumptions.assumeFalse(
        PYTHON.isEmpty() || EXAMPLES.isEmpty(), "the examples of OpenAI are not here; skipped");
    model = StubModelServer.start(Behaviour.SCHOOLBOOK);
    sluis = RunningSluis.another(catalogue(), Map.of()).start();
    program = Program.of(sluis, "Noor van Dalen", "wmo-consulent");
  }

  @AfterAll
  void stop() throws IOException {
    if (sluis != null) {
      sluis.close();
    }
    if (model != null) {
      model.close();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "demo.py | ----- custom response headers test -----",
        "async_demo.py | I do not know.",
        "streaming.py | \"finish_reason\": \"stop\"",
        "parsing.py | answer:",
        "parsing_stream.py | answer: een woord",
        "parsing_tools.py | Table.orders",
        "parsing_tools_stream.py | tool_calls.function.arguments.done",
        "responses/streaming.py | response.output_text.done",
        "responses/streaming_tools.py | response.function_call_arguments.done",
        "responses/structured_outputs.py | answer:",
        "responses/structured_outputs_tools.py | table name: Table.orders",
      })
  void an_example_runs_unchanged(String example, String said) throws Exception {
    String printed =
        ClientProgram.printed(
            Path.of(EXAMPLES),
            Map.of(
                "OPENAI_BASE_URL", program.baseUrl(),
                "OPENAI_API_KEY", program.secret(),
                "COLUMNS", "200"),
            PYTHON,
            example);
    assertThat(printed).contains(said);
  }

  private String catalogue() {
    var catalogue = new StringBuilder("models:\n");
    for (String name : new String[] {"gpt-5.5", "gpt-4o-2024-08-06"}) {
      catalogue.append(
          """
            - id: %s
              kind: openai
              name: %s
              url: %s
              model: schoolbook
              supplier: Gemeente Waterhoven
              residency: on_premises
              jurisdiction: eu
              origin: NL
              open_weights: true
              context_tokens: 32000
              can: [chat, tools, structured_output]
          """
              .formatted(name, name, model.url()));
    }
    return catalogue.toString();
  }
}
