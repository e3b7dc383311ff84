package eu.sluis.testing.scenarios;

import static eu.sluis.testing.scenarios.ChatJson.SAID;
import static eu.sluis.testing.scenarios.ChatJson.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.testing.running.ModelledSluis;
import eu.sluis.testing.running.Program;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** Programs that search by themselves: vectors and rankings take the same road as a chat. */
class VectorsScenario {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final ModelledSluis lock = ModelledSluis.get();
  private final Program program = Program.of(lock.sluis(), "Noor van Dalen", "wmo-consulent");

  @Test
  void vectors_are_made_of_what_may_leave() {
    ObjectNode request = JSON.createObjectNode().put("model", "proefvectoren");
    request.putArray("input").add(SAID).add("Mevrouw Okonjo-Brand belt.");
    Program.Reply reply = program.post("/v1/embeddings", request.toString());
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    assertThat(lock.lastRequest())
        .contains("gaat weg", "belt")
        .doesNotContain("Okonjo", "999990019", "Touwslagerspad", "1099 ZZ");
    JsonNode answer = parsed(reply.body());
    assertThat(answer.path("data")).hasSize(2);
    assertThat(answer.at("/data/1/index").asInt()).isEqualTo(1);
    assertThat(answer.at("/data/1/embedding")).hasSize(8);
    assertThat(answer.at("/usage/prompt_tokens").asInt()).isEqualTo(5);
    assertThat(reply.headers()).containsKey("sluis-record");
    assertThat(lock.sluis().database().lastOutcome()).contains("\"ending\":\"answered\"");
  }

  @Test
  void a_name_has_one_pseudonym_in_all_vectors_of_a_key_and_so_can_be_found() {
    program.post("/v1/embeddings", embed("Mevrouw Okonjo-Brand belt.").toString());
    String stored = lock.lastRequest();
    program.post("/v1/embeddings", embed("Hallo").toString());
    program.post("/v1/embeddings", embed("Mevrouw Okonjo-Brand belt.").toString());
    assertThat(lock.lastRequest()).isEqualTo(stored);
  }

  @Test
  void the_same_vector_comes_as_numbers_or_as_bytes() {
    JsonNode numbers = one(embed("Hallo").put("dimensions", 3));
    byte[] bytes =
        Base64.getDecoder()
            .decode(
                one(embed("Hallo").put("dimensions", 3).put("encoding_format", "base64")).asText());
    var floats = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer();
    assertThat(floats.remaining()).isEqualTo(3);
    for (JsonNode number : numbers) {
      assertThat(floats.get()).isEqualTo((float) number.asDouble());
    }
  }

  @Test
  void documents_come_back_best_first_as_the_client_wrote_them() {
    ObjectNode request = JSON.createObjectNode().put("model", "proefvectoren").put("top_n", 1);
    request.put("query", "Wanneer gaat mevrouw Okonjo-Brand weg?").put("return_documents", true);
    request.putArray("documents").add("Een paspoort is tien jaar geldig.").add(SAID);
    Program.Reply reply = program.post("/v1/rerank", request.toString());
    assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    JsonNode results = parsed(reply.body()).path("results");
    assertThat(results).hasSize(1);
    assertThat(results.at("/0/index").asInt()).isEqualTo(1);
    assertThat(results.at("/0/relevance_score").asDouble()).isPositive();
    assertThat(results.at("/0/document/text").asText()).isEqualTo(SAID);
    assertThat(lock.lastRequest()).doesNotContain("Okonjo", "999990019", "Touwslagerspad");
  }

  @Test
  void a_model_is_asked_only_what_it_can_and_tokens_are_refused() {
    Program.Reply cannot =
        program.post("/v1/embeddings", embed("Hallo").put("model", "proefmodel").toString());
    assertThat(cannot.status()).isEqualTo(400);
    assertThat(parsed(cannot.body()).at("/error/code").asText()).isEqualTo("model_cannot");
    ObjectNode tokens = embed("Hallo");
    tokens.putArray("input").add(15339).add(1917);
    Program.Reply refused = program.post("/v1/embeddings", tokens.toString());
    assertThat(refused.status()).isEqualTo(400);
    assertThat(parsed(refused.body()).at("/error/code").asText()).isEqualTo("only_text_allowed");
    assertThat(program.chat(ChatJson.chat("Hallo").put("model", "proefvectoren").toString()).body())
        .contains("model_cannot");
  }

  private JsonNode one(ObjectNode request) {
    return parsed(program.post("/v1/embeddings", request.toString()).body())
        .at("/data/0/embedding");
  }

  private static ObjectNode embed(String text) {
    return JSON.createObjectNode().put("model", "proefvectoren").put("input", text);
  }
}
