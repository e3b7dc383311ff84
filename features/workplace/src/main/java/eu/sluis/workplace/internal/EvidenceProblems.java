package eu.sluis.workplace.internal;

import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;

/** Why there is no evidence. */
final class EvidenceProblems {

  private EvidenceProblems() {}

  static ProblemException damaged() {
    return new ProblemException(
        500,
        new Wording("Het logboek klopt niet", "The log is not right"),
        new Wording(
            "Er is geen bewijs te geven: wat is ondertekend, is veranderd. Meld dit bij de"
                + " auditor.",
            "There is no evidence to give: what was signed was changed. Tell the auditor."));
  }

  static ProblemException away() {
    return new ProblemException(
        503,
        new Wording("Het logboek is niet bereikbaar", "The log cannot be reached"),
        new Wording("Probeer het zo nog eens.", "Try again in a moment."));
  }
}
