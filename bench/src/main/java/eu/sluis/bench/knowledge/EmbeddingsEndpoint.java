package eu.sluis.bench.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.knowledge.Embeddings;
import eu.sluis.knowledge.Passage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A server with the OpenAI protocol, for measuring. What it once told is kept in a file, so that a
 * second run needs minutes less: one line a vector, the SHA-256 of model and text, a tab, and the
 * numbers as little-endian floats in base64. One thread at a time.
 */
final class EmbeddingsEndpoint implements Embeddings {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final URI address;
  private final String passageModel;
  private final String questionModel;
  private final Path kept;
  private final Map<String, float[]> known = new HashMap<>();
  private final HttpClient client = HttpClient.newHttpClient();

  /**
   * A server.
   *
   * @param base ends in `/v1`
   * @param kept the file, which is made when it is not there
   */
  EmbeddingsEndpoint(URI base, String passageModel, String questionModel, Path kept)
      throws IOException {
    this.address = URI.create(base + "/embeddings");
    this.passageModel = passageModel;
    this.questionModel = questionModel;
    this.kept = kept;
    Path folder = kept.toAbsolutePath().getParent();
    if (folder != null) {
      Files.createDirectories(folder);
    }
    if (Files.exists(kept)) {
      for (String line : Files.readAllLines(kept)) {
        int tab = line.indexOf('\t');
        known.put(line.substring(0, tab), floats(line.substring(tab + 1)));
      }
    }
  }

  @Override
  public String model() {
    return passageModel;
  }

  @Override
  public List<Optional<float[]>> ofPassages(List<Passage> passages) throws Unavailable {
    var vectors = new ArrayList<Optional<float[]>>();
    for (Passage passage : passages) {
      vectors.add(Optional.of(of(passageModel, Embeddings.text(passage))));
    }
    return vectors;
  }

  @Override
  public float[] ofQuestion(String question) throws Unavailable {
    return of(questionModel, question);
  }

  private float[] of(String model, String text) throws Unavailable {
    String key = sha256(model + "\n" + text);
    float[] vector = known.get(key);
    if (vector != null) {
      return vector.clone();
    }
    try {
      float[] asked = ask(model, text);
      known.put(key, asked);
      Files.writeString(
          kept,
          key + "\t" + base64(asked) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      return asked.clone();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new Unavailable("stopped while waiting for the model", stopped);
    } catch (IOException failure) {
      throw new Unavailable("the model did not answer; is its server running?", failure);
    }
  }

  private float[] ask(String model, String text)
      throws IOException, InterruptedException, Unavailable {
    ObjectNode body = JSON.createObjectNode().put("model", model);
    body.putArray("input").add(text);
    var request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body)))
            .build();
    var response = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
    JsonNode numbers = read(response.body()).at("/data/0/embedding");
    if (response.statusCode() != 200 || !numbers.isArray()) {
      throw new Unavailable("the model answered with status " + response.statusCode());
    }
    float[] vector = new float[numbers.size()];
    for (int i = 0; i < vector.length; i++) {
      vector[i] = numbers.get(i).floatValue();
    }
    return vector;
  }

  private static JsonNode read(String body) throws Unavailable {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException wrong) {
      throw new Unavailable("the model did not answer with JSON", wrong);
    }
  }

  private static float[] floats(String base64) {
    ByteBuffer bytes =
        ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
    float[] vector = new float[bytes.remaining() / Float.BYTES];
    bytes.asFloatBuffer().get(vector);
    return vector;
  }

  private static String base64(float[] vector) {
    ByteBuffer bytes =
        ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(vector);
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
