package eu.sluis.privacy.training;

import eu.sluis.privacy.internal.names.Label;
import eu.sluis.privacy.training.LabelledText.Piece;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;

/**
 * Writes texts with labels: sentences of one genre, filled with people of every origin alike,
 * places, organisations and things that bear a person's name. Some people come back in several
 * sentences.
 *
 * <p>A slot is `{kind}`, with `:1` for the same person again, `-` for a name that names no person
 * here (`Basisschool {-given}`), and `lower:` or `caps:` for how it is written.
 */
final class Generator {

  private static final int SENTENCES_MAX = 7;
  private static final int CAST_SHARE = 45;
  private static final int HEADINGS = 7;
  private static final int OPENED = 8;

  /** People whose names are words too. */
  private static final int WORDS = 8;

  /** How many of a hundred bear the name of a person. */
  private static final Map<String, Integer> NAMED_AFTER =
      Map.of(
          "org", 25, "street", 20, "thing", 35, "firm", 100, "hall", 100, "ware", 100, "road", 100);

  /** Sentences without a person, as most sentences are. */
  private static final int CALM = 35;

  private static final Pattern PERSON =
      Pattern.compile(
          "\\{(?:(?:lower|caps|plus|under):)*(?:name|given|surname|initials?|reversed)[:}]");

  private static final Set<String> TITLES =
      Set.of(
          "mevrouw",
          "heer",
          "mw",
          "dhr",
          "meneer",
          "mevr",
          "familie",
          "fam",
          "dr",
          "mr",
          "drs",
          "ir",
          "mijnheer",
          "juffrouw",
          "hr",
          "prof");

  private record Genre(String name, List<String> sentences) {}

  /** How many of a hundred Dutch surnames are put together of words. */
  private static final int OF_WORDS = 15;

  private final List<Origin> origins;
  private final Origin dutch;
  private final Origin words;
  private final List<Genre> genres = new ArrayList<>();
  private final List<String> calm = new ArrayList<>();
  private final List<Integer> weights = new ArrayList<>();
  private final Fillers fillers;
  private final Vocabulary vocabulary;
  private int weightSum;

  /**
   * @param origins the last of which has published names of all countries, and is met more
   */
  Generator(Resources resources, List<Origin> origins, Fillers fillers, Vocabulary vocabulary) {
    this.origins = List.copyOf(origins);
    this.dutch = Origin.named("nl", origins);
    this.words = Origin.named("nl-words", origins);
    this.fillers = fillers;
    this.vocabulary = vocabulary;
    for (Path file : resources.files("sentences")) {
      List<String> sentences = Resources.lines(file);
      genres.add(new Genre(Resources.nameOf(file), sentences));
      sentences.stream().filter(sentence -> !PERSON.matcher(sentence).find()).forEach(calm::add);
      // Small genres count more than their size.
      int contrasts =
          sentences.stream().mapToInt(sentence -> sentence.contains("{-") ? 1 : 0).sum();
      int weight = 40 + sentences.size() + contrasts;
      weights.add(weight);
      weightSum += weight;
    }
  }

  LabelledText write(SplittableRandom random) {
    Genre genre = genre(random);
    boolean mixed = random.nextInt(100) < 12;
    int sentences = 1 + random.nextInt(SENTENCES_MAX);
    boolean spaced = random.nextInt(100) < 60;
    var page = new Page(random);
    for (int i = 0; i < sentences; i++) {
      Genre of = mixed ? genre(random) : genre;
      if (random.nextInt(100) < HEADINGS) {
        page.text.append(vocabulary.heading(random)).append(random.nextInt(4) == 0 ? ": " : "\n");
      }
      List<String> choice = random.nextInt(100) < CALM ? calm : of.sentences();
      String sentence = choice.get(random.nextInt(choice.size()));
      page.sentence(random.nextInt(100) < OPENED ? vocabulary.opened(sentence, random) : sentence);
      boolean prose = !of.name().equals("chat") && !of.name().equals("forms");
      page.text.append(prose && spaced ? " " : random.nextInt(5) == 0 ? "\n\n" : "\n");
    }
    page.text.setLength(page.text.length() - 1);
    return Distortion.some(new LabelledText(page.text.toString(), page.joined()), random);
  }

  /** Half of the people have names of the Netherlands or of published lists, half of anywhere. */
  private Origin any(SplittableRandom random) {
    int chance = random.nextInt(100);
    if (chance < 25) {
      return dutch;
    }
    if (chance < 25 + WORDS) {
      return words;
    }
    return chance < 50 ? origins.getLast() : origins.get(random.nextInt(origins.size()));
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
    private final Map<String, String> cores = new HashMap<>();
    private Map<String, Person> named = new HashMap<>();
    private boolean continues;

    Page(SplittableRandom random) {
      this.random = random;
      this.home = any(random);
    }

    void sentence(String template) {
      named = new HashMap<>();
      cores.clear();
      String written = Template.read(template);
      int at = 0;
      while (at < written.length()) {
        int open = written.indexOf('{', at);
        int close = open < 0 ? -1 : written.indexOf('}', open);
        if (close < 0) {
          text.append(Template.plain(vocabulary.varied(written.substring(at), random)));
          break;
        }
        text.append(Template.plain(vocabulary.varied(written.substring(at, open), random)));
        continues = at > 0 && open == at + 1 && written.charAt(at) == ' ';
        slot(written.substring(open + 1, close));
        at = close + 1;
      }
    }

    private void slot(String written) {
      String slot = written;
      var styles = new ArrayList<String>();
      while (Template.styled(slot)) {
        styles.add(slot.substring(0, slot.indexOf(':')));
        slot = slot.substring(slot.indexOf(':') + 1);
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
            case "org", "firm", "orgkind", "orgname" -> Label.ORGANISATION;
            case "street",
                "thing",
                "address",
                "eponym",
                "medicine",
                "hall",
                "ware",
                "brand",
                "road",
                "core" ->
                Label.THING;
            default -> Label.NONE;
          };
      if (slot.equals("user")) {
        filled = stranger().userName(random);
      } else if (slot.equals("acronym")) {
        filled = fillers.acronym(random);
      } else if (slot.equals("core")) {
        filled = core(key);
      } else if (slot.equals("noun")) {
        filled = vocabulary.noun(random);
      } else if (slot.equals("Noun")) {
        filled = vocabulary.kindOfBusiness(random);
      } else if (filled.isEmpty()) {
        filled = strange(slot, key);
      }
      for (String style : styles) {
        filled = Template.in(style, filled);
      }
      if (label != Label.NONE) {
        pieces.add(new Piece(text.length(), text.length() + filled.length(), label));
      }
      text.append(filled);
    }

    /** Firms and places that no list has. */
    private String strange(String slot, String key) {
      if (random.nextInt(100) < NAMED_AFTER.getOrDefault(slot, 0)) {
        return namedAfter(slot, key);
      }
      String listed = fillers.fill(slot, random);
      int chance = random.nextInt(100);
      if (slot.equals("org")) {
        if (chance < 10) {
          return fillers.acronym(random);
        }
        if (chance < 20) {
          return fillers.body(random);
        }
        return chance < 48 ? fillers.firm(random) : listed;
      }
      if (slot.equals("place")) {
        if (chance < 25) {
          return fillers.fill("world", random);
        }
        return chance < 40
            ? fillers.fill("countries", random)
            : chance < 55 ? fillers.town(random) : listed;
      }
      return listed;
    }

    /** The bare name of what this sentence has named: `Jansen` of `Bakkerij Jansen`. */
    private String core(String key) {
      String core = cores.get(key);
      if (core == null) {
        throw new IllegalArgumentException(
            "`{core:" + key + "}` stands before what it is the name of; turn them around");
      }
      return core;
    }

    /** Something that bears the name of a person: `Bakkerij Jansen`, `Jansenlaan`. */
    private String namedAfter(String slot, String key) {
      String pattern = fillers.namedAfter(slot, random);
      var made = new StringBuilder();
      int at = 0;
      while (at < pattern.length()) {
        int open = pattern.indexOf('{', at);
        int close = open < 0 ? -1 : pattern.indexOf('}', open);
        if (close < 0) {
          break;
        }
        made.append(pattern, at, open);
        String kind = pattern.substring(open + 1, close);
        if (kind.equals("Noun")) {
          made.append(vocabulary.kindOfBusiness(random));
        } else if (kind.startsWith("-")) {
          boolean first = !cores.containsKey(key);
          String core = person(kind.substring(1), first ? key : "", true);
          cores.putIfAbsent(key, core);
          made.append(core);
        } else {
          made.append(fillers.fill(kind, random));
        }
        at = close + 1;
      }
      return made.append(pattern.substring(at)).toString();
    }

    private String person(String slot, String key, boolean contrast) {
      switch (slot) {
        case "given", "surname", "name", "initial", "initials", "reversed" -> {}
        default -> {
          return "";
        }
      }
      Person person = contrast ? namesake(key) : known(key);
      return switch (slot) {
        case "given" -> person.given();
        case "surname" -> continues ? person.surname() : person.surnameAlone(titled(), random);
        case "name" -> contrast ? person.given() + " " + person.surname() : person.full(random);
        case "initial" -> Person.initial(person.given());
        case "initials" -> person.initials(random);
        default -> person.reversed(random);
      };
    }

    /** Small tussenvoegsels stand behind a title, hardly elsewhere. */
    private boolean titled() {
      int end = text.length();
      while (end > 0 && !Character.isLetter(text.charAt(end - 1))) {
        end--;
      }
      int start = end;
      while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      return TITLES.contains(text.substring(start, end).toLowerCase(Locale.ROOT));
    }

    private Person known(String key) {
      if (key.isEmpty()) {
        Person last = continues && !cast.isEmpty() ? cast.getLast() : null;
        return last != null ? last : oneOf();
      }
      return named.computeIfAbsent(key, k -> oneOf());
    }

    /** Whoever a thing is named after: of no interest, unless somebody in the sentence is. */
    private Person namesake(String key) {
      return key.isEmpty() ? stranger() : named.computeIfAbsent(key, k -> stranger());
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
      Origin origin = random.nextInt(100) < 35 ? home : any(random);
      Person person = Person.of(origin, origins.get(random.nextInt(origins.size())), random);
      boolean ofWords = origin.code().startsWith("nl") && random.nextInt(100) < OF_WORDS;
      return ofWords ? person.withSurname(vocabulary.surname(random)) : person;
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
