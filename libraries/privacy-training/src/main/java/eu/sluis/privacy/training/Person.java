package eu.sluis.privacy.training;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Somebody in a generated text, with the ways in which people write a name. */
record Person(String given, String second, String surname) {

  /** The frequent ones more than once. */
  private static final List<String> PARTICLES =
      List.of(
          "van", "van", "van", "de", "de", "van de", "van de", "van der", "van der", "van den",
          "van den", "den", "ter", "ten", "van 't", "van het", "in 't", "op de", "uit den", "te",
          "von", "della", "el", "da");

  /** Their words, which stay when a name is changed for another. */
  static final Set<String> PARTICLE_WORDS =
      PARTICLES.stream()
          .flatMap(particle -> Stream.of(particle.split(" ", -1)))
          .collect(Collectors.toUnmodifiableSet());

  /** Arabic surnames have it with a capital and without: `Al-Khatib`, `al-Khatib`. */
  private static final Pattern ARTICLE = Pattern.compile("(?:Al|El|As|Ad|Ar)-");

  static Person of(Origin origin, Origin other, SplittableRandom random) {
    String given = origin.given(random);
    if (random.nextInt(100) < 5 && !given.contains("-")) {
      given = given + "-" + origin.given(random);
    }
    String second = random.nextInt(100) < 12 ? origin.given(random) : "";
    String surname = origin.surname(random);
    boolean plain = surname.indexOf(' ') < 0;
    if (plain
        && random.nextInt(100) < 28
        && (origin.code().startsWith("nl") || origin.code().equals(Origin.PUBLISHED))) {
      surname = PARTICLES.get(random.nextInt(PARTICLES.size())) + " " + surname;
    }
    if (random.nextInt(100) < 8) {
      surname = shortened(surname, random);
    }
    if (random.nextInt(100) < 7 && !surname.contains("-")) {
      Origin partner = random.nextBoolean() ? origin : other;
      surname = surname + "-" + partner.surname(random);
    }
    if (random.nextInt(100) < 12) {
      surname = flemish(surname);
    } else if (ARTICLE.matcher(surname).lookingAt() && random.nextBoolean()) {
      surname = surname.substring(0, 1).toLowerCase(Locale.ROOT) + surname.substring(1);
    }
    return new Person(given, second, surname);
  }

  Person withSurname(String other) {
    return new Person(given, second, other);
  }

  /** `vd Berg`, `v.d. Berg`. */
  private static String shortened(String surname, SplittableRandom random) {
    String shorter = random.nextBoolean() ? "vd " : random.nextBoolean() ? "v.d. " : "v d ";
    for (String particle : List.of("van der ", "van den ", "van de ")) {
      if (surname.startsWith(particle)) {
        return shorter + surname.substring(particle.length());
      }
    }
    return surname;
  }

  /** With a capital behind a given name too, as in Belgium: `Geert Van den Berghe`. */
  private static String flemish(String surname) {
    var changed = new StringBuilder(surname);
    changed.setCharAt(0, Character.toUpperCase(surname.charAt(0)));
    return changed.toString();
  }

  /** The surname by itself: `Van der Berg`, now and then `van der Berg`. */
  String surnameAlone(boolean titled, SplittableRandom random) {
    return random.nextInt(100) < (titled ? 45 : 4)
        ? surname
        : surname.substring(0, 1).toUpperCase(Locale.ROOT) + surname.substring(1);
  }

  String full(SplittableRandom random) {
    int form = random.nextInt(100);
    if (form < 12 && !second.isEmpty()) {
      return given + " " + second + " " + surname;
    }
    if (form < 28) {
      return initials(random) + " " + surname;
    }
    return form < 32 ? given + " " + initial(core()) + ". " + surname : given + " " + surname;
  }

  /** `de Vries, B.`, `Vries, B. de`, `Yıldız, Ayşe`. */
  String reversed(SplittableRandom random) {
    String first = random.nextInt(100) < 70 ? initials(random) : given;
    int core = coreStart();
    if (core > 0 && random.nextInt(100) < 60) {
      return surname.substring(core) + ", " + first + " " + surname.substring(0, core).strip();
    }
    return surnameAlone(true, random) + ", " + first;
  }

  String initials(SplittableRandom random) {
    var made = new StringBuilder();
    int count = 1 + (random.nextInt(100) < 45 ? 1 + random.nextInt(2) : 0);
    int form = random.nextInt(100);
    for (int i = 0; i < count; i++) {
      made.append(i == 0 ? initial(given) : String.valueOf((char) ('A' + random.nextInt(26))));
      if (form < 72) {
        made.append('.');
      } else if (form < 84) {
        made.append(i + 1 < count ? ". " : ".");
      } else if (form < 92 && i + 1 < count) {
        made.append(' ');
      }
    }
    return made.toString();
  }

  static String initial(String name) {
    return name.isEmpty() ? "A" : name.substring(0, 1).toUpperCase(Locale.ROOT);
  }

  /** `fbrouwers`, `a.ezeudu`, `sanne_85`: names a person to who knows it, but is no name. */
  String userName(SplittableRandom random) {
    String first = small(given);
    String last = small(core());
    return switch (random.nextInt(8)) {
      case 0 -> first.charAt(0) + "." + last;
      case 1 -> first + "." + last.charAt(0);
      case 2 -> first.charAt(0) + "_" + last;
      case 3 -> last + first.charAt(0);
      case 4 -> first + (random.nextBoolean() ? "_" : "") + (50 + random.nextInt(60));
      case 5 -> last.substring(0, Math.min(3, last.length())) + first.charAt(0) + "01";
      default -> first.charAt(0) + last;
    };
  }

  private static String small(String name) {
    String letters = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    return letters.isEmpty() ? "x" : letters;
  }

  private String core() {
    return surname.substring(coreStart());
  }

  /** Where the surname begins behind its tussenvoegsels. */
  private int coreStart() {
    for (int i = 0; i < surname.length(); i++) {
      boolean start = i == 0 || surname.charAt(i - 1) == ' ' || surname.charAt(i - 1) == '\'';
      if (start && Character.isUpperCase(surname.charAt(i))) {
        return i;
      }
    }
    return 0;
  }
}
