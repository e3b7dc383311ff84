package eu.sluis.injection.internal;

import eu.sluis.injection.Evidence;
import eu.sluis.injection.Origin;
import eu.sluis.injection.Sign;
import eu.sluis.injection.SignKind;
import eu.sluis.injection.TextReader;
import eu.sluis.injection.internal.disguise.Disguises;
import eu.sluis.injection.internal.disguise.Uncovered;
import eu.sluis.injection.internal.model.Sentences;
import eu.sluis.injection.internal.model.SignModel;
import eu.sluis.injection.internal.model.Vocabulary;
import eu.sluis.injection.internal.text.Concepts;
import eu.sluis.injection.internal.text.Reading;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads a text as it stands, then what it hides. */
public final class Search {

  /** Text of invisible signs has no honest reason. */
  private static final double GRANTED_INVISIBLE = 6;

  /** Text in a disguise that begins with an order has hardly one either. */
  private static final double GRANTED_ORDER = 2;

  private final Concepts concepts;
  private final long orders;
  private final Sentences sentences;
  private final Parts parts;

  /** With the model that is shipped. */
  public Search(TextReader reader) {
    this(SignModel.shipped(), reader);
  }

  public Search(SignModel model, TextReader reader) {
    this(Concepts.shipped(), model, reader);
  }

  private Search(Concepts concepts, SignModel model, TextReader reader) {
    this(concepts, new Sentences(new Vocabulary(concepts), model), new Parts(reader));
  }

  private Search(Concepts concepts, Sentences sentences, Parts parts) {
    this.concepts = concepts;
    this.orders = concepts.bit("IMPERATIVE");
    this.sentences = sentences;
    this.parts = parts;
  }

  /** The same with another reader. */
  public Search with(TextReader reader) {
    return new Search(concepts, sentences, new Parts(reader));
  }

  public List<Sign> in(String text, Origin origin) {
    var reading = Reading.of(text, concepts);
    List<Sign> signs = parts.signs(text, sentences.weigh(reading, origin), origin);
    Markers.find(text, signs);
    for (Uncovered piece : Disguises.in(text, reading, concepts)) {
      uncovered(piece, origin, signs);
    }
    signs.sort(Comparator.comparingInt(sign -> sign.span().start()));
    return signs;
  }

  private boolean ordersAtOnce(Reading reading) {
    return reading.words() > 1 && (reading.concepts(0) & orders) != 0;
  }

  private void uncovered(Uncovered piece, Origin origin, List<Sign> signs) {
    var reading = Reading.of(piece.text(), concepts);
    double granted = piece.how() == Evidence.INVISIBLE ? GRANTED_INVISIBLE : Sentences.GRANTED;
    // What somebody typed in a disguise is no more to be trusted than a document.
    double score =
        granted
            + (ordersAtOnce(reading) ? GRANTED_ORDER : 0)
            + Math.max(
                sentences.highest(reading, origin), sentences.highest(reading, Origin.DOCUMENT));
    if (score < 0) {
      return;
    }
    var evidence = new ArrayList<Evidence>();
    evidence.add(piece.how());
    for (Sign sign : sentences.weigh(reading, origin).signs()) {
      sign.evidence().stream().filter(why -> !evidence.contains(why)).forEach(evidence::add);
    }
    signs.add(
        new Sign(
            SignKind.OBFUSCATED,
            new Span(piece.from(), piece.to()),
            Sentences.confidence(score),
            evidence.subList(0, Math.min(3, evidence.size()))));
  }
}
