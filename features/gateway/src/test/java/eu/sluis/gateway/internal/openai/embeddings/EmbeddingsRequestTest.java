package eu.sluis.gateway.internal.openai.embeddings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.sluis.gateway.Embedding;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.internal.protocol.BrokenRequests;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddingsRequestTest {

  private static final String WHOLE =
      "{\"model\":\"m\",\"input\":[\"a\",\"b\"],\"dimensions\":3,\"encoding_format\":\"base64\","
          + "\"user\":\"noor\"}";

  @Test
  void everything_that_is_understood_is_read() throws ClientProblem {
    EmbeddingsRequest request = read(WHOLE);
    assertThat(request.texts()).containsExactly(TypedText.of("a"), TypedText.of("b"));
    assertThat(request.dimensions()).hasValue(3);
    assertThat(request.base64()).isTrue();
    assertThat(request.notPassed()).containsExactly("user");
  }

  @Test
  void there_is_a_limit_to_how_many_texts() throws ClientProblem {
    String most = String.join(",", Collections.nCopies(Embedding.TEXTS_MAX, "\"a\""));
    assertThat(read("{\"model\":\"m\",\"input\":[" + most + "]}").texts())
        .hasSize(Embedding.TEXTS_MAX);
    var problem =
        catchThrowableOfType(
            ClientProblem.class, () -> read("{\"model\":\"m\",\"input\":[" + most + ",\"a\"]}"));
    assertThat(problem.param()).contains("input");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"input\":[]                                  | input | invalid_value",
        "\"input\":\"\"                                | input | invalid_value",
        "\"input\":[\"a\",\"\"]                        | input[1] | invalid_value",
        "\"input\":[15339,1917]                        | input[0] | only_text_allowed",
        "\"input\":[[15339],[1917]]                    | input[0] | only_text_allowed",
        "\"input\":\"a\",\"dimensions\":0              | dimensions | invalid_value",
        "\"input\":\"a\",\"encoding_format\":\"int8\"  | encoding_format | invalid_value",
        "\"input\":\"a\",\"input_type\":\"query\"      | input_type | unknown_field",
      })
  void what_is_wrong_is_said_with_its_place(String rest, String param, String code) {
    var problem =
        catchThrowableOfType(
            ClientProblem.class, () -> read("{\"model\":\"m\"," + rest.strip() + "}"));
    assertThat(problem.param()).contains(param.strip());
    assertThat(problem.code()).isEqualTo(code.strip());
  }

  @Test
  void ten_thousand_broken_requests_are_read_or_refused() {
    BrokenRequests.areReadOrRefused(WHOLE, EmbeddingsRequest::read);
  }

  private static EmbeddingsRequest read(String body) throws ClientProblem {
    return EmbeddingsRequest.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
