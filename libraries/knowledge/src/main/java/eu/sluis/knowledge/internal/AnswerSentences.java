package eu.sluis.knowledge.internal;

import eu.sluis.knowledge.Extract.Quotation;
import eu.sluis.knowledge.Sentences;
import eu.sluis.knowledge.internal.support.Trees;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chooses the sentences that answer a question.
 *
 * <p>A sentence scores by the weighted share of the question's content stems that it holds (rare
 * ones among the sentences given weigh more), a little by what its neighbours and its passage hold,
 * by the rank of its passage, and by holding an answer of the kind that is asked. A question in the
 * text (as on a page with frequent questions) and a heading are no answers, but the sentence after
 * them gets their words. A sentence that introduces a list brings its items; an item brings its
 * introduction.
 */
public final class AnswerSentences {

  private static final Trees<Clue> TREES =
      Trees.learned(AnswerSentences.class, "answer-trees.txt", Clue.class);

  private static final double OWN = 0.72;

  /** What a word in the headings counts for, beside 1 in the sentence. */
  private static final double HEADINGS = 0.8;

  private static final double NEIGHBOUR = 0.10;
  private static final double PASSAGE = 0.10;
  private static final double RANK = 0.08;
  private static final double ASKED_FOR = 0.18;

  /** Texts of government put the answer first. */
  private static final double FIRST_IN_PASSAGE = 0.12;

  private static final double PART_OF_COMPOUND = 0.5;

  /** A further sentence must come this near to the best one. */
  private static final double FURTHER_SHARE = 0.7;

  private static final int LIST_ITEMS_MAX = 8;
  private static final int HEADING_WORDS_MAX = 8;
  private static final int WORDS_MIN = 3;

  private static final Pattern ITEM =
      Pattern.compile("(?:[-–•*·]|\\d{1,3}[a-z]?[.)°]|[a-z]{1,2}[.)])\\s.*", Pattern.DOTALL);
  private static final Pattern FOR_GROUP =
      Pattern.compile("\\bvoor (?:de |het |een |uw )?(\\p{L}{4,})");

  /** One sentence of one passage. */
  private record Candidate(int passage, int order, String text, Set<String> stems, int words) {
    boolean item() {
      return ITEM.matcher(text).matches();
    }

    boolean introduces() {
      return text.endsWith(":");
    }

    boolean question() {
      return text.endsWith("?");
    }

    boolean heading() {
      return words <= HEADING_WORDS_MAX
          && !item()
          && !introduces()
          && text.chars().noneMatch(Character::isDigit)
          && ".!;…\"”’)".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    boolean answers() {
      return !question() && !heading() && words >= WORDS_MIN;
    }
  }

  private final Clues clues;
  private final List<Set<String>> headings;
  private final Set<String> asked;
  private final List<Candidate> candidates;
  private final Map<String, Double> weights = new HashMap<>();
  private final double weightOfAll;
  private final Map<Integer, Double> shareOfPassage = new HashMap<>();

  /**
   * @param above for each passage, its title and headings; may be empty
   */
  public AnswerSentences(String question, List<String> passages, List<String> above) {
    this.headings = above.stream().map(Dutch::contentStems).toList();
    this.asked = Dutch.contentStems(question);
    this.candidates = candidates(passages);
    this.clues =
        new Clues(
            question,
            candidates.stream().map(c -> new Clues.Sentence(c.text(), c.passage())).toList(),
            above);
    double all = 0;
    for (String stem : asked) {
      long holding = candidates.stream().filter(c -> c.stems().contains(stem)).count();
      double idf = Math.log(1 + (candidates.size() - holding + 0.5) / (holding + 0.5));
      // A word of the question that stands nowhere still weighs: it may be what it is about.
      weights.put(stem, idf);
      all += idf;
    }
    this.weightOfAll = all;
    for (int i = 0; i < passages.size(); i++) {
      shareOfPassage.put(i, share(Dutch.contentStems(passages.get(i) + "\n" + above.get(i))));
    }
  }

  private static List<Candidate> candidates(List<String> passages) {
    var all = new ArrayList<Candidate>();
    for (int i = 0; i < passages.size(); i++) {
      String text = passages.get(i);
      for (Span span : Sentences.of(text)) {
        String sentence = span.of(text);
        var words = Dutch.words(sentence);
        var stems = new LinkedHashSet<String>();
        words.stream().filter(Dutch.Word::content).forEach(word -> stems.add(word.stem()));
        all.add(new Candidate(i, all.size(), sentence, stems, words.size()));
      }
    }
    return all;
  }

  /**
   * How likely it is that the best sentence answers the question, from 0 to 1; see {@link Clue}.
   */
  public double certainty() {
    return best().map(one -> TREES.likely(clue -> value(one, clue))).orElse(0.0);
  }

  private static double value(Map<Clue, Double> clues, Clue clue) {
    return clues.getOrDefault(clue, 0.0);
  }

  /** The clues of the sentence of which the rules are surest; empty when none may be an answer. */
  public Optional<Map<Clue, Double>> best() {
    return candidates.stream()
        .filter(Candidate::answers)
        .max(
            Comparator.comparingDouble((Candidate one) -> certainty(one))
                .thenComparing(Candidate::order, Comparator.reverseOrder()))
        .map(candidate -> clues.of(candidate.order()));
  }

  private double certainty(Candidate candidate) {
    return clues.certainty(candidate.order());
  }

  /** The best sentences in reading order, when the first reaches the threshold. */
  public List<Quotation> best(double threshold, int maxSentences) {
    if (asked.isEmpty() || weightOfAll == 0) {
      return List.of();
    }
    var scores = new HashMap<Integer, Double>();
    candidates.stream()
        .filter(Candidate::answers)
        .forEach(candidate -> scores.put(candidate.order(), score(candidate)));
    var ranked =
        candidates.stream()
            .filter(Candidate::answers)
            .sorted(
                Comparator.comparingDouble((Candidate c) -> -scores.getOrDefault(c.order(), 0.0))
                    .thenComparingInt(Candidate::order))
            .toList();
    double best = ranked.isEmpty() ? 0 : scores.getOrDefault(ranked.getFirst().order(), 0.0);
    if (best < threshold) {
      return List.of();
    }
    double enough = Math.max(threshold, FURTHER_SHARE * best);
    double near = enough;
    boolean forAll =
        ranked.stream()
            .anyMatch(
                c ->
                    scores.getOrDefault(c.order(), 0.0) >= near
                        && clues.kindIn(c.order())
                        && !forOthers(c));
    var chosen = new TreeSet<Integer>();
    for (Candidate candidate : ranked) {
      if (chosen.size() >= maxSentences || scores.getOrDefault(candidate.order(), 0.0) < enough) {
        break;
      }
      if (forAll && clues.kindIn(candidate.order()) && forOthers(candidate)) {
        continue;
      }
      if (chosen.stream().noneMatch(other -> alike(candidates.get(other), candidate))) {
        choose(candidate, chosen, maxSentences);
      }
    }
    return chosen.stream()
        .map(candidates::get)
        .map(candidate -> new Quotation(candidate.text(), candidate.passage()))
        .toList();
  }

  private void choose(Candidate candidate, Set<Integer> chosen, int maxSentences) {
    if (candidate.item()) {
      introduction(candidate, chosen, maxSentences);
    }
    if (chosen.size() < maxSentences) {
      chosen.add(candidate.order());
    }
    if (candidate.introduces()) {
      int last = candidates.size() - 1;
      for (int next = candidate.order() + 1;
          next <= Math.min(last, candidate.order() + LIST_ITEMS_MAX)
              && chosen.size() < maxSentences
              && candidates.get(next).passage() == candidate.passage()
              && candidates.get(next).item();
          next++) {
        chosen.add(next);
      }
    }
  }

  private void introduction(Candidate item, Set<Integer> chosen, int maxSentences) {
    for (int before = item.order() - 1; before >= 0; before--) {
      Candidate other = candidates.get(before);
      if (other.passage() != item.passage() || (!other.item() && !other.introduces())) {
        return;
      }
      if (other.introduces()) {
        if (chosen.size() + 1 < maxSentences) {
          chosen.add(before);
        }
        return;
      }
    }
  }

  private double score(Candidate candidate) {
    double alone = share(candidate.stems());
    var withHeadings = new HashSet<>(headings.get(candidate.passage()));
    withHeadings.addAll(candidate.stems());
    double own = alone + HEADINGS * (share(withHeadings) - alone);
    Set<String> around = new HashSet<>(candidate.stems());
    neighbour(candidate, -1, around);
    neighbour(candidate, 1, around);
    double before = precededByQuestion(candidate);
    double rank = 1.0 / (1 + candidate.passage());
    double score =
        OWN * Math.max(own, 0.9 * before)
            + NEIGHBOUR * share(around)
            + PASSAGE * shareOfPassage.getOrDefault(candidate.passage(), 0.0)
            + RANK * rank
            + (first(candidate) ? FIRST_IN_PASSAGE : 0);
    return own == 0 && before == 0 ? 0.5 * score : score + asksFor(candidate);
  }

  private boolean first(Candidate candidate) {
    int before = candidate.order() - 1;
    return before < 0 || candidates.get(before).passage() != candidate.passage();
  }

  private void neighbour(Candidate candidate, int step, Set<String> stems) {
    int at = candidate.order() + step;
    if (at >= 0 && at < candidates.size()) {
      Candidate near = candidates.get(at);
      if (near.passage() == candidate.passage()) {
        stems.addAll(near.stems());
      }
    }
  }

  /** What a question or heading right above holds of the question. */
  private double precededByQuestion(Candidate candidate) {
    int at = candidate.order() - 1;
    if (at < 0) {
      return 0;
    }
    Candidate before = candidates.get(at);
    boolean leads =
        before.passage() == candidate.passage() && (before.question() || before.heading());
    if (!leads) {
      return 0;
    }
    var both = new HashSet<>(before.stems());
    both.addAll(candidate.stems());
    return share(both);
  }

  private double asksFor(Candidate candidate) {
    return clues.kindIn(candidate.order()) ? ASKED_FOR : 0;
  }

  /**
   * Whether it holds for a group that the question does not name: `prijs voor bezoek`. An answer
   * for everybody goes before one for a group.
   */
  private boolean forOthers(Candidate candidate) {
    Matcher group = FOR_GROUP.matcher(Dutch.fold(candidate.text()));
    while (group.find()) {
      String stem = Dutch.stem(group.group(1));
      if (!asked.contains(stem) && Dutch.words(group.group(1)).getFirst().content()) {
        return true;
      }
    }
    return false;
  }

  private double share(Set<String> stems) {
    double held = 0;
    for (String stem : asked) {
      double weight = weights.getOrDefault(stem, 0.0);
      if (stems.contains(stem)) {
        held += weight;
      } else if (stem.length() >= Compounds.PART_CHARS_MIN
          && stems.stream().anyMatch(other -> related(other, stem))) {
        held += PART_OF_COMPOUND * weight;
      }
    }
    return weightOfAll == 0 ? 0 : held / weightOfAll;
  }

  private static boolean related(String one, String other) {
    String shorter = one.length() < other.length() ? one : other;
    String longer = one.length() < other.length() ? other : one;
    return shorter.length() >= Compounds.PART_CHARS_MIN
        && (longer.startsWith(shorter) || longer.endsWith(shorter));
  }

  private static boolean alike(Candidate one, Candidate other) {
    var shared = new HashSet<>(one.stems());
    shared.retainAll(other.stems());
    int all = one.stems().size() + other.stems().size() - shared.size();
    return all > 0 && shared.size() >= 0.8 * all;
  }
}
