package eu.sluis.gateway.internal.openai.rerank;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.Completion.End;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.internal.protocol.BrokenRequests;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.Heading;
import eu.sluis.vocabulary.TurnId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RerankRequestTest {

  private static final String WHOLE =
      "{\"model\":\"m\",\"query\":\"q\",\"documents\":[\"a\",{\"text\":\"b\"},\"c\"],\"top_n\":2,"
          + "\"return_documents\":true}";

  @Test
  void the_best_come_first_with_their_text_and_no_more_than_asked() throws ClientProblem {
    RerankRequest request = read(WHOLE);
    assertThat(request.documents())
        .containsExactly(TypedText.of("a"), TypedText.of("b"), TypedText.of("c"));
    var scores = new ScoresCollector(new Heading(TurnId.random(), 1, "m"), request);
    scores.piece(new AnswerPiece.Score(0, 0.1));
    scores.piece(new AnswerPiece.Score(1, 0.9));
    scores.piece(new AnswerPiece.Score(2, 0.5));
    var completion = new Completion(Usage.UNKNOWN, List.of(End.READY, End.READY, End.READY));
    assertThat(new String(scores.body(completion), StandardCharsets.UTF_8))
        .contains(
            "\"results\":[{\"index\":1,\"relevance_score\":0.9,\"document\":{\"text\":\"b\"}},"
                + "{\"index\":2,\"relevance_score\":0.5,\"document\":{\"text\":\"c\"}}]");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"query\":\"q\"                                       | documents | invalid_value",
        "\"documents\":[\"a\"]                                 | query | missing_field",
        "\"query\":\"q\",\"documents\":[1]                     | documents[0] | invalid_value",
        "\"query\":\"q\",\"documents\":[{\"image\":\"a\"}]     | documents[0].image | unknown_field",
        "\"query\":\"q\",\"documents\":[\"a\"],\"top_n\":0     | top_n | invalid_value",
        "\"query\":\"q\",\"documents\":[\"a\"],\"verzonnen\":0 | verzonnen | unknown_field",
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
    BrokenRequests.areReadOrRefused(WHOLE, RerankRequest::read);
  }

  private static RerankRequest read(String body) throws ClientProblem {
    return RerankRequest.read(body.getBytes(StandardCharsets.UTF_8));
  }
}
