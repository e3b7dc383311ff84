package eu.sluis.bench.support;

import eu.sluis.bench.knowledge.Collection.Unit;
import eu.sluis.bench.support.LabelledSet.Statement;
import eu.sluis.knowledge.Sentences;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes statements about texts that nobody labelled: sentences as they stand, shortened or joined,
 * and sentences in which one thing was changed. The same texts and seed give the same statements.
 *
 * <p>A change may happen to leave a sentence true, and a paraphrase is never among them; so these
 * show how errors of each kind are seen in texts of many hands, and are no judge of truths.
 */
final class Planting {

  static final String NAME = "planted";

  private static final long SEED = 20_261_123;

  /** How often an error is tried in each text. */
  private static final int EACH = 2;

  private static final int SENTENCE_CHARS_MIN = 50;
  private static final int SENTENCE_CHARS_MAX = 260;
  private static final int PASSAGE_CHARS_MAX = 2_500;
  private static final int WORDS_MIN = 8;

  private static final Pattern FIGURE = Pattern.compile("(?<![\\d.,])\\d{1,3}(?:[.,]\\d+)*(?!\\d)");
  private static final Pattern THING =
      Pattern.compile("\\b(de|het|een|van|door|aan|voor) (\\p{Ll}{5,})\\b");
  private static final Pattern PROPER_NAME =
      Pattern.compile("(?<=[\\p{Ll},] )\\p{Lu}\\p{L}{3,}\\b");
  private static final Pattern CONDITION =
      Pattern.compile(
          "(?:, | )(?:tenzij|mits|behalve|indien|voor zover|alleen als)\\b[^,.;]{8,}(?=[,.;])");
  private static final Pattern EXAMPLE =
      Pattern.compile(", (?:zoals|bijvoorbeeld|waaronder)\\b[^,.;]+(?=[,.;])");

  /** One word for another that turns what is said. */
  private static final List<String[]> TURNS =
      List.of(
          new String[] {"negation", "geen", "een"},
          new String[] {"negation", " niet ", " "},
          new String[] {"negation", " wordt ", " wordt niet "},
          new String[] {"negation", " kan ", " kan niet "},
          new String[] {"modality", "moet", "mag"},
          new String[] {"modality", "kan", "moet"},
          new String[] {"modality", "mag", "moet"},
          new String[] {"comparison", "ten hoogste", "ten minste"},
          new String[] {"comparison", "ten minste", "ten hoogste"},
          new String[] {"comparison", "minimaal", "maximaal"},
          new String[] {"comparison", "maximaal", "minimaal"},
          new String[] {"comparison", "meer dan", "minder dan"},
          new String[] {"order", "voordat", "nadat"},
          new String[] {"order", "binnen", "na"},
          new String[] {"order", "na afloop van", "voor afloop van"},
          new String[] {"unit", "maanden", "weken"},
          new String[] {"unit", "weken", "dagen"},
          new String[] {"unit", "dagen", "weken"},
          new String[] {"unit", "jaar", "maanden"},
          new String[] {"unit", "per maand", "per jaar"},
          new String[] {"quantifier", "sommige", "alle"},
          new String[] {"quantifier", "meestal", "altijd"},
          new String[] {"quantifier", " soms ", " altijd "},
          new String[] {"antonym", "schriftelijk", "mondeling"},
          new String[] {"antonym", "openbaar", "vertrouwelijk"},
          new String[] {"antonym", "verhoogd", "verlaagd"});

  private final Random random = new Random(SEED);

  /** About the texts of another set. */
  static LabelledSet of(LabelledSet set) {
    var planting = new Planting();
    var used = new LinkedHashMap<String, Unit>();
    var statements = new ArrayList<Statement>();
    for (Map.Entry<String, Unit> text : set.texts().entrySet()) {
      var made = planting.about(text.getKey(), text.getValue().text());
      if (!made.isEmpty()) {
        used.put(text.getKey(), text.getValue());
        statements.addAll(made);
      }
    }
    return new LabelledSet(NAME, used, statements, List.of());
  }

  private List<Statement> about(String id, String passage) {
    var sentences = new ArrayList<String>();
    for (Span span : Sentences.of(passage)) {
      String sentence = span.of(passage).strip();
      if (usable(sentence)) {
        sentences.add(sentence);
      }
    }
    if (sentences.size() < 2 || passage.length() > PASSAGE_CHARS_MAX) {
      return List.of();
    }
    var made = new ArrayList<Statement>();
    for (int i = 0; i < EACH; i++) {
      String sentence = sentences.get(random.nextInt(sentences.size()));
      Optional<Statement> error = planted(id, sentence, passage);
      if (error.isPresent()) {
        made.add(error.get());
        made.add(truth(id, sentences));
      }
    }
    return made;
  }

  private static boolean usable(String sentence) {
    return sentence.length() >= SENTENCE_CHARS_MIN
        && sentence.length() <= SENTENCE_CHARS_MAX
        && sentence.endsWith(".")
        && Character.isUpperCase(sentence.charAt(0))
        && sentence.indexOf('\n') < 0
        && sentence.indexOf('|') < 0
        && sentence.split(" ", -1).length >= WORDS_MIN;
  }

  private Statement truth(String id, List<String> sentences) {
    int at = random.nextInt(sentences.size());
    String sentence = sentences.get(at);
    String shorter = EXAMPLE.matcher(sentence).replaceFirst("");
    if (!shorter.equals(sentence)) {
      return new Statement(id, shorter, "supported", "shortened");
    }
    if (at + 1 < sentences.size() && random.nextInt(3) == 0) {
      String next = sentences.get(at + 1);
      String joined =
          sentence.substring(0, sentence.length() - 1)
              + ", en "
              + Character.toLowerCase(next.charAt(0))
              + next.substring(1);
      return new Statement(id, joined, "supported", "joined");
    }
    return new Statement(id, sentence, "supported", "literal");
  }

  private Optional<Statement> planted(String id, String sentence, String passage) {
    Optional<String> changed;
    String kind;
    switch (random.nextInt(5)) {
      case 0 -> {
        kind = "figure";
        changed = swapped(sentence, passage, FIGURE, 0);
      }
      case 1 -> {
        kind = "name";
        changed = swapped(sentence, passage, PROPER_NAME, 0);
      }
      case 2 -> {
        kind = "thing";
        changed = swapped(sentence, passage, THING, 2);
      }
      case 3 -> {
        kind = "condition";
        String without = CONDITION.matcher(sentence).replaceFirst("");
        changed = Optional.of(without).filter(one -> !one.equals(sentence));
      }
      default -> {
        return turned(id, sentence);
      }
    }
    return changed
        .filter(one -> !passage.contains(one))
        .map(one -> new Statement(id, one, "not", kind));
  }

  /** Something of the kind from elsewhere in the passage, in the place of one in the sentence. */
  private Optional<String> swapped(String sentence, String passage, Pattern kind, int group) {
    List<Matcher> here = all(kind, sentence);
    if (here.isEmpty()) {
      return Optional.empty();
    }
    Matcher place = here.get(random.nextInt(here.size()));
    String lead = group == 0 ? "" : place.group(1);
    var others = new ArrayList<String>();
    for (Matcher other : all(kind, passage)) {
      if (!sentence.contains(other.group(group))
          && (lead.isEmpty() || lead.equals(other.group(1)))) {
        others.add(other.group(group));
      }
    }
    if (others.isEmpty()) {
      return Optional.empty();
    }
    String other = others.get(random.nextInt(others.size()));
    return Optional.of(
        sentence.substring(0, place.start(group)) + other + sentence.substring(place.end(group)));
  }

  private static List<Matcher> all(Pattern kind, String text) {
    var found = new ArrayList<Matcher>();
    for (int from = 0; from < text.length(); ) {
      Matcher matcher = kind.matcher(text);
      if (!matcher.find(from)) {
        break;
      }
      found.add(matcher);
      from = matcher.end();
    }
    return found;
  }

  private Optional<Statement> turned(String id, String sentence) {
    var possible = TURNS.stream().filter(turn -> at(sentence, turn[1]) >= 0).toList();
    if (possible.isEmpty()) {
      return Optional.empty();
    }
    String[] turn = possible.get(random.nextInt(possible.size()));
    int at = at(sentence, turn[1]);
    return Optional.of(
        new Statement(
            id,
            sentence.substring(0, at) + turn[2] + sentence.substring(at + turn[1].length()),
            "not",
            turn[0]));
  }

  /** Where whole words stand, or -1. */
  private static int at(String sentence, String words) {
    Matcher matcher =
        Pattern.compile("(?<!\\p{L})" + Pattern.quote(words) + "(?!\\p{L})").matcher(sentence);
    return matcher.find() ? matcher.start() : -1;
  }
}
