package eu.sluis.knowledge;

import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Makes passages and rights for tests: the same ones for the same seed. */
public final class World {

  public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private static final List<String> WORDS =
      List.of(
          "vergunning",
          "parkeren",
          "paspoort",
          "verlof",
          "ziekte",
          "bezwaar",
          "subsidie",
          "woning",
          "huisvuil",
          "container",
          "leges",
          "trouwen",
          "geboorte",
          "aangifte",
          "verhuizing",
          "rijbewijs",
          "evenement",
          "terras",
          "kapvergunning",
          "bouwen",
          "boom",
          "hond",
          "belasting",
          "kwijtschelding",
          "bijstand",
          "schulden",
          "leerlingenvervoer",
          "begraven",
          "archief",
          "raadslid",
          "commissie",
          "integriteit",
          "declaratie",
          "reiskosten",
          "thuiswerken",
          "opleiding",
          "salaris",
          "pensioen",
          "zwangerschap",
          "vakantie");

  private final Random random;

  public World(long seed) {
    this.random = new Random(seed);
  }

  public Random random() {
    return random;
  }

  public UUID uuid() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  public OrganisationId organisation() {
    return new OrganisationId(uuid());
  }

  public String text(int words) {
    var text = new ArrayList<String>();
    for (int i = 0; i < words; i++) {
      text.add(WORDS.get((int) (WORDS.size() * Math.pow(random.nextDouble(), 1.6))));
    }
    return String.join(" ", text) + ".";
  }

  public Set<GroupId> someGroups(int of) {
    var groups = new HashSet<GroupId>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      groups.add(new GroupId("groep-" + random.nextInt(of)));
    }
    return groups;
  }

  public Confidentiality someConfidentiality() {
    Confidentiality[] all = Confidentiality.values();
    return all[random.nextInt(all.length)];
  }

  public Validity someValidity() {
    LocalDate from = TODAY.plusDays(random.nextInt(800) - 600);
    return switch (random.nextInt(4)) {
      case 0 -> new Validity(Optional.of(from), Optional.empty());
      case 1 -> new Validity(Optional.empty(), Optional.of(from.plusDays(300)));
      case 2 -> new Validity(Optional.of(from), Optional.of(from.plusDays(random.nextInt(400))));
      default -> Validity.ALWAYS;
    };
  }

  public ReadingRights someRights(OrganisationId organisation, int groups) {
    LocalDate day = TODAY.plusDays(random.nextInt(30) - 15);
    return new ReadingRights(organisation, someGroups(groups), someConfidentiality(), day);
  }

  /** Rights to everything that everyone may read. */
  public static ReadingRights everyone(OrganisationId organisation) {
    return new ReadingRights(organisation, Set.of(), Confidentiality.INTERN, TODAY);
  }

  /** A document of one passage that everyone may read. */
  public Passage open(OrganisationId organisation, String title, String text) {
    return passage(
        organisation,
        new DocumentId(uuid()),
        0,
        title,
        new Place(List.of(), Optional.empty(), OptionalInt.empty()),
        text,
        Set.of(ReadingRights.EVERYONE),
        Confidentiality.OPENBAAR,
        Validity.ALWAYS);
  }

  public Passage passage(
      OrganisationId organisation,
      DocumentId document,
      int ordinal,
      String title,
      Place place,
      String text,
      Set<GroupId> readers,
      Confidentiality confidentiality,
      Validity validity) {
    return new Passage(
        new PassageId(uuid()),
        organisation,
        new SourceId(new UUID(0, 1)),
        document,
        title,
        ordinal,
        place,
        text,
        readers,
        confidentiality,
        validity,
        hash(text));
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
