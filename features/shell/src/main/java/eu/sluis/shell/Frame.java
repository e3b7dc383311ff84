package eu.sluis.shell;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What `shell/frame` draws around a page; a page's record has one as its component `frame`. Made by
 * {@link Frames}.
 *
 * @param title of this page, in the language of the page; without the name of the product
 * @param current the id of the menu entry that this page belongs to; may be of none
 * @param visitor empty before log-in
 * @param navigation only what the visitor's roles can use
 * @param language Dutch or English
 * @param organisationName may be blank
 * @param otherLanguagePath where the page is shown in the other language
 * @param assets the folder that our own style and modules are served from in this version
 * @param houseStyle whether the organisation has a house style
 */
public record Frame(
    String title,
    String current,
    Optional<Visitor> visitor,
    List<NavigationEntry> navigation,
    Locale language,
    String organisationName,
    String otherLanguagePath,
    String assets,
    boolean houseStyle) {

  static final int INITIALS_MAX = 3;

  public Frame {
    navigation = List.copyOf(navigation);
  }

  public boolean signedIn() {
    return visitor.isPresent();
  }

  /** For `lang` in HTML: `nl` or `en`. */
  public String languageTag() {
    return language.getLanguage();
  }

  public boolean dutch() {
    return languageTag().equals("nl");
  }

  /** The visitor's name, or blank before log-in. */
  public String visitorName() {
    return visitor.map(Visitor::name).orElse("");
  }

  /** Tells this person's drafts in the browser from somebody else's; blank before log-in. */
  public String person() {
    return visitor.map(one -> one.asker().person().toString()).orElse("");
  }

  /** The value of the hidden field `csrf` of a form; blank before log-in. */
  public String csrfToken() {
    return visitor.map(Visitor::csrfToken).orElse("");
  }

  /** First letters of at most three words of the name, as written: `Noor van Dalen` is `NvD`. */
  public String initials() {
    var letters = new StringBuilder();
    for (String word : visitorName().strip().split("[\\s-]+", INITIALS_MAX + 1)) {
      if (letters.length() < INITIALS_MAX && !word.isEmpty()) {
        letters.appendCodePoint(word.codePointAt(0));
      }
    }
    return letters.toString();
  }

  /**
   * The address of one of our own files, for example of `js/stream.js`; cached for this version.
   */
  public String asset(String file) {
    return assets + file;
  }
}
