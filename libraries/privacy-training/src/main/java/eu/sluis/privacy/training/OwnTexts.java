package eu.sluis.privacy.training;

import eu.sluis.privacy.internal.names.Label;
import eu.sluis.privacy.internal.names.Lexicon;
import eu.sluis.privacy.internal.text.Words;
import eu.sluis.privacy.training.LabelledText.Piece;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whole texts that were written and labelled for Sluis, in the form of `bench/privacy/development`.
 * Most times they are read with other people in them: each part of a name becomes a part of
 * another, the same wherever it stands in the text, so that what is learned is the text around it.
 */
final class OwnTexts {

  private static final Pattern LABEL =
      Pattern.compile("\\[\\[(-?)([a-z_]+)(?::[a-z]+)?\\|([^\\[\\]|]+)]]");

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}][\\p{L}\\p{M}'’-]*");

  private static final Set<String> BEAR_NAMES =
      Set.of("firm", "street", "building", "school", "law", "event", "product", "party", "other");

  private static final int AS_WRITTEN = 35;
  private static final int DISTORTED = 35;
  private static final int NAMESAKES = 60;
  private static final int NAME_CHARS_MIN = 3;

  /** How many of a hundred Dutch surnames are put together of words. */
  private static final int OF_WORDS = 25;

  private final Lexicon lexicon;
  private final List<Origin> origins;
  private final Vocabulary vocabulary;
  private final List<String> texts = new ArrayList<>();

  OwnTexts(Lexicon lexicon, List<Origin> origins, Vocabulary vocabulary) {
    this.lexicon = lexicon;
    this.vocabulary = vocabulary;
    this.origins = List.copyOf(origins);
  }

  /** Adds the items of the folder whose number is asked for. */
  void add(Path folder, IntPredicate asked) {
    for (Path file : new Resources(folder).files("")) {
      try {
        for (String item : Files.readString(file).split("(?m)^=== ", -1)) {
          int end = item.indexOf('\n');
          if (end > 0 && asked.test(number(item.substring(0, end).strip()))) {
            texts.add(item.substring(end + 1).stripTrailing());
          }
        }
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  private static int number(String id) {
    return Integer.parseInt(id.substring(id.lastIndexOf('-') + 1));
  }

  int size() {
    return texts.size();
  }

  LabelledText write(SplittableRandom random) {
    var page = new Page(random, random.nextInt(100) < AS_WRITTEN);
    LabelledText text = page.read(texts.get(random.nextInt(texts.size())));
    return random.nextInt(100) < DISTORTED ? Distortion.some(text, random) : text;
  }

  /** All of them, with the people that they were written with or with others. */
  List<LabelledText> all(boolean asWritten, SplittableRandom random) {
    return texts.stream().map(text -> new Page(random, asWritten).read(text)).toList();
  }

  private static Label labelOf(boolean alike, String kind) {
    if (alike) {
      return switch (kind) {
        case "firm", "party" -> Label.ORGANISATION;
        case "place" -> Label.PLACE;
        case "word", "month", "number" -> Label.NONE;
        default -> Label.THING;
      };
    }
    return switch (kind) {
      case "name" -> Label.PERSON;
      case "place", "place_of_birth" -> Label.PLACE;
      case "organisation" -> Label.ORGANISATION;
      case "street", "address" -> Label.THING;
      default -> Label.NONE;
    };
  }

  /** One text while it is read. */
  private final class Page {

    private final SplittableRandom random;
    private final boolean asWritten;
    private final Map<String, String> others = new HashMap<>();

    Page(SplittableRandom random, boolean asWritten) {
      this.random = random;
      this.asWritten = asWritten;
    }

    LabelledText read(String marked) {
      // People first: a firm may bear the name of somebody who is met below.
      Matcher labels = LABEL.matcher(marked);
      while (!asWritten && labels.find()) {
        if (labels.group(2).equals("name")) {
          swapped(labels.group(3), true);
        }
      }
      var text = new StringBuilder();
      var pieces = new ArrayList<Piece>();
      labels.reset();
      int at = 0;
      while (labels.find()) {
        text.append(marked, at, labels.start());
        at = labels.end();
        boolean alike = !labels.group(1).isEmpty();
        String kind = labels.group(2);
        Label label = labelOf(alike, kind);
        String written = labels.group(3);
        if (!asWritten && label == Label.PERSON) {
          written = swapped(written, true);
        } else if (!asWritten && alike && BEAR_NAMES.contains(kind)) {
          written = swapped(written, false);
        }
        int start = text.length();
        text.append(written);
        if (label != Label.NONE) {
          pieces.add(new Piece(start, text.length(), label));
        }
      }
      text.append(marked.substring(at));
      return new LabelledText(text.toString(), pieces);
    }

    private String swapped(String name, boolean person) {
      var swapped = new StringBuilder();
      Matcher words = WORD.matcher(name);
      int count = (int) words.results().count();
      words.reset();
      int at = 0;
      int place = 0;
      while (words.find()) {
        swapped.append(name, at, words.start());
        swapped.append(other(words.group(), place == 0 && count > 1, person));
        at = words.end();
        place++;
      }
      return swapped.append(name.substring(at)).toString();
    }

    private String other(String word, boolean first, boolean person) {
      String small = word.toLowerCase(Locale.ROOT);
      int known = lexicon.of(Words.hashOf(word));
      boolean particle = Person.PARTICLE_WORDS.contains(small);
      if (word.length() < NAME_CHARS_MIN || particle) {
        return word;
      }
      String other = others.get(small);
      if (other == null) {
        boolean name = (known & (Lexicon.GIVEN | Lexicon.SURNAME)) != 0;
        boolean thing = (known & (Lexicon.COMMON | Lexicon.PLACE)) != 0 || !name;
        if (!person && (thing || random.nextInt(100) >= NAMESAKES)) {
          return word;
        }
        other = drawn(known, first);
        others.put(small, other);
      }
      return word.equals(small)
          ? other.toLowerCase(Locale.ROOT)
          : word.equals(word.toUpperCase(Locale.ROOT)) ? other.toUpperCase(Locale.ROOT) : other;
    }

    /** A given name for what is or stands where one is, a surname of one word for all others. */
    private String drawn(int known, boolean first) {
      Origin origin = origins.get(random.nextInt(origins.size()));
      boolean isGiven = (known & Lexicon.GIVEN) != 0;
      boolean isSurname = (known & Lexicon.SURNAME) != 0;
      boolean given = isGiven == isSurname ? first : isGiven;
      if (!given && origin.code().startsWith("nl") && random.nextInt(100) < OF_WORDS) {
        return vocabulary.surname(random);
      }
      String name = given ? origin.given(random) : origin.surname(random);
      return name.substring(name.lastIndexOf(' ') + 1);
    }
  }
}
