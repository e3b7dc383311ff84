package eu.sluis.privacy.training.numbers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Labelled texts made of the words, frames and sentences of `numbers.txt`: letters, forms, tables
 * and logs in which numbers of every kind stand, of people and of things.
 */
final class InventedNumbers {

  private static final Pattern SLOT = Pattern.compile("\\{([A-Za-z_]+)}");
  private static final int CHANCE_OF_THING = 42;
  private static final int LINES_MAX = 6;

  private final Map<String, List<String>> lists = new HashMap<>();
  private final List<String> frames = new ArrayList<>();
  private final List<String> sentences = new ArrayList<>();
  private final List<String> kinds = new ArrayList<>();
  private final InventedValues values;
  private final SplittableRandom random;

  InventedNumbers(SplittableRandom random) {
    this.random = random;
    read();
    this.values = new InventedValues(random, lists);
  }

  /** The next text, with labels in it as {@link LabelledSet} reads them. */
  String next() {
    var text = new StringBuilder();
    if (chance(25)) {
      text.append(filled("{Name}")).append(chance(50) ? "\n" : ", ").append('\n');
    }
    if (chance(18)) {
      table(text);
    } else {
      lines(text);
    }
    return text.toString();
  }

  private void lines(StringBuilder text) {
    int lines = 1 + random.nextInt(LINES_MAX);
    boolean form = chance(40);
    String frame = pick(frames);
    for (int i = 0; i < lines; i++) {
      if (chance(form ? 75 : 45)) {
        text.append(framed(form && chance(80) ? frame : pick(frames)));
      } else {
        text.append(filled(pick(sentences)));
      }
      text.append(form || chance(40) ? "\n" : " ");
    }
  }

  /** A word for a number, and a number of its kind, in a frame. */
  private String framed(String frame) {
    String kind = chance(CHANCE_OF_THING) ? "none" : pick(kinds);
    String word = cased(pick(list("cue " + kind)));
    String filled =
        frame
            .replace("{C}", capital(word))
            .replace("{CC}", word.toUpperCase(Locale.ROOT))
            .replace("{c}", word);
    var text = new StringBuilder();
    int from = 0;
    for (int at = filled.indexOf("{v}"); at >= 0; at = filled.indexOf("{v}", from)) {
      text.append(filled, from, at).append(value(kind));
      from = at + 3;
    }
    return filled(text.append(filled.substring(from)).toString());
  }

  private String value(String kind) {
    String value = values.of(kind);
    return kind.equals("none") ? value : "[[%s|%s]]".formatted(kind, value);
  }

  private void table(StringBuilder text) {
    String sign = List.of("\t", " ; ", ";", " | ", "   ", ",").get(random.nextInt(6));
    int columns = 2 + random.nextInt(3);
    var heads = new ArrayList<String>();
    var of = new ArrayList<String>();
    for (int i = 0; i < columns; i++) {
      int draw = random.nextInt(10);
      String kind =
          draw < 3 ? "Name" : draw < 5 ? "none" : draw < 6 ? "dob" : draw < 7 ? "DAY" : pick(kinds);
      of.add(kind);
      heads.add(
          switch (kind) {
            case "Name" -> List.of("naam", "Naam", "wie", "achternaam", "client").get(pickOf(5));
            case "dob" -> List.of("geb.datum", "geboren", "Geboortedatum", "gebdat").get(pickOf(4));
            case "DAY" ->
                List.of("datum", "Ingang", "geldig tot", "laatst", "gezien").get(pickOf(5));
            default -> cased(pick(list("cue " + kind)));
          });
    }
    if (chance(85)) {
      text.append(String.join(sign, heads)).append('\n');
    }
    int rows = 2 + random.nextInt(4);
    for (int row = 0; row < rows; row++) {
      var cells = new ArrayList<String>();
      for (String kind : of) {
        cells.add(lists.containsKey("cue " + kind) ? value(kind) : filled("{" + kind + "}"));
      }
      text.append(String.join(sign, cells)).append('\n');
    }
  }

  private String filled(String sentence) {
    Matcher matcher = SLOT.matcher(sentence);
    var text = new StringBuilder();
    while (matcher.find()) {
      matcher.appendReplacement(text, Matcher.quoteReplacement(slot(matcher.group(1))));
    }
    return matcher.appendTail(text).toString();
  }

  private String slot(String name) {
    return switch (name) {
      case "Name" -> "[[name|%s]]".formatted(values.name());
      case "Given" -> "[[name|%s]]".formatted(pick(list("given")));
      case "surname" -> "[[name|%s]]".formatted(pick(list("surname")));
      case "dob" -> "[[date_of_birth|%s]]".formatted(values.birth());
      case "age" -> "[[age|%d]]".formatted(1 + random.nextInt(98));
      case "username" -> "[[username|%s]]".formatted(values.user());
      case "street" -> "[[street|%s]]".formatted(pick(list("street")));
      case "place" -> "[[place|%s]]".formatted(pick(list("place")));
      case "birthplace" -> "[[place_of_birth|%s]]".formatted(pick(list("birthplace")));
      case "none" -> pick(list("cue none"));
      case "n" -> String.valueOf(1 + random.nextInt(9));
      case "DAY", "YEARS", "STREET", "TOWN", "WORD", "NINE", "AMOUNT", "TIME", "HEX", "CODE" ->
          values.thing(name);
      default -> value(name);
    };
  }

  private String cased(String word) {
    return switch (random.nextInt(8)) {
      case 0 -> word.toLowerCase(Locale.ROOT);
      case 1 -> capital(word);
      case 2 -> word.replace("nummer", "nr");
      case 3 -> word.replace("nummer", "nr.");
      default -> word;
    };
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private boolean chance(int inHundred) {
    return random.nextInt(100) < inHundred;
  }

  private int pickOf(int count) {
    return random.nextInt(count);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  private List<String> list(String name) {
    List<String> list = lists.get(name);
    if (list == null) {
      throw new IllegalStateException("`numbers.txt` has no list `" + name + "`; add it");
    }
    return list;
  }

  /** A line that begins with no key goes on with the one before it. */
  private void read() {
    var lines = new ArrayList<String>();
    try (InputStream in = InventedNumbers.class.getResourceAsStream("numbers.txt")) {
      if (in == null) {
        throw new IllegalStateException("`numbers.txt` is missing; build again");
      }
      var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.isBlank() || line.startsWith("#")) {
          continue;
        }
        if (line.matches(
            "(cue [a-z_]+|frame|said|given|surname|street|place|birthplace|word): .*")) {
          lines.add(line);
        } else {
          lines.add(lines.removeLast() + "\n" + line);
        }
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    for (String line : lines) {
      int colon = line.indexOf(": ");
      String key = line.substring(0, colon);
      String rest = line.substring(colon + 2);
      switch (key) {
        case "frame" -> frames.add(rest);
        case "said" -> sentences.add(rest);
        default -> {
          lists.put(key, List.of(rest.split(", ", -1)));
          if (key.startsWith("cue ") && !key.equals("cue none")) {
            kinds.add(key.substring(4));
          }
        }
      }
    }
  }
}
