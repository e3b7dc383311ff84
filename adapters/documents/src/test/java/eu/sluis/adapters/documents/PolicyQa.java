package eu.sluis.adapters.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the questions on texts of rijksoverheid.nl, in their SQuAD form. */
final class PolicyQa {

  /** A question, the text that answers it and the marked answer. */
  record Case(String question, String answer, String context) {}

  private static final Pattern FIELD =
      Pattern.compile("\"(question|text|context)\": \"((?:[^\"\\\\]|\\\\.)*+)\"");

  private PolicyQa() {}

  static List<Case> read(Path file) throws IOException {
    var cases = new ArrayList<Case>();
    String question = "";
    String answer = "";
    var fields = FIELD.matcher(Files.readString(file));
    while (fields.find()) {
      String value = unescape(fields.group(2));
      switch (fields.group(1)) {
        case "question" -> {
          question = value;
          answer = "";
        }
        case "text" -> answer = answer.isEmpty() ? value : answer;
        default -> cases.add(new Case(question, answer, value));
      }
    }
    return cases;
  }

  private static String unescape(String json) {
    var text = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c != '\\') {
        text.append(c);
        continue;
      }
      char escaped = json.charAt(++i);
      switch (escaped) {
        case 'n' -> text.append('\n');
        case 't' -> text.append('\t');
        case 'r' -> text.append('\r');
        case 'u' -> {
          text.append((char) Integer.parseInt(json.substring(i + 1, i + 5), 16));
          i += 4;
        }
        default -> text.append(escaped);
      }
    }
    return text.toString();
  }
}
