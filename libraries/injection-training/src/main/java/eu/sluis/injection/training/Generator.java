package eu.sluis.injection.training;

import eu.sluis.injection.Origin;
import eu.sluis.injection.SignKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Makes texts: an instruction or an innocent look-alike, between ordinary sentences, in a letter, a
 * table, a comment or a field. As many of each, in the same surroundings, so that only what is said
 * and to whom tells them apart.
 *
 * <p>A line of `attacks` and `innocent` that begins with `u ` is only typed by a user, one with `d
 * ` is only found in data; an innocent line without either is found in both.
 */
final class Generator {

  private static final List<Origin> ORIGINS = List.of(Origin.values());
  private static final List<String> JOINS =
      List.of(", ", ", en ", " en ", "; ", ", terwijl ", ", omdat ", ", waarbij ", " of ", " dat ");
  private static final int SOUPS = 15;
  private static final int SOUP_WORDS_MAX = 60;
  private static final int INVENTED = 12;
  private static final int JOINED_ATTACKS = 8;
  private static final int JOINED_INNOCENT = 30;
  private static final String TYPED = "u ";
  private static final String FOUND = "d ";
  private static final String PLAIN = "plain";

  /** Files of what is written about assistants; who writes about them goes on about them. */
  private static final Set<String> ASSISTANTS =
      Set.of("about-attacks", "ai-composed", "ai-policy", "ai-told", "lessons", "rules-about-ai");

  private static final int ON_SUBJECT = 60;
  private static final int CHANGE_OF_SUBJECT = 10;

  private record Attack(SignKind kind, String pattern) {}

  private final Patterns patterns;
  private final List<List<Attack>> attacksInData = new ArrayList<>();
  private final List<List<Attack>> attacksTyped = new ArrayList<>();
  private final List<List<String>> innocentInData = new ArrayList<>();
  private final List<List<String>> innocentTyped = new ArrayList<>();
  private final List<List<String>> aboutAssistants = new ArrayList<>();
  private final List<List<String>> aboutOthers = new ArrayList<>();
  private List<String> plain = List.of();
  private final List<String> wrappers;
  private final List<String> everyday;

  /** Also takes sentences of everyday text, in the form of {@link Everyday}. */
  Generator(Resources resources, List<String> everyday) {
    this.everyday = List.copyOf(everyday);
    patterns = new Patterns(resources);
    wrappers = Resources.lines(resources.folder().resolve("wrappers.txt"));
    for (var file : resources.files("attacks")) {
      String name = Resources.nameOf(file).replaceAll("-.*", "");
      SignKind kind = SignKind.valueOf(name.toUpperCase(Locale.ROOT));
      var typed = new ArrayList<Attack>();
      var found = new ArrayList<Attack>();
      for (String line : Resources.lines(file)) {
        if (!line.startsWith(FOUND)) {
          typed.add(new Attack(kind, bare(line)));
        }
        if (!line.startsWith(TYPED)) {
          found.add(new Attack(kind, bare(line)));
        }
      }
      keep(attacksTyped, typed);
      keep(attacksInData, found);
    }
    for (var file : resources.files("innocent")) {
      List<String> lines = Resources.lines(file);
      if (Resources.nameOf(file).equals(PLAIN)) {
        plain = lines;
      }
      keep(
          innocentTyped,
          lines.stream().filter(line -> !line.startsWith(FOUND)).map(Generator::bare).toList());
      List<String> found =
          lines.stream().filter(line -> !line.startsWith(TYPED)).map(Generator::bare).toList();
      keep(innocentInData, found);
      keep(ASSISTANTS.contains(Resources.nameOf(file)) ? aboutAssistants : aboutOthers, found);
    }
  }

  LabelledText write(SplittableRandom random) {
    Origin origin = ORIGINS.get(random.nextInt(ORIGINS.size()));
    boolean attack = random.nextBoolean();
    Optional<SignKind> kind = Optional.empty();
    boolean assistants = false;
    String core;
    if (attack) {
      Attack chosen = one(origin == Origin.USER ? attacksTyped : attacksInData, random);
      kind = Optional.of(chosen.kind());
      core = patterns.write(chosen.pattern(), random);
      assistants = random.nextInt(100) < CHANGE_OF_SUBJECT;
    } else {
      List<String> file = file(origin == Origin.USER ? innocentTyped : innocentInData, random);
      core = patterns.write(file.get(random.nextInt(file.size())), random);
      assistants =
          random.nextInt(100) < (aboutAssistants.contains(file) ? ON_SUBJECT : CHANGE_OF_SUBJECT);
    }
    int joined = random.nextInt(100);
    if (joined < (attack ? JOINED_ATTACKS : JOINED_INNOCENT)) {
      core = longer(core, origin, random);
    }
    int strange = random.nextInt(100);
    if (!attack && strange < SOUPS) {
      core = soup(core, origin, random);
    } else if (strange < SOUPS + INVENTED) {
      core = InventedWords.in(core, random);
    }
    boolean wrapped = random.nextInt(100) < (origin == Origin.USER ? 5 : 35);
    String wrapper = wrapped ? wrappers.get(random.nextInt(wrappers.size())) : "{text}";
    int before = random.nextInt(origin == Origin.USER ? 2 : 4);
    var text = new StringBuilder();
    for (int i = 0; i < before; i++) {
      text.append(beside(origin, assistants, random)).append(space(random));
    }
    int slot = wrapper.indexOf("{text}");
    text.append(patterns.write(wrapper.substring(0, slot), random));
    if (!text.isEmpty() && slot > 0 && Character.isLetterOrDigit(text.charAt(text.length() - 1))) {
      text.append(' ');
    }
    int from = text.length();
    text.append(Distortion.of(core, random));
    int to = text.length();
    text.append(patterns.write(wrapper.substring(slot + "{text}".length()), random));
    int after = random.nextInt(origin == Origin.USER ? 2 : 3);
    for (int i = 0; i < after; i++) {
      text.append(space(random)).append(beside(origin, assistants, random));
    }
    return new LabelledText(text.toString(), origin, attack, kind, from, to);
  }

  /** A sentence to stand before or after, of the same subject. */
  private String beside(Origin origin, boolean assistants, SplittableRandom random) {
    return assistants && origin != Origin.USER
        ? patterns.write(one(aboutAssistants, random), random)
        : ordinary(origin, random);
  }

  /** Words of ordinary sentences in any order: that they stand together says nothing by itself. */
  private String soup(String first, Origin origin, SplittableRandom random) {
    var words = new ArrayList<>(List.of(first.split("\\s+", -1)));
    int sentences = 1 + random.nextInt(4);
    for (int i = 0; i < sentences; i++) {
      words.addAll(List.of(ordinary(origin, random).split("\\s+", -1)));
    }
    for (int i = words.size() - 1; i > 0; i--) {
      Collections.swap(words, i, random.nextInt(i + 1));
    }
    return String.join(" ", words.subList(0, Math.min(words.size(), SOUP_WORDS_MAX)));
  }

  /** Sentences as long as those of laws and contracts: several in one, with signs between. */
  private String longer(String first, Origin origin, SplittableRandom random) {
    var text = new StringBuilder(first);
    int more = 1 + random.nextInt(4);
    for (int i = 0; i < more; i++) {
      while (!text.isEmpty() && ".!?,;: ".indexOf(text.charAt(text.length() - 1)) >= 0) {
        text.setLength(text.length() - 1);
      }
      String next = ordinary(origin, random);
      if (next.isEmpty()) {
        continue;
      }
      text.append(JOINS.get(random.nextInt(JOINS.size())));
      text.append(Character.toLowerCase(next.charAt(0))).append(next, 1, next.length());
    }
    return text.toString();
  }

  /** Mostly a plain sentence; now and then a look-alike stands beside an instruction too. */
  private String ordinary(Origin origin, SplittableRandom random) {
    String text = known(origin, random);
    return random.nextInt(100) < INVENTED ? InventedWords.in(text, random) : text;
  }

  private String known(Origin origin, SplittableRandom random) {
    int chance = random.nextInt(100);
    if (origin != Origin.USER && chance < 6) {
      return longer(
          patterns.write(plain.get(random.nextInt(plain.size())), random), origin, random);
    }
    if (origin != Origin.USER && chance < 40) {
      return patterns.write(everyday.get(random.nextInt(everyday.size())), random);
    }
    if (origin != Origin.USER && chance < 75) {
      return patterns.write(plain.get(random.nextInt(plain.size())), random);
    }
    return patterns.write(one(origin == Origin.USER ? innocentTyped : aboutOthers, random), random);
  }

  private static String space(SplittableRandom random) {
    int chance = random.nextInt(10);
    return chance < 6 ? " " : chance < 8 ? "\n" : "\n\n";
  }

  private static <T> T one(List<List<T>> files, SplittableRandom random) {
    List<T> file = file(files, random);
    return file.get(random.nextInt(file.size()));
  }

  /** By the root of its length: small files count for more. */
  private static <T> List<T> file(List<List<T>> files, SplittableRandom random) {
    double all = 0;
    for (List<T> file : files) {
      all += Math.sqrt(file.size());
    }
    double at = random.nextDouble() * all;
    for (List<T> file : files) {
      at -= Math.sqrt(file.size());
      if (at < 0) {
        return file;
      }
    }
    return files.getLast();
  }

  private static <T> void keep(List<List<T>> files, List<T> lines) {
    if (!lines.isEmpty()) {
      files.add(lines);
    }
  }

  private static String bare(String line) {
    return line.startsWith(TYPED) || line.startsWith(FOUND) ? line.substring(2) : line;
  }
}
