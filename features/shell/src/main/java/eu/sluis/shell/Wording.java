package eu.sluis.shell;

import java.util.Locale;

/** One sentence for a reader, in both languages: plain Dutch (B1), and English beside it. */
public record Wording(String dutch, String english) {

  public Wording {
    if (dutch.isBlank() || english.isBlank()) {
      throw new IllegalArgumentException("a wording needs both languages");
    }
  }

  /** In English when that is asked for, otherwise in Dutch. */
  public String in(Locale language) {
    return language.getLanguage().equals("en") ? english : dutch;
  }
}
