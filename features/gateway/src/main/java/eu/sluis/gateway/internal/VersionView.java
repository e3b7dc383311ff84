package eu.sluis.gateway.internal;

import eu.sluis.gateway.CatalogueVersions.Version;
import eu.sluis.shell.Wording;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A catalogue that took effect, with what differs from the one before.
 *
 * @param hash the beginning of it
 * @param changes empty for the first that is kept
 */
public record VersionView(
    long number, String since, String cause, String hash, List<Difference.Line> changes) {

  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");
  private static final int HASH_SHOWN = 12;

  /** All but the last, which is there to compare with when it is not the first. */
  static List<VersionView> of(List<Version> newestFirst, Locale language) {
    var views = new ArrayList<VersionView>();
    for (int index = 0; index < newestFirst.size(); index++) {
      Version version = newestFirst.get(index);
      boolean last = index == newestFirst.size() - 1;
      if (last && version.number() > 1) {
        break;
      }
      views.add(
          new VersionView(
              version.number(),
              moment(version.edition().since(), language),
              cause(version).in(language),
              version.edition().hash().substring(0, HASH_SHOWN),
              last
                  ? List.of()
                  : Difference.between(
                      newestFirst.get(index + 1).edition().text(), version.edition().text())));
    }
    return views;
  }

  static String moment(Instant moment, Locale language) {
    Locale locale = language.getLanguage().equals("en") ? Locale.UK : Locale.of("nl", "NL");
    return DateTimeFormatter.ofPattern("d MMMM uuuu HH:mm", locale)
        .format(moment.atZone(LEGAL_TIME));
  }

  private static Wording cause(Version version) {
    return version.edition().atStart()
        ? new Wording(
            "gelezen bij de start van " + version.node(), "read at the start of " + version.node())
        : new Wording(
            "bestand gewijzigd op " + version.node(), "file changed on " + version.node());
  }
}
