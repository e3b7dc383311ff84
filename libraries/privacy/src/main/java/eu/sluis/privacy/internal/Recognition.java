package eu.sluis.privacy.internal;

import eu.sluis.privacy.Finding;
import eu.sluis.privacy.internal.disguises.SecondReading;
import eu.sluis.privacy.internal.encodings.Base64Runs;
import eu.sluis.privacy.internal.encodings.Unescaped;
import eu.sluis.privacy.internal.marks.MarkRecogniser;
import eu.sluis.privacy.internal.names.Mended;
import eu.sluis.privacy.internal.names.NameRecogniser;
import eu.sluis.privacy.internal.names.NamesInText;
import eu.sluis.privacy.internal.numbers.NumberRecogniser;
import eu.sluis.privacy.internal.text.ReadableText;
import eu.sluis.privacy.internal.text.Reading;
import eu.sluis.vocabulary.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** All recognisers over one text, and the choice among what they claim. */
public final class Recognition {

  private final NameRecogniser nameRecogniser;
  private final NumberRecogniser numberRecogniser;
  private final Recogniser markRecogniser = new MarkRecogniser();

  /** Whether a text is read again in every way in which something may be hidden in it. */
  private final boolean twice;

  public Recognition(NameRecogniser names, NumberRecogniser numbers, boolean twice) {
    this.nameRecogniser = names;
    this.numberRecogniser = numbers;
    this.twice = twice;
  }

  /** What is found in a text, in its order; also behind escapes and in runs of base64. */
  public List<Finding> findings(String text) {
    List<Finding> found = first(text);
    return twice ? SecondReading.of(text, found, this::first) : found;
  }

  private List<Finding> first(String text) {
    List<Finding> found = unescaped(text);
    List<Finding> encoded = Base64Runs.in(text, this::unescaped);
    if (encoded.isEmpty()) {
      return found;
    }
    var all = new ArrayList<>(encoded);
    found.stream().filter(finding -> apart(finding, encoded)).forEach(all::add);
    all.sort(Comparator.comparingInt((Finding finding) -> finding.span().start()));
    return List.copyOf(all);
  }

  /** A finding inside a run of base64 is none; `encoded` is in the order of the text. */
  private static boolean apart(Finding finding, List<Finding> encoded) {
    int low = 0;
    int high = encoded.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (encoded.get(middle).span().end() <= finding.span().start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == encoded.size()
        || encoded.get(low).span().start() >= finding.span().end()
        || !finding.category().replaceable();
  }

  private List<Finding> unescaped(String text) {
    Unescaped view = Unescaped.of(text);
    return located(recognised(view.text()), view::original);
  }

  private List<Finding> recognised(String text) {
    var reading = new Reading(text);
    NamesInText names = nameRecogniser.read(reading);
    if (names.broken()) {
      Mended mended = Mended.of(text);
      if (mended.changed()) {
        var whole = new Reading(mended.text());
        return located(recognised(whole, nameRecogniser.read(whole).scanned()), mended::original);
      }
    }
    return recognised(reading, names);
  }

  private static List<Finding> located(List<Finding> findings, UnaryOperator<Span> place) {
    return findings.stream()
        .map(
            finding ->
                new Finding(
                    finding.category(),
                    place.apply(finding.span()),
                    finding.confidence(),
                    finding.evidence()))
        .toList();
  }

  private List<Finding> recognised(Reading reading, NamesInText names) {
    var candidates = new ArrayList<Candidate>();
    Consumer<Candidate> found = candidate -> candidates.add(whole(reading.readable(), candidate));
    List<Candidate> named = names.candidates();
    named.forEach(found);
    numberRecogniser.recognise(reading, named, names, found);
    markRecogniser.recognise(reading, found);
    // After the choice, so that a street that looked like a name names nobody.
    List<Candidate> chosen = Overlaps.resolved(candidates);
    var mentions = new ArrayList<Candidate>();
    for (Candidate mention : names.later(chosen)) {
      mentions.add(whole(reading.readable(), mention));
    }
    if (!mentions.isEmpty()) {
      mentions.addAll(chosen);
      chosen = Overlaps.resolved(mentions);
    }
    var findings = new ArrayList<Finding>();
    for (Candidate candidate : chosen) {
      findings.add(
          new Finding(
              candidate.category(),
              reading.readable().original(candidate.start(), candidate.end()),
              candidate.confidence(),
              candidate.evidence()));
    }
    findings.sort(Comparator.comparingInt((Finding finding) -> finding.span().start()));
    return List.copyOf(findings);
  }

  /** One sign can be several in the view (`½`); two findings then cannot share it. */
  private static Candidate whole(ReadableText readable, Candidate candidate) {
    return new Candidate(
        candidate.category(),
        readable.wholeStart(candidate.start()),
        readable.wholeEnd(candidate.end()),
        candidate.confidence(),
        candidate.evidence());
  }
}
