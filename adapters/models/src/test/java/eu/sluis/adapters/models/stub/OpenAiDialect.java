package eu.sluis.adapters.models.stub;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * Chat completions in chunks.
 *
 * @param azure whether a filter says first what it thought of the question
 */
record OpenAiDialect(boolean azure) implements Dialect {

  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String begin() {
    String filter =
        "data: {\"choices\":[],\"created\":0,\"id\":\"\",\"model\":\"\",\"object\":\"\","
            + "\"prompt_filter_results\":[{\"prompt_index\":0,\"content_filter_results\":"
            + "{\"hate\":{\"filtered\":false,\"severity\":\"safe\"}}}]}\n\n";
    return (azure ? filter : "")
        + "data: {\"choices\":[{\"index\":0,\"delta\":{\"role\":\"assistant\"}}]}\n\n"
        + "data: {\"choices\":[]}\n\n";
  }

  @Override
  public String text(int choice, String piece) {
    return event(delta(choice, delta -> delta.put("content", piece)));
  }

  @Override
  public String thinking(String piece) {
    return event(delta(0, delta -> delta.put("reasoning_content", piece)));
  }

  @Override
  public String callBegun(int call, String name) {
    return call(call, function -> function.put("name", name).put("arguments", ""));
  }

  @Override
  public String callPart(int call, String part) {
    return call(call, function -> function.put("arguments", part));
  }

  @Override
  public String finish(int choice, String reason) {
    ObjectNode json = delta(choice, delta -> {});
    ((ObjectNode) json.at("/choices/0")).put("finish_reason", reason);
    return event(json);
  }

  @Override
  public String usage(int prompt, int answer) {
    ObjectNode json = JSON.createObjectNode().put("object", "chat.completion.chunk");
    json.putArray("choices");
    json.putObject("usage")
        .put("prompt_tokens", prompt)
        .put("completion_tokens", answer)
        .put("total_tokens", prompt + answer);
    return event(json);
  }

  @Override
  public String done() {
    return "data: [DONE]\n\n";
  }

  @Override
  public String error(String message) {
    ObjectNode json = JSON.createObjectNode();
    json.putObject("error").put("message", message).put("type", "server_error");
    return event(json);
  }

  private static String call(int call, Consumer<ObjectNode> function) {
    return event(
        delta(
            0,
            delta -> {
              ObjectNode made = delta.putArray("tool_calls").addObject().put("index", call);
              made.put("id", "upstream" + call).put("type", "function");
              function.accept(made.putObject("function"));
            }));
  }

  private static ObjectNode delta(int choice, Consumer<ObjectNode> delta) {
    ObjectNode json = JSON.createObjectNode().put("object", "chat.completion.chunk");
    delta.accept(json.putArray("choices").addObject().put("index", choice).putObject("delta"));
    return json;
  }

  private static String event(ObjectNode json) {
    return "data: " + json + "\n\n";
  }
}
