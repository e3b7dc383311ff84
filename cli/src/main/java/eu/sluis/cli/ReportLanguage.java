package eu.sluis.cli;

import picocli.CommandLine.Option;

/** The option of every command that reports in words. */
final class ReportLanguage {

  @Option(
      names = "--language",
      defaultValue = "nl",
      paramLabel = "nl|en",
      description = "De taal van het verslag. / The language of the report.")
  private Language language = Language.NL;

  Language language() {
    return language;
  }
}
