package eu.sluis.policy.internal;

import eu.sluis.policy.Medium;
import eu.sluis.policy.Reason;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person who was refused can do, in plain Dutch. */
final class Advice {

  static String askForAccess() {
    return "Vraag de eigenaar van deze toepassing of u toegang kunt krijgen.";
  }

  static String renew(List<Reason> expired) {
    String approvers =
        expired.stream()
            .flatMap(reason -> reason.approvedBy().stream())
            .distinct()
            .collect(Collectors.joining(" en "));
    return "De toestemming is verlopen. Vraag de eigenaar van deze toepassing om verlenging bij "
        + (approvers.isEmpty() ? "de privacy officer" : approvers)
        + ".";
  }

  /**
   * @param signs whether what goes along holds signs of instructions to a model
   */
  static String leaveOut(Set<DataCategory> categories, boolean signs) {
    if (signs) {
      return "Vraag het zonder het document of de bijlage waarin die opdracht staat. Meld het bij"
          + " de beheerder van de bron: misschien probeert iemand AI te misleiden.";
    }
    return categories.isEmpty()
        ? "Vraag de privacy officer wat wel kan."
        : "Haal dit uit uw vraag of documenten: "
            + DutchNames.of(categories)
            + ". Of vraag de privacy officer wat wel kan.";
  }

  static String moreOpenDocuments(Confidentiality ceiling) {
    return "Stel de vraag met documenten tot en met "
        + DutchNames.of(ceiling)
        + ". Moet dit toch kunnen? Overleg met de eigenaar van deze toepassing.";
  }

  static String noModelAtAll() {
    return "Vraag de beheerder om een model aan te sluiten.";
  }

  /** For when the catalogue has no model that may have this. */
  static String nearerModel(
      Collection<DataCategory> sensitive,
      boolean closedDocuments,
      boolean signs,
      Set<Medium> media) {
    var tries = new java.util.ArrayList<String>();
    if (!sensitive.isEmpty()) {
      tries.add("haal uit uw vraag of documenten: " + DutchNames.of(sensitive));
    }
    if (media.contains(Medium.IMAGES)) {
      tries.add("stuur het zonder beeld");
    }
    if (media.contains(Medium.AUDIO)) {
      tries.add("schrijf zelf uit wat er is gezegd");
    }
    if (closedDocuments) {
      tries.add("gebruik documenten die minder vertrouwelijk zijn");
    }
    if (signs) {
      tries.add("vraag het zonder het document waarin een opdracht aan AI staat");
    }
    String help =
        "Vraag de eigenaar van deze toepassing welk model hiervoor mag, en de beheerder om dat aan"
            + " te sluiten.";
    if (tries.isEmpty()) {
      return help;
    }
    String first = String.join(", of ", tries);
    return Character.toUpperCase(first.charAt(0)) + first.substring(1) + ". Of: " + lower(help);
  }

  private static String lower(String sentence) {
    return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
  }

  private Advice() {}
}
