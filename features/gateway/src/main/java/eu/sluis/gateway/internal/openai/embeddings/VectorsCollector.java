package eu.sluis.gateway.internal.openai.embeddings;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.AnswerPiece;
import eu.sluis.gateway.Completion;
import eu.sluis.gateway.internal.protocol.Collector;
import eu.sluis.gateway.internal.protocol.Heading;
import eu.sluis.gateway.internal.protocol.WholeAnswer;
import eu.sluis.gateway.internal.protocol.Written;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;

/** The vectors of one request, in the order of its texts. */
final class VectorsCollector implements Collector {

  private final Heading heading;
  private final boolean base64;
  private final Map<Integer, FloatBuffer> vectors = new TreeMap<>();

  VectorsCollector(Heading heading, boolean base64) {
    this.heading = heading;
    this.base64 = base64;
  }

  @Override
  public void piece(AnswerPiece piece) {
    if (!(piece instanceof AnswerPiece.Vector(int choice, FloatBuffer values))) {
      throw WholeAnswer.notAsked();
    }
    vectors.put(choice, values);
  }

  @Override
  public byte[] body(Completion completion) {
    ObjectNode body = Written.object().put("object", "list");
    ArrayNode data = body.putArray("data");
    vectors.forEach(
        (index, values) -> {
          ObjectNode one = data.addObject().put("object", "embedding").put("index", index);
          if (base64) {
            one.put("embedding", base64(values.duplicate()));
          } else {
            add(values.duplicate(), one.putArray("embedding"));
          }
        });
    int tokens = Math.max(0, completion.usage().promptTokens());
    body.put("model", heading.model());
    body.putObject("usage").put("prompt_tokens", tokens).put("total_tokens", tokens);
    return Written.bytes(body);
  }

  private static void add(FloatBuffer values, ArrayNode numbers) {
    while (values.hasRemaining()) {
      numbers.add(values.get());
    }
  }

  /** As the clients of OpenAI read it: four bytes each, the smallest first. */
  private static String base64(FloatBuffer values) {
    ByteBuffer bytes =
        ByteBuffer.allocate(values.remaining() * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asFloatBuffer().put(values);
    return Base64.getEncoder().encodeToString(bytes.array());
  }
}
