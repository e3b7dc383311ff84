package eu.sluis.privacy.training;

import eu.sluis.privacy.internal.names.Lexicon;
import eu.sluis.privacy.internal.names.NameModel;
import eu.sluis.privacy.internal.names.NameRecogniser;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.privacy.training.network.Example;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Persons as the row of labels finds them in labelled texts, with whether they are persons. The
 * texts must be such as the row did not learn from: of those it is far too sure.
 */
final class PersonExamples {

  private static final int OUTCOMES = 2;

  private final Lexicon lexicon;
  private final List<Example> examples = new ArrayList<>();
  private int texts;

  PersonExamples(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  void add(LabelledText text, NameModel model) {
    var reading = new Reading(text.text());
    int of = texts++;
    var recogniser =
        new NameRecogniser(
            lexicon,
            model,
            (start, end, features) -> {
              Span place = reading.readable().original(start, end);
              examples.add(new Example(of, 0, OUTCOMES, features, text.person(place) ? 1 : 0));
              return 1;
            },
            0);
    recogniser.read(reading).candidates();
  }

  List<Example> all() {
    return List.copyOf(examples);
  }
}
