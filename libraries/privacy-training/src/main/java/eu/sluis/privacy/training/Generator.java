package eu.sluis.privacy.training;

import eu.sluis.privacy.internal.names.Label;
import eu.sluis.privacy.training.LabelledText.Piece;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Writes texts with labels: sentences of one genre, filled with people of every origin alike, places,
 * organisations and things that bear a person's name. Some people come back in several sentences.
 *
 * <p>A slot is `{kind}`, with `:1` for the same person again, `-` for a name that names no person
 * here (`Basisschool {-given}`), and `lower:` or `caps:` for how it is written.
 */
final class Generator {

  private static final int SENTENCES_MAX = 7;
  private static final int CAST_SHARE = 45;

  private record Genre(String name, List<String> sentences) {}

  private final List<Origin> origins = new ArrayList<>();
  private final List<Genre> genres = new ArrayList<>();
  private final List<Integer> weights = new ArrayList<>();
  private final Fillers fillers;
  private int weightSum;

  Generator(Resources resources, List<Origin> more) {
    for (Path file : resources.files("names")) {
      origins.add(Origin.read(file));
    }
    origins.addAll(more);
    for (Path file : resources.files("sentences")) {
      List<String> sentences = Resources.lines(file);
      genres.add(new Genre(Resources.nameOf(file), sentences));
      // Small genres count more than their size.
      int weight = 40 + sentences.size();
      weights.add(weight);
      weightSum += weight;
    }
    this.fillers = new Fillers(resources);
  }

  List<Origin> origins() {
    return origins;
  }

  Fillers fillers() {
    return fillers;
  }

  LabelledText write(SplittableRandom random) {
    Genre genre = genre(random);
    boolean mixed = random.nextInt(100) < 12;
    int sentences = 1 + random.nextInt(SENTENCES_MAX);
    var page = new Page(random);
    for (int i = 0; i < sentences; i++) {
      Genre of = mixed ? genre(random) : genre;
      page.sentence(of.sentences().get(random.nextInt(of.sentences().size())));
      boolean prose = !of.name().equals("chat") && !of.name().equals("forms");
      page.text.append(prose && random.nextInt(100) < 65 ? " " : random.nextInt(5) == 0 ? "\n\n" : "\n");
    }
    page.text.setLength(page.text.length() - 1);
    return Distortion.some(new LabelledText(page.text.toString(), page.joined()), random);
  }

  private Genre genre(SplittableRandom random) {
    int at = random.nextInt(weightSum);
    for (int i = 0; i < genres.size(); i++) {
      at -= weights.get(i);
      if (at < 0) {
        return genres.get(i);
      }
    }
    return genres.getLast();
  }

  /** One text while it is written. */
  private final class Page {

    private final SplittableRandom random;
    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final List<Person> cast = new ArrayList<>();
    private final Origin home;
    private Map<String, Person> named = new HashMap<>();
    private boolean continues;

    Page(SplittableRandom random) {
      this.random = random;
      this.home = origins.get(random.nextInt(origins.size()));
    }

    void sentence(String template) {
      named = new HashMap<>();
      int at = 0;
      while (at < template.length()) {
        char c = template.charAt(at);
        if (c == '\\' && template.startsWith("\\n", at)) {
          text.append('\n');
          at += 2;
        } else if (c == '\\' && template.startsWith("\\t", at)) {
          text.append('\t');
          at += 2;
        } else if (c == '{' && template.indexOf('}', at) > 0) {
          int end = template.indexOf('}', at);
          boolean spaced = at >= 2 && template.charAt(at - 1) == ' ' && template.charAt(at - 2) == '}';
          continues = spaced;
          slot(template.substring(at + 1, end));
          at = end + 1;
        } else {
          text.append(c);
          at++;
        }
      }
    }

    private void slot(String written) {
      String slot = written;
      String style = "";
      if (slot.startsWith("lower:") || slot.startsWith("caps:")) {
        style = slot.substring(0, slot.indexOf(':'));
        slot = slot.substring(style.length() + 1);
      }
      boolean contrast = slot.startsWith("-");
      slot = contrast ? slot.substring(1) : slot;
      String key = "";
      int colon = slot.indexOf(':');
      if (colon >= 0) {
        key = slot.substring(colon + 1);
        slot = slot.substring(0, colon);
      }
      String filled = person(slot, key, contrast);
      Label label =
          switch (slot) {
            case "given", "surname", "name", "initial", "initials", "reversed" ->
                contrast ? Label.THING : Label.PERSON;
            case "place" -> contrast ? Label.THING : Label.PLACE;
            case "org" -> Label.ORGANISATION;
            case "street", "thing", "address" -> Label.THING;
            default -> Label.NONE;
          };
      if (filled.isEmpty()) {
        filled = fillers.fill(slot, random);
      }
      filled =
          switch (style) {
            case "lower" -> filled.toLowerCase(Locale.ROOT);
            case "caps" -> filled.toUpperCase(Locale.ROOT);
            default -> filled;
          };
      if (label != Label.NONE) {
        pieces.add(new Piece(text.length(), text.length() + filled.length(), label));
      }
      text.append(filled);
    }

    private String person(String slot, String key, boolean contrast) {
      switch (slot) {
        case "given", "surname", "name", "initial", "initials", "reversed" -> {}
        default -> {
          return "";
        }
      }
      Person person = contrast ? stranger() : known(key);
      return switch (slot) {
        case "given" -> person.given();
        case "surname" -> continues ? person.surname() : person.surnameAlone(random);
        case "name" -> contrast ? person.given() + " " + person.surname() : person.full(random);
        case "initial" -> Person.initial(person.given());
        case "initials" -> person.initials(random);
        default -> person.reversed(random);
      };
    }

    private Person known(String key) {
      if (key.isEmpty()) {
        Person last = continues && !cast.isEmpty() ? cast.getLast() : null;
        return last != null ? last : oneOf();
      }
      return named.computeIfAbsent(key, k -> oneOf());
    }

    private Person oneOf() {
      if (!cast.isEmpty() && random.nextInt(100) < CAST_SHARE) {
        Person back = cast.remove(random.nextInt(cast.size()));
        cast.add(back);
        if (!named.containsValue(back)) {
          return back;
        }
      }
      Person person = stranger();
      cast.add(person);
      return person;
    }

    private Person stranger() {
      Origin origin =
          random.nextInt(100) < 35
              ? home
              : random.nextInt(100) < 30 ? origins.getLast() : origins.get(random.nextInt(origins.size()));
      return Person.of(origin, origins.get(random.nextInt(origins.size())), random);
    }

    /** `{given} {surname}` is one name. */
    private List<Piece> joined() {
      var joined = new ArrayList<Piece>();
      for (Piece piece : pieces) {
        Piece last = joined.isEmpty() ? null : joined.getLast();
        boolean same =
            last != null
                && last.label() == Label.PERSON
                && piece.label() == Label.PERSON
                && joins(text.substring(last.end(), piece.start()), last);
        if (same && last != null) {
          joined.set(joined.size() - 1, new Piece(last.start(), piece.end(), Label.PERSON));
        } else {
          joined.add(piece);
        }
      }
      return joined;
    }

    private boolean joins(String between, Piece last) {
      if (between.equals(" ") || between.equals(". ")) {
        return true;
      }
      return between.equals(".") && last.end() - last.start() <= 2;
    }
  }
}
