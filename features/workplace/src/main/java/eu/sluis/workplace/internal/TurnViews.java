package eu.sluis.workplace.internal;

import eu.sluis.gateway.KeptQuestion;
import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.PassageStore;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.shell.Terms;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.Treatment;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.workplace.Answer;
import eu.sluis.workplace.Turn;
import eu.sluis.workplace.WhoKnows;
import eu.sluis.workplace.internal.Views.CitationView;
import eu.sluis.workplace.internal.Views.PanelView;
import eu.sluis.workplace.internal.Views.Piece;
import eu.sluis.workplace.internal.Views.SentenceView;
import eu.sluis.workplace.internal.Views.SourceLink;
import eu.sluis.workplace.internal.Views.SourceView;
import eu.sluis.workplace.internal.Views.TurnView;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Turns what was kept into what is shown, with the rights of this moment: a sentence that rests on
 * a passage that the reader may no longer read, or that has changed, is withheld; so are its
 * quotation and its title. One for each request.
 */
final class TurnViews {

  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  private final PassageStore passages;
  private final ReadingRights rights;
  private final Locale language;
  private final Notes notes;

  TurnViews(PassageStore passages, ReadingRights rights, WhoKnows whoKnows, Locale language) {
    this.passages = passages;
    this.rights = rights;
    this.language = language;
    this.notes = new Notes(whoKnows, language);
  }

  /** What stands under an answer. */
  Notes notes() {
    return notes;
  }

  TurnView view(Turn turn, String conversationUrl, boolean selected) {
    Map<PassageId, Passage> readable = readable(turn);
    String url = address(conversationUrl, turn.id());
    var sentences = new ArrayList<SentenceView>();
    for (Answer.Sentence sentence : turn.answer().sentences()) {
      sentences.add(sentence(sentence, turn, readable, url));
    }
    return new TurnView(
        turn.id().toString(),
        conversationUrl,
        question(turn.question()),
        sentences,
        notes.of(turn, readable),
        feet(turn),
        selected,
        panelLink(conversationUrl, turn.id()));
  }

  /** A sentence that has just been checked, on the road itself. */
  SentenceView fresh(Answer.Sentence sentence, TurnId turn, String conversationUrl) {
    return shown(sentence, address(conversationUrl, turn));
  }

  /** Where the page shows this turn with its panel. */
  static String address(String conversationUrl, TurnId turn) {
    return conversationUrl + "?beurt=" + turn;
  }

  static String panelLink(String conversationUrl, TurnId turn) {
    return address(conversationUrl, turn) + "#bij-antwoord";
  }

  /** The sources so far, while an answer is still being made. */
  PanelView sourcesOf(Turn turn) {
    return new PanelView(turn.id().toString(), sources(turn, readable(turn)), List.of());
  }

  PanelView panel(Turn turn) {
    return new PanelView(
        turn.id().toString(), sources(turn, readable(turn)), new LockLine(language).of(turn));
  }

  List<Piece> question(KeptQuestion question) {
    var pieces = new ArrayList<Piece>();
    int at = 0;
    for (KeptQuestion.Mark mark : question.marks()) {
      if (at < mark.span().start()) {
        pieces.add(new Piece(question.text().substring(at, mark.span().start()), ""));
      }
      Wording title =
          mark.treatment() == Treatment.REMOVE
              ? new Wording("Verwijderd; niet bewaard", "Removed; not kept")
              : new Wording(
                  "Vervangen door een schuilnaam voordat de vraag naar het model ging",
                  "Replaced by a pseudonym before the question went to the model");
      pieces.add(
          new Piece(
              mark.span().of(question.text()),
              capital(Terms.one(mark.category()).in(language)) + ". " + title.in(language)));
      at = mark.span().end();
    }
    if (at < question.text().length()) {
      pieces.add(new Piece(question.text().substring(at), ""));
    }
    return pieces;
  }

  private Map<PassageId, Passage> readable(Turn turn) {
    var then =
        new ReadingRights(
            rights.organisation(),
            rights.groups(),
            rights.ceiling(),
            turn.asked().atZone(LEGAL_TIME).toLocalDate());
    Map<PassageId, String> hashes = new HashMap<>();
    turn.answer().sources().forEach(cited -> hashes.put(cited.passage(), cited.hash()));
    turn.material().forEach(cited -> hashes.put(cited.passage(), cited.hash()));
    turn.nearest().forEach(cited -> hashes.put(cited.passage(), cited.hash()));
    turn.older().forEach(older -> hashes.put(older.passage(), older.hash()));
    var readable = new HashMap<PassageId, Passage>();
    try {
      for (Passage passage : passages.current(rights.organisation(), hashes.keySet())) {
        if (passage.readableWith(then) && passage.hash().equals(hashes.get(passage.id()))) {
          readable.put(passage.id(), passage);
        }
      }
    } catch (StoreUnavailable away) {
      // Rights that cannot be looked up are not there; and an answer can still end with its reason.
      readable.clear();
    }
    return readable;
  }

  private SentenceView sentence(
      Answer.Sentence sentence, Turn turn, Map<PassageId, Passage> readable, String url) {
    Set<PassageId> ground = new HashSet<>();
    if (sentence.citations().isEmpty()) {
      // Nobody knows which passage it came from, so all of them must still be readable.
      turn.material().forEach(cited -> ground.add(cited.passage()));
    } else {
      turn.answer().sources().stream()
          .filter(cited -> sentence.citations().contains(cited.number()))
          .forEach(cited -> ground.add(cited.passage()));
    }
    if (!readable.keySet().containsAll(ground)) {
      return new SentenceView(
          new Wording("Deze zin is weggelaten.", "This sentence is left out.").in(language),
          sentence.shape(),
          sentence.number(),
          List.of(),
          "withheld",
          new Wording(
                  "Hij rust op een bron die u nu niet mag lezen, of die is veranderd. Stel de vraag"
                      + " opnieuw.",
                  "It rests on a source that you may not read now, or that has changed. Ask again.")
              .in(language));
    }
    return shown(sentence, url);
  }

  private SentenceView shown(Answer.Sentence sentence, String url) {
    var citations =
        sentence.citations().stream()
            .map(number -> new CitationView(number, url + "#bron-" + number))
            .toList();
    return switch (sentence.support()) {
      case SUPPORTED -> shown(sentence, citations, "", "");
      case PARTLY -> shown(sentence, citations, "unsure", partly(sentence));
      case UNSUPPORTED ->
          shown(
              sentence,
              citations,
              "unsure",
              new Wording(
                      "Niet onderbouwd: geen bron zegt dit. Gebruik het niet zonder controle.",
                      "Not supported: no source says this. Do not use it unchecked.")
                  .in(language));
    };
  }

  private static SentenceView shown(
      Answer.Sentence sentence, List<CitationView> citations, String tone, String remark) {
    // A sign of the euro stays on the line of its amount.
    String text = sentence.text().replace("€ ", "€\u00a0");
    return new SentenceView(text, sentence.shape(), sentence.number(), citations, tone, remark);
  }

  private String partly(Answer.Sentence sentence) {
    String missing = String.join(", ", sentence.missing());
    if (missing.isEmpty()) {
      return new Wording(
              "Deels onderbouwd: het is niet zeker dat de bron dit zegt. Lees de bron.",
              "Partly supported: it is not certain that the source says this. Read the source.")
          .in(language);
    }
    return new Wording(
            "Deels onderbouwd: in de bron staat niet ‘" + missing + "’.",
            "Partly supported: the source does not say ‘" + missing + "’.")
        .in(language);
  }

  private List<SourceView> sources(Turn turn, Map<PassageId, Passage> readable) {
    var views = new ArrayList<SourceView>();
    for (Answer.Cited cited : turn.answer().sources()) {
      Passage passage = readable.get(cited.passage());
      if (passage != null) {
        var claims =
            turn.answer().sentences().stream()
                .filter(sentence -> sentence.citations().contains(cited.number()))
                .map(Answer.Sentence::text)
                .toList();
        views.add(
            new SourceView(
                cited.number(),
                passage.documentTitle(),
                Places.of(passage, language),
                passage.confidentiality().code(),
                Terms.of(passage.confidentiality()).in(language),
                Highlight.of(passage.text(), claims, "mark"),
                Places.link(passage),
                older(passage.id(), turn, readable)));
      }
    }
    return views;
  }

  private List<SourceLink> older(PassageId newer, Turn turn, Map<PassageId, Passage> readable) {
    var links = new ArrayList<SourceLink>();
    for (Turn.Older older : turn.older()) {
      Passage passage = readable.get(older.passage());
      if (passage != null && older.newer().equals(newer)) {
        links.add(Places.linked(passage, language));
      }
    }
    return links;
  }

  private String feet(Turn turn) {
    Locale locale = language.getLanguage().equals("en") ? Locale.UK : Locale.of("nl", "NL");
    return turn.account()
        .model()
        .map(
            model ->
                "%s · %s · %s s"
                    .formatted(
                        model.name(),
                        Terms.where(model.residency()).in(language),
                        String.format(locale, "%.1f", turn.milliseconds() / 1000.0)))
        .orElse("");
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
