package eu.sluis.privacy.internal;

import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Names of persons.
 *
 * <p>Lists of names cannot be the main means: they know `Jansen` and not `Adébáyò`, and they think
 * that `Bakker` bakes. So each cue below asks what stands around a capitalised word: a title, a
 * role, initials, a verb that only people do, the line under a greeting. Lists come last and give
 * the least confidence. The cues are tried in order at every word; the first that holds claims the
 * words of the name.
 */
final class NameRecogniser implements Recogniser {

  @Override
  public void recognise(Reading reading, Consumer<Candidate> found) {
    var phrase = new NamePhrase(reading);
    int claimed = 0;
    for (int i = 0; i < reading.words().size(); i++) {
      if (i < claimed) {
        continue;
      }
      NameClaim claim = claimAt(reading, phrase, i, claimed);
      if (claim != null) {
        claimed = claim.to();
        found.accept(
            new Candidate(
                DataCategory.NAME,
                reading.word(claim.from()).start(),
                // An initial at the end keeps its full stop.
                reading.word(claim.to() - 1).end() + (phrase.initial(claim.to() - 1) ? 1 : 0),
                claim.confidence(),
                claim.evidence()));
      }
    }
  }

  private static @Nullable NameClaim claimAt(
      Reading reading, NamePhrase phrase, int i, int claimed) {
    Word word = reading.word(i);
    if (word.text().length() > 60 || !Character.isLetter(firstLetter(word))) {
      return null;
    }
    NameClaim claim = CuesBefore.titled(reading, phrase, i);
    if (claim == null) {
      claim = CuesWithin.reversed(reading, phrase, i);
    }
    boolean mayBegin =
        word.capital() || (NameWords.particle(word.folded()) && phrase.afterParticles(i) > i);
    if (!mayBegin) {
      return claim;
    }
    if (claim == null) {
      claim = CuesWithin.initials(phrase, i);
    }
    if (claim == null) {
      claim = CuesBefore.said(reading, phrase, i);
    }
    if (claim == null) {
      claim = CuesWithin.listed(reading, phrase, i, claimed);
    }
    if (claim == null) {
      claim = CuesWithin.particled(reading, phrase, i, claimed);
    }
    if (claim == null) {
      claim = CuesWithin.acting(reading, phrase, i);
    }
    return claim;
  }

  private static char firstLetter(Word word) {
    char first = word.text().charAt(0);
    return first == '\'' && word.text().length() > 1 ? word.text().charAt(1) : first;
  }
}
