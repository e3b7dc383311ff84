package eu.sluis.workplace;

import eu.sluis.audit.Hash;
import eu.sluis.gateway.Account;
import eu.sluis.gateway.KeptQuestion;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.PassageStore;
import eu.sluis.knowledge.Place;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.Validity;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Passages, turns and rights for the tests of this module. */
public final class Given {

  public static final OrganisationId WATERHOVEN = OrganisationId.random();
  public static final GroupId WMO = new GroupId("wmo");
  public static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

  public static final ReadingRights RIGHTS =
      new ReadingRights(
          WATERHOVEN, Set.of(WMO), Confidentiality.ZAAKVERTROUWELIJK, LocalDate.of(2026, 11, 20));

  private Given() {}

  public static Passage passage(String text) {
    return passage(text, Confidentiality.INTERN, Validity.ALWAYS);
  }

  public static Passage passage(String text, Confidentiality closed, Validity validity) {
    return passage("Beleidsregels Wmo", text, closed, validity);
  }

  /** A passage of a document with this title. */
  public static Passage titled(String title, String text) {
    return passage(title, text, Confidentiality.INTERN, Validity.ALWAYS);
  }

  private static Passage passage(
      String title, String text, Confidentiality closed, Validity validity) {
    return new Passage(
        PassageId.random(),
        WATERHOVEN,
        SourceId.random(),
        DocumentId.random(),
        title,
        0,
        new Place(List.of("Hulp"), Optional.of("4.3"), OptionalInt.of(18)),
        text,
        Set.of(WMO),
        closed,
        validity,
        Hash.ofContent(text.getBytes(StandardCharsets.UTF_8)).hex());
  }

  /** The same passage, as it is after somebody changed who may read it. */
  public static Passage readBy(Passage passage, String... groups) {
    var readers = new ArrayList<GroupId>();
    for (String group : groups) {
      readers.add(new GroupId(group));
    }
    return new Passage(
        passage.id(),
        passage.organisation(),
        passage.source(),
        passage.document(),
        passage.documentTitle(),
        passage.ordinal(),
        passage.place(),
        passage.text(),
        Set.copyOf(readers),
        passage.confidentiality(),
        passage.validity(),
        passage.hash());
  }

  public static Answer.Cited cited(int number, Passage passage) {
    return new Answer.Cited(number, passage.id(), passage.hash());
  }

  public static Answer.Sentence sentence(String text, Integer... citations) {
    return new Answer.Sentence(
        text, Answer.Shape.PARAGRAPH, 0, List.of(citations), Answer.Support.SUPPORTED, List.of());
  }

  public static Turn turn(
      Answer answer, Turn.Closing closing, Account account, Passage... material) {
    var along = new ArrayList<Answer.Cited>();
    for (Passage passage : material) {
      along.add(cited(along.size() + 1, passage));
    }
    return new Turn(
        TurnId.random(),
        NOON,
        new KeptQuestion("Loopt de hulp door?", List.of()),
        answer,
        closing,
        account,
        along,
        List.of(),
        List.of(),
        List.of(),
        1_250);
  }

  public static Turn answered(Answer answer, Passage... material) {
    return turn(answer, Turn.Closing.of(Turn.Closing.Kind.ANSWERED), Account.NONE, material);
  }

  /** The database of this moment. */
  public static final class Shelf implements PassageStore {
    public final List<Passage> now = new ArrayList<>();

    public Shelf(Passage... passages) {
      now.addAll(List.of(passages));
    }

    @Override
    public List<Passage> current(OrganisationId organisation, Collection<PassageId> ids) {
      return ids.stream()
          .flatMap(id -> now.stream().filter(passage -> passage.id().equals(id)))
          .filter(passage -> passage.organisation().equals(organisation))
          .toList();
    }

    @Override
    public List<Passage> passages(OrganisationId organisation, DocumentId id) {
      return now.stream()
          .filter(passage -> passage.organisation().equals(organisation))
          .filter(passage -> passage.document().equals(id))
          .toList();
    }
  }
}
