package eu.sluis.adapters.postgres;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.KeptQuestion;
import eu.sluis.knowledge.Legibility;
import eu.sluis.privacy.MasterKey;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Document;
import eu.sluis.sources.Source;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.vocabulary.UseCaseId;
import eu.sluis.vocabulary.Validity;
import eu.sluis.workplace.Answer;
import eu.sluis.workplace.Conversation;
import eu.sluis.workplace.Turn;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Invented documents and conversations, not yet kept. */
final class Content {

  static final MasterKey MASTER = MasterKey.of(new byte[32]);

  private Content() {}

  static Source source(OrganisationId organisation) {
    return new Source(
        SourceId.random(),
        organisation,
        "Beleidsregels Wmo",
        Source.Kind.FOLDER,
        "/data/wmo",
        new Classification(
            Set.of(new GroupId("wmo"), new GroupId("iedereen")),
            Confidentiality.INTERN,
            new Validity(Optional.empty(), Optional.of(LocalDate.of(2027, 12, 31)))),
        Optional.empty());
  }

  static Document document(Source source) {
    return new Document(
        DocumentId.random(),
        source.id(),
        "map/beleid.pdf",
        "Beleidsregels",
        "ab".repeat(32),
        2,
        1_200,
        Invented.NOON,
        Optional.empty(),
        Optional.empty(),
        Legibility.WHOLE,
        0,
        "",
        Optional.empty());
  }

  static Conversation conversation(OrganisationId organisation, PersonId person, int second) {
    return new Conversation(
        ConversationId.random(),
        organisation,
        person,
        new UseCaseId("wmo-consulent"),
        "titel",
        Invented.NOON.plusSeconds(second));
  }

  static Turn turn(String question, int second) {
    return new Turn(
        TurnId.random(),
        Invented.NOON.plusSeconds(second),
        new KeptQuestion(question, List.of()),
        new Answer(
            List.of(
                new Answer.Sentence(
                    "Ja.",
                    Answer.Shape.RUNNING,
                    0,
                    List.of(),
                    Answer.Support.SUPPORTED,
                    List.of())),
            List.of()),
        Turn.Closing.of(Turn.Closing.Kind.ANSWERED),
        Account.NONE,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        12);
  }
}
