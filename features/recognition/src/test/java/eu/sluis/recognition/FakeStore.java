package eu.sluis.recognition;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.Unavailable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** In memory; can be away. */
public final class FakeStore implements RecognitionStore {

  /** What a database that does not answer throws. */
  static final class Away extends RuntimeException implements Unavailable {
    private static final long serialVersionUID = 1L;
  }

  private final Map<OrganisationId, WordList> words = new HashMap<>();
  private final Map<OrganisationId, List<Example>> examples = new HashMap<>();
  public boolean away;
  int wordsRead;

  @Override
  public synchronized long version(OrganisationId organisation) {
    return of(organisation).version();
  }

  @Override
  public synchronized WordList words(OrganisationId organisation) {
    wordsRead++;
    return of(organisation);
  }

  @Override
  public synchronized void change(
      OrganisationId organisation, UnaryOperator<List<KnownWord>> change) {
    WordList before = of(organisation);
    List<KnownWord> after = change.apply(before.words());
    if (!after.equals(before.words())) {
      words.put(organisation, new WordList(before.version() + 1, after));
    }
  }

  @Override
  public synchronized List<Example> examples(OrganisationId organisation) {
    requireThere();
    return examples.getOrDefault(organisation, List.of()).stream()
        .sorted(Comparator.comparing(Example::kept).reversed())
        .toList();
  }

  @Override
  public synchronized int exampleCount(OrganisationId organisation) {
    return examples(organisation).size();
  }

  @Override
  public synchronized void keep(OrganisationId organisation, Example example) {
    requireThere();
    examples.computeIfAbsent(organisation, _ -> new ArrayList<>()).add(example);
  }

  @Override
  public synchronized boolean removeExample(OrganisationId organisation, UUID id) {
    requireThere();
    return examples
        .getOrDefault(organisation, new ArrayList<>())
        .removeIf(one -> one.id().equals(id));
  }

  private WordList of(OrganisationId organisation) {
    requireThere();
    return words.getOrDefault(organisation, WordList.EMPTY);
  }

  private void requireThere() {
    if (away) {
      throw new Away();
    }
  }
}
