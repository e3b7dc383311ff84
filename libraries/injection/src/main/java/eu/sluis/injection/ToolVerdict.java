package eu.sluis.injection;

import java.util.List;

/** What is to be done with a tool call. */
public sealed interface ToolVerdict {

  /** It was offered, is allowed, fits, and only holds what the person gave. */
  record Fits() implements ToolVerdict {}

  /** A person has to say yes first, for each of these reasons. */
  record AskPerson(List<Concern> concerns) implements ToolVerdict {
    public AskPerson {
      concerns = List.copyOf(concerns);
    }
  }

  /** Nobody can say yes to it. */
  record Stopped(Fault fault, String where) implements ToolVerdict {}

  /** Why a call cannot be done. */
  enum Fault {
    NOT_OFFERED(
        "het model vroeg om een hulpmiddel dat het niet had gekregen",
        "the model asked for a tool that it was not given"),
    NOT_ALLOWED(
        "deze toepassing mag dit hulpmiddel niet gebruiken", "this use case may not use this tool"),
    TOO_LONG("de gegevens voor het hulpmiddel zijn te lang", "the arguments are too long"),
    NOT_JSON("de gegevens voor het hulpmiddel zijn geen JSON", "the arguments are no JSON"),
    DOES_NOT_FIT(
        "de gegevens passen niet bij het hulpmiddel", "the arguments do not fit the schema");

    private final String dutch;
    private final String english;

    Fault(String dutch, String english) {
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

  /**
   * What a person has to look at.
   *
   * @param argument the JSON pointer of it, such as `/to`; empty for the call as a whole
   */
  record Concern(Kind kind, String argument) {

    /** Why. */
    public enum Kind {
      /** The tool changes or sends something. */
      CHANGES("wijzigt of verstuurt iets", "changes or sends something"),
      /** An argument stands in a text of others, and not in what the person typed. */
      FROM_MATERIAL(
          "komt uit een document of van een hulpmiddel, niet van u",
          "comes from a document or a tool, not from you"),
      /** There were signs of instructions in the material. */
      SIGNS("in het materiaal staan opdrachten aan een model", "the material instructs a model");

      private final String dutch;
      private final String english;

      Kind(String dutch, String english) {
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
  }
}
