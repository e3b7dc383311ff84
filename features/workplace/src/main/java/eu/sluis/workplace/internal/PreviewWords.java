package eu.sluis.workplace.internal;

import eu.sluis.gateway.Account.Recognised;
import eu.sluis.gateway.Preview;
import eu.sluis.gateway.Refusal;
import eu.sluis.shell.Terms;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Residency;
import eu.sluis.vocabulary.Treatment;
import eu.sluis.workplace.internal.Views.Chip;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What would happen to a text, as a few chips. */
final class PreviewWords {

  private final Locale language;

  PreviewWords(Locale language) {
    this.language = language;
  }

  List<Chip> of(Preview preview, List<String> likely) {
    var chips = new ArrayList<Chip>();
    switch (preview) {
      case Preview.Possible possible -> {
        possible.recognised().forEach(found -> chips.add(recognised(found)));
        if (possible.recognised().isEmpty()) {
          chips.add(chip("plain", new Wording("geen persoonsgegevens", "no personal data")));
        }
        chips.add(destination(possible));
        if (!likely.isEmpty()) {
          String titles = String.join(", ", likely);
          chips.add(
              chip(
                  "plain",
                  new Wording("waarschijnlijk uit: " + titles, "probably from: " + titles)));
        }
      }
      case Preview.Impossible impossible -> {
        impossible.recognised().forEach(found -> chips.add(recognised(found)));
        chips.add(chip("out", refusal(impossible.refusal())));
      }
    }
    return chips;
  }

  private Chip recognised(Recognised found) {
    Wording what = Terms.count(found.category(), found.count());
    if (found.treatment().isEmpty()) {
      return chip("", what);
    }
    Treatment treatment = found.treatment().get();
    return switch (treatment) {
      case LEAVE ->
          chip(
              "plain", new Wording(what.dutch() + " · gaat mee", what.english() + " · goes along"));
      case PSEUDONYMISE ->
          chip("", new Wording(what.dutch() + " · schuilnaam", what.english() + " · pseudonym"));
      case REMOVE ->
          chip(
              "out",
              new Wording(what.dutch() + " · gaat niet mee", what.english() + " · stays behind"));
    };
  }

  private Chip destination(Preview.Possible possible) {
    Residency residency = possible.model().residency();
    if (residency == Residency.ON_PREMISES) {
      return chip("ok", new Wording("blijft op eigen server", "stays on our own server"));
    }
    Wording where = Terms.where(residency);
    return chip(
        "",
        new Wording(
            "gaat naar " + possible.model().supplier() + ", " + where.dutch(),
            "goes to " + possible.model().supplier() + ", " + where.english()));
  }

  private static Wording refusal(Refusal refusal) {
    Wording title = Phrases.refusalTitle(refusal.code());
    return new Wording(
        "kan zo niet: " + title.dutch().toLowerCase(Locale.ROOT),
        "not possible like this: " + title.english().toLowerCase(Locale.ROOT));
  }

  private Chip chip(String tone, Wording text) {
    return new Chip(tone, text.in(language));
  }
}
