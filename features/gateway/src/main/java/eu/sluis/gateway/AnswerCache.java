package eu.sluis.gateway;

import eu.sluis.vocabulary.InstructionSigns;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.ReadingRights;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.UseCaseId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Answers of this node that may be given again to the very same question. In memory, bounded, and
 * empty unless a rule fills it. Safe on every thread.
 *
 * <p>The key is the question itself and all that decided about it, compared whole and not by a
 * hash, so that no answer can reach another organisation, use case, policy or rights. What holds
 * personal data, brings in words of others or has signs of instructions never gets a key.
 */
final class AnswerCache {

  static final int ANSWERS_MAX = 1_000;

  /** Of all questions and answers together. */
  static final long CHARACTERS_MAX = 20_000_000;

  /** Beyond this a question has better use for the room. */
  static final int ENTRY_CHARACTERS_MAX = 200_000;

  /**
   * What an answer belongs to.
   *
   * @param rights with organisation, groups, class and day
   * @param models those that may be asked, in the order of the catalogue
   */
  record Key(
      UseCaseId useCase,
      String policyVersion,
      ReadingRights rights,
      Set<Role> roles,
      Optional<ModelId> wanted,
      List<ModelId> models,
      ChatPrompt<TypedText> prompt) {}

  /** A key and how long an answer may stay under it. */
  record Place(Key key, Duration stay) {}

  /** An answer as it was given. */
  record Kept(String text, ModelCard model) {}

  private record Entry(Kept kept, Instant until, long characters) {}

  private final InstantSource clock;
  private final Map<Key, Entry> entries = new LinkedHashMap<>(16, 0.75f, true);
  private long characters;

  AnswerCache(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Where the answer to this belongs; empty when it may not be given again.
   *
   * @param models those that may be asked
   * @param minutes as the policy says
   */
  static Optional<Place> place(
      Asked asked,
      Recognition what,
      InstructionSigns signs,
      String policyVersion,
      ReadingRights rights,
      List<ModelId> models,
      OptionalInt minutes) {
    if (minutes.isEmpty()
        || !(asked instanceof Chat chat)
        || chat.kept().isPresent()
        || !chat.prompt().images().isEmpty()
        || chat.prompt().bringsWordsOfOthers()
        || chat.prompt().sampling().answers() != 1
        || signs != InstructionSigns.NONE
        || !what.categories().isEmpty()) {
      return Optional.empty();
    }
    var key =
        new Key(
            chat.useCase(),
            policyVersion,
            rights,
            chat.asker().roles(),
            chat.model(),
            List.copyOf(models),
            chat.prompt());
    return Optional.of(new Place(key, Duration.ofMinutes(minutes.getAsInt())));
  }

  synchronized Optional<Kept> find(Place place) {
    Entry entry = entries.get(place.key());
    if (entry == null) {
      return Optional.empty();
    }
    if (!clock.instant().isBefore(entry.until())) {
      remove(place.key());
      return Optional.empty();
    }
    return Optional.of(entry.kept());
  }

  synchronized void keep(Place place, Kept kept) {
    long size = kept.text().length();
    for (TypedText text : place.key().prompt().texts()) {
      size += text.text().length();
    }
    if (size > ENTRY_CHARACTERS_MAX) {
      return;
    }
    remove(place.key());
    entries.put(place.key(), new Entry(kept, clock.instant().plus(place.stay()), size));
    characters += size;
    Iterator<Entry> oldest = entries.values().iterator();
    while (entries.size() > ANSWERS_MAX || characters > CHARACTERS_MAX) {
      characters -= oldest.next().characters();
      oldest.remove();
    }
  }

  private void remove(Key key) {
    Entry gone = entries.remove(key);
    if (gone != null) {
      characters -= gone.characters();
    }
  }
}
