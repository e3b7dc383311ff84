package eu.sluis.bench.knowledge;

import eu.sluis.bench.knowledge.Collection.Question;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How well the units that answer stand in a ranking, over all questions.
 *
 * @param ndcg of the first answering unit among ten: 1 in the first place, 1/log2(1+place) below
 * @param recall the share of the questions with an answering unit among the first 1, 5 and 10
 */
record Quality(int questions, double ndcg, Recall recall) {

  /** Shares between 0 and 1. */
  record Recall(double at1, double at5, double at10) {}

  static Quality of(Engine engine, List<Question> questions) throws IOException {
    var places = new ArrayList<Integer>();
    for (Question question : questions) {
      places.add(place(engine.rank(question), question));
    }
    return of(places);
  }

  /** From the place of the first right unit of each question, from 1; 0 when it was not found. */
  static Quality of(List<Integer> places) {
    double gain =
        places.stream()
            .mapToDouble(place -> place == 0 ? 0 : Math.log(2) / Math.log(1 + place))
            .sum();
    int count = Math.max(1, places.size());
    return new Quality(
        places.size(),
        gain / count,
        new Recall(within(places, 1), within(places, 5), within(places, Engine.DEPTH)));
  }

  /** The place of the first unit that answers, from 1; 0 when none is among the ten. */
  static int place(List<String> ranked, Question question) {
    for (int i = 0; i < Math.min(ranked.size(), Engine.DEPTH); i++) {
      if (question.answers().contains(ranked.get(i))) {
        return i + 1;
      }
    }
    return 0;
  }

  private static double within(List<Integer> places, int depth) {
    return (double) places.stream().filter(place -> place > 0 && place <= depth).count()
        / Math.max(1, places.size());
  }

  String row(String set, String engine) {
    return String.format(
        Locale.ROOT,
        "| %s | %s | %d | %.3f | %.3f | %.3f | %.3f |",
        set,
        engine,
        questions,
        ndcg,
        recall.at1(),
        recall.at5(),
        recall.at10());
  }
}
