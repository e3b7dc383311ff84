package eu.sluis.recognition;

import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.privacy.OrganisationWords;
import eu.sluis.vocabulary.Asker;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

/** Adds and removes words of an organisation, and records who did. */
public final class WordBook {

  private final RecognitionStore store;
  private final RecordedChange recorded;
  private final InstantSource clock;

  public WordBook(RecognitionStore store, AuditLog log, InstantSource clock) {
    this.store = store;
    this.recorded = new RecordedChange(log);
    this.clock = clock;
  }

  /** The words of the asker's organisation, oldest first. */
  public List<KnownWord> words(Asker asker) {
    return store.words(asker.organisation()).words();
  }

  /**
   * Adds a word; it holds for the next question.
   *
   * @param by the name of the asker, kept sealed beside the word
   * @throws WordRefused when a word that reads the same is there, or there are too many
   * @throws eu.sluis.audit.AuditUnavailable when it could not be recorded; then it is not added
   */
  public void add(Asker asker, String by, OrganisationWords.Word word, String why)
      throws WordRefused {
    refused(store.words(asker.organisation()).words(), word);
    var known = new KnownWord(UUID.randomUUID(), word, why, by, clock.instant());
    recorded.run(
        asker,
        Action.PRIVACY_WORD_ADDED,
        fields(known),
        () -> {
          // Another officer can have added the same between looking and writing.
          var refusal = new AtomicReference<WordRefused>();
          store.change(
              asker.organisation(),
              words -> {
                try {
                  refused(words, word);
                } catch (WordRefused refused) {
                  refusal.set(refused);
                  return words;
                }
                var more = new ArrayList<>(words);
                more.add(known);
                return more;
              });
          WordRefused refused = refusal.get();
          if (refused != null) {
            throw refused;
          }
        });
  }

  /**
   * Removes a word; one that is not there is gone already.
   *
   * @throws eu.sluis.audit.AuditUnavailable when it could not be recorded; then it stays
   */
  public void remove(Asker asker, UUID id) {
    for (KnownWord known : words(asker)) {
      if (known.id().equals(id)) {
        try {
          recorded.run(
              asker,
              Action.PRIVACY_WORD_REMOVED,
              fields(known),
              () ->
                  store.change(
                      asker.organisation(),
                      words -> words.stream().filter(word -> !word.id().equals(id)).toList()));
        } catch (WordRefused impossible) {
          throw new IllegalStateException("taking a word away is never refused");
        }
      }
    }
  }

  private static void refused(List<KnownWord> words, OrganisationWords.Word word)
      throws WordRefused {
    if (words.stream()
        .anyMatch(known -> OrganisationWords.same(known.word().phrase(), word.phrase()))) {
      throw new WordRefused(WordRefused.Reason.KNOWN_ALREADY);
    }
    if (words.size() >= OrganisationWords.WORDS_MAX) {
      throw new WordRefused(WordRefused.Reason.TOO_MANY);
    }
  }

  /** Never the word itself. */
  private static Map<String, String> fields(KnownWord known) {
    var fields = new HashMap<String, String>();
    fields.put("word", known.id().toString());
    switch (known.word()) {
      case OrganisationWords.MayStay _ -> fields.put("kind", "may_stay");
      case OrganisationWords.Personal personal -> {
        fields.put("kind", "personal");
        fields.put("category", personal.category().code());
      }
    }
    return fields;
  }
}
