package eu.sluis.gateway;

import eu.sluis.privacy.DetectedText;
import eu.sluis.privacy.Detector;
import eu.sluis.privacy.Finding;
import eu.sluis.privacy.Pseudonymiser;
import eu.sluis.register.UseCase;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks with one detector at every text of what was asked; for one question, on one thread. */
final class Recognising {

  private final Detector detector;

  Recognising(Detector detector) {
    this.detector = detector;
  }

  /**
   * All of a question: what was typed before anything is looked up for it is told to the ledger.
   */
  Recognition of(Question question, UseCase why, ReadingRights rights, Ledger ledger) throws Stop {
    bounded(question.text());
    DetectedText asked = text(question.text());
    ledger.what(Recognition.Grounded.of(asked));
    var earlier = new ArrayList<DetectedText>();
    var highest = Confidentiality.OPENBAAR;
    for (var turn : question.grounding().earlier(rights)) {
      earlier.add(text(turn.text()));
      highest = highest.max(turn.confidentiality());
    }
    var material = question.grounding().find(Pseudonymiser.impersonal(asked), rights);
    var passages = new ArrayList<DetectedText>();
    var headings = new ArrayList<DetectedText>();
    for (var passage : material) {
      passages.add(text(passage.text()));
      headings.add(text(passage.heading()));
      highest = highest.max(passage.confidentiality());
    }
    return new Recognition.Grounded(
        text(why.instructions()), asked, earlier, passages, headings, material, highest);
  }

  Recognition of(Chat chat) throws Stop {
    List<TypedText> typed = chat.prompt().texts();
    var found = new ArrayList<>(all(typed));
    for (List<Together.Part> group : new Together(chat.prompt(), typed).groups()) {
      var turns =
          new Turns(
              group.stream()
                  .map(part -> new Turns.Turn(found.get(part.place()), part.before()))
                  .toList());
      if (turns.several()) {
        List<DetectedText> together = turns.with(text(turns.text()).findings());
        for (int i = 0; i < group.size(); i++) {
          found.set(group.get(i).place(), together.get(i));
        }
      }
    }
    var next = found.iterator();
    return new Recognition.Conversation(
        chat.prompt().map(_ -> next.next()), chat.highest(), chat.kept(), names(chat.prompt()));
  }

  /** Of functions and of the form of an answer; with what is said of each. */
  private FunctionNames names(ChatPrompt<TypedText> prompt) throws Stop {
    var persons = new LinkedHashMap<String, List<Span>>();
    for (Map.Entry<String, String> one : FunctionNames.told(prompt).entrySet()) {
      String name = one.getKey();
      var spans = new ArrayList<Span>();
      for (Finding finding : text(name + ": " + one.getValue()).findings()) {
        if (finding.category().replaceable()
            && finding.category().kind() != DataCategory.Kind.ORGANISATIONAL
            && finding.span().start() < name.length()) {
          spans.add(
              new Span(finding.span().start(), Math.min(finding.span().end(), name.length())));
        }
      }
      persons.put(name, spans);
    }
    return FunctionNames.without(persons);
  }

  Recognition of(Embedding embedding) throws Stop {
    return new Recognition.Texts(all(embedding.texts()), embedding.dimensions());
  }

  Recognition of(Ranking ranking) throws Stop {
    var texts = new ArrayList<TypedText>(ranking.documents());
    texts.addFirst(ranking.query());
    List<DetectedText> detected = all(texts);
    return new Recognition.Candidates(detected.getFirst(), detected.subList(1, detected.size()));
  }

  Recognition of(ForSearch wanted) throws Stop {
    var texts = new ArrayList<TypedText>();
    switch (wanted) {
      case PassageVectors vectors -> {}
      case PassageOrder order -> texts.add(TypedText.of(order.question()));
    }
    pieces(wanted).forEach(piece -> texts.add(TypedText.of(piece.text())));
    return new Recognition.Searched(all(texts), wanted.highest(), wanted instanceof PassageOrder);
  }

  private static List<ForSearch.Piece> pieces(ForSearch wanted) {
    return switch (wanted) {
      case PassageVectors vectors -> vectors.pieces();
      case PassageOrder order -> order.pieces();
    };
  }

  /** Of the words beside the recording; in the recording itself nobody can look. */
  Recognition of(Transcription asked) throws Stop {
    return new Recognition.Spoken(all(List.of(asked.prompt())).getFirst(), asked);
  }

  /** Each with what was found in it, when there is not too much of it all together. */
  private List<DetectedText> all(List<TypedText> typed) throws Stop {
    long characters = typed.stream().mapToLong(one -> one.text().length()).sum();
    if (characters > Chat.CHARACTERS_MAX) {
      throw new Stop(new Refusal.TooLong());
    }
    var detected = new ArrayList<DetectedText>(typed.size());
    for (TypedText one : typed) {
      detected.add(labelled(one));
    }
    return detected;
  }

  DetectedText text(String text) throws Stop {
    try {
      var detected = new DetectedText(text, detector.detect(text));
      if (!sound(detected)) {
        throw new Stop(new Refusal.DetectorFailed());
      }
      return detected;
    } catch (RuntimeException failure) {
      // Whatever it was: nobody knows what is in this text, so it goes nowhere.
      throw new Stop(new Refusal.DetectorFailed());
    }
  }

  static void bounded(String text) throws Stop {
    if (text.length() > Question.TEXT_CHARACTERS_MAX) {
      throw new Stop(new Refusal.TooLong());
    }
  }

  /** What the label makes of it, and what it is by itself where the label says nothing. */
  private DetectedText labelled(TypedText typed) throws Stop {
    DetectedText alone = text(typed.text());
    if (typed.label().isBlank() || typed.text().isBlank()) {
      return alone;
    }
    String before = typed.label() + ": ";
    int from = before.length();
    var findings = new ArrayList<Finding>();
    for (Finding finding : text(before + typed.text()).findings()) {
      if (finding.span().end() > from) {
        findings.add(
            new Finding(
                finding.category(),
                new Span(Math.max(0, finding.span().start() - from), finding.span().end() - from),
                finding.confidence(),
                finding.evidence()));
      }
    }
    int labelled = findings.size();
    for (Finding finding : alone.findings()) {
      if (findings.subList(0, labelled).stream().noneMatch(other -> overlap(finding, other))) {
        findings.add(finding);
      }
    }
    findings.sort(Comparator.comparingInt(finding -> finding.span().start()));
    var detected = new DetectedText(typed.text(), findings);
    if (!sound(detected)) {
      throw new Stop(new Refusal.DetectorFailed());
    }
    return detected;
  }

  /** Marks on what a text is about lie over anything. */
  private static boolean overlap(Finding one, Finding other) {
    return one.category().replaceable()
        && other.category().replaceable()
        && one.span().start() < other.span().end()
        && other.span().start() < one.span().end();
  }

  /** What is to be replaced lies in the text, in order, and shares nothing. */
  private static boolean sound(DetectedText detected) {
    int end = 0;
    for (Finding finding : detected.findings()) {
      if (finding.category().replaceable()) {
        if (finding.span().start() < end || finding.span().end() > detected.text().length()) {
          return false;
        }
        end = finding.span().end();
      }
    }
    return true;
  }
}
