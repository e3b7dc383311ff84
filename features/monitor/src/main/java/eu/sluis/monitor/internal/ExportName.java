package eu.sluis.monitor.internal;

import java.text.Normalizer;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;

/** The file name of an export: `logboek-gemeente-waterhoven-2026-11-22.zip`. */
final class ExportName {

  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");
  private static final int NAME_CHARACTERS_MAX = 60;

  private ExportName() {}

  /** Holds only a-z, 0-9, - and a dot, whatever the organisation is called. */
  static String of(String organisation, Instant now) {
    String plain =
        Normalizer.normalize(organisation, Normalizer.Form.NFD)
            .replaceAll("\\p{M}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-");
    String cut =
        plain.substring(0, Math.min(NAME_CHARACTERS_MAX, plain.length())).replaceAll("^-+|-+$", "");
    String name = cut.isEmpty() ? "organisatie" : cut;
    return "logboek-%s-%s.zip".formatted(name, LocalDate.ofInstant(now, LEGAL_TIME));
  }
}
