package eu.sluis.privacy;

/**
 * Why something was recognised, in words that a privacy officer understands; never the value.
 *
 * <p>A finding has one or more. The code in a list of findings is the name in lower case.
 */
public enum Evidence {
  // What stands around it.
  TERM_BEFORE("het woord ervoor zegt wat het is", "the word before it says what it is"),
  TERM_AFTER("het woord erna zegt wat het is", "the word after it says what it is"),
  LABEL("staat achter een opschrift", "stands behind a label"),
  TITLE("een aanspreektitel ervoor", "a title before it"),
  SALUTATION("een aanhef ervoor", "a salutation before it"),
  ROLE("een rol ervoor, zoals cliënt of moeder", "a role before it, such as client or mother"),
  CLOSING("staat onder een groet", "stands under a greeting"),
  SPEAKS("een persoon spreekt, of er is met hem gesproken", "a person speaks or was spoken with"),
  RELATIVE("een familielid ernaast", "a relative is named beside it"),
  DOES("doet wat mensen doen", "does what people do"),
  BIRTH_WORD("een woord over geboorte ernaast", "a word of birth nearby"),
  AFTER_NAME("staat achter een naam", "stands behind a name"),
  SURROUNDINGS("de woorden eromheen", "the words around it"),
  ELSEWHERE("staat elders in de tekst als naam", "stands elsewhere in the text as a name"),
  // What it looks like.
  FORM("heeft de vorm ervan", "has the form of it"),
  ELFPROEF("voldoet aan de elfproef", "passes the elfproef"),
  ELFPROEF_FAILS("voldoet niet aan de elfproef", "fails the elfproef"),
  MOD_97("het controlegetal klopt", "the check digits are right"),
  MOD_97_FAILS("het controlegetal klopt niet", "the check digits are wrong"),
  INITIALS("voorletters erbij", "initials beside it"),
  PARTICLE("een tussenvoegsel ervoor", "a tussenvoegsel before it"),
  GIVEN_NAME("een bekende voornaam", "a known given name"),
  SURNAME("een bekende achternaam", "a known surname"),
  NAME_WITH_SURNAME("een voornaam met een achternaam", "a given name with a surname"),
  STREET_AND_NUMBER("een straat met een nummer", "a street with a number"),
  POSTCODE_AND_NUMBER("een postcode met een huisnummer", "a postcode with a house number"),
  WORDS_SHOW_IT("woorden die het laten zien", "words that show it"),
  // What the organisation itself said of it.
  ORGANISATION_WORD(
      "staat bij de woorden van uw organisatie", "is among your organisation's words");

  private final String dutch;
  private final String english;

  Evidence(String dutch, String english) {
    this.dutch = dutch;
    this.english = english;
  }

  public String dutch() {
    return dutch;
  }

  public String english() {
    return english;
  }
}
