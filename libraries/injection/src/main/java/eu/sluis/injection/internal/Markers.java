package eu.sluis.injection.internal;

import eu.sluis.injection.Evidence;
import eu.sluis.injection.Sign;
import eu.sluis.injection.SignKind;
import eu.sluis.vocabulary.Span;
import java.util.Arrays;
import java.util.List;

/** Signs by which a model knows whose turn it is; an ordinary text has none. */
final class Markers {

  /** Of the templates of open models; sure by themselves. */
  private static final String[] SURE = {
    "<|im_start|>",
    "<|im_end|>",
    "<|system|>",
    "<|user|>",
    "<|assistant|>",
    "<|endoftext|>",
    "<|start_header_id|>",
    "<|end_header_id|>",
    "<|eot_id|>",
    "<|begin_of_text|>",
    "<start_of_turn>",
    "<end_of_turn>",
    "[inst]",
    "[/inst]",
    "<<sys>>",
    "<</sys>>",
    "[system_prompt]",
    "[/system_prompt]",
    "<|channel|>",
    "<|message|>",
    "### instruction:",
    "### response:",
    "<tool_call>",
    "</tool_call>",
    "<tool_response>",
    "<function_calls>",
    "<|tool|>",
    "\n\nhuman:",
    "\n\nassistant:",
    "begin system prompt",
    "end system prompt",
    "[available_tools]",
    "[tool_calls]"
  };

  private static final double SURE_CONFIDENCE = 0.95;
  private static final int MOST = 64;

  /** Those that begin with a sign of ASCII, in either case: nearly no letter begins one. */
  private static final String[][] BEGINNING = beginning();

  private Markers() {}

  private static String[][] beginning() {
    var beginning = new String[0x80][];
    for (int c = 0; c < beginning.length; c++) {
      String first = String.valueOf((char) c);
      beginning[c] =
          Arrays.stream(SURE)
              .filter(marker -> marker.regionMatches(true, 0, first, 0, 1))
              .toArray(String[]::new);
    }
    return beginning;
  }

  static void find(String text, List<Sign> signs) {
    int found = 0;
    for (int at = 0; at < text.length() && found < MOST; at++) {
      char c = text.charAt(at);
      if (c >= BEGINNING.length) {
        continue;
      }
      for (String marker : BEGINNING[c]) {
        if (text.regionMatches(true, at, marker, 0, marker.length())) {
          var span = new Span(at, at + marker.length());
          signs.add(new Sign(SignKind.MARKER, span, SURE_CONFIDENCE, List.of(Evidence.CHAT_SIGNS)));
          found++;
          at += marker.length() - 1;
          break;
        }
      }
    }
  }
}
