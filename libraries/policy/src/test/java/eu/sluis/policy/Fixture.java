package eu.sluis.policy;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.InstructionSigns;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Residency;
import eu.sluis.vocabulary.Role;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Invented people, models and layers for the tests of policy. */
final class Fixture {

  static final LocalDate DAY = LocalDate.of(2026, 11, 23);
  static final OrganisationId ORGANISATION =
      OrganisationId.of("00000000-0000-4000-8000-000000000001");
  static final Asker CONSULENT = asker(Set.of(Role.USER), Set.of(new GroupId("wmo")));
  static final Asker GARDENER = asker(Set.of(Role.USER), Set.of(new GroupId("groen")));

  static final ModelFacts HERE = model("hier", Residency.ON_PREMISES, Jurisdiction.EU);
  static final ModelFacts DUTCH = model("nederland", Residency.NETHERLANDS, Jurisdiction.EU);
  static final ModelFacts EUROPEAN = model("europa", Residency.EU, Jurisdiction.EU);
  static final ModelFacts AMERICAN_HERE = model("vs-in-eu", Residency.EU, Jurisdiction.NON_EU);
  static final ModelFacts FAR = model("ver", Residency.OUTSIDE_EU, Jurisdiction.NON_EU);
  static final List<ModelFacts> CATALOGUE = List.of(FAR, AMERICAN_HERE, EUROPEAN, DUTCH, HERE);

  /** Every place crossed with every jurisdiction. */
  static final List<ModelFacts> EVERY_MODEL = everyModel();

  static final String OPEN_RULES =
      """
        - id: alle-documenten
          sentence: Alle documenten mogen.
          allow: documents
          up_to: zeer_geheim
        - id: alle-modellen
          sentence: Alle modellen mogen.
          allow: models
          residency: outside_eu
          jurisdiction: [eu, non_eu]
        - id: alles-laten
          sentence: Gegevens gaan mee zoals ze zijn.
          treat: leave
          categories: [name, address, postcode, place, date_of_birth, place_of_birth, age, phone, email, username, url, iban, account_number, bsn, a_number, identity_document, driving_licence, licence_plate, ip_address, mac_address, case_number, client_number, cadastral, vat_number_person, vat_number, kvk_number, rsin, po_box, organisation]
      """;

  static final String OPEN_BASELINE =
      """
      bouwcode: 1
      name: Open basis
      source: proef
      rules:
      """
          + OPEN_RULES;

  static final String OPEN_USE_CASE =
      """
      bouwcode: 1
      name: Open toepassing
      source: proef
      rules:
        - id: iedereen
          sentence: Iedereen mag vragen stellen.
          allow: asking
          groups: [iedereen]
        - id: alles-gevoelig
          sentence: Gevoelige gegevens mogen overal heen.
          allow: sensitive
          categories: [health, religion, ethnicity, politics, union_membership, sexual_life, biometric, genetic, criminal]
          residency: outside_eu
      """
          + OPEN_RULES;

  static final String WMO =
      """
        - id: wmo-1
          sentence: Vragen beantwoorden voor de groep Wmo-consulenten.
          allow: asking
          groups: [wmo]
          approved_by: college
          until: 2027-07-01
        - id: wmo-2
          sentence: Documenten gebruiken tot en met zaakvertrouwelijk.
          allow: documents
          up_to: zaakvertrouwelijk
        - id: wmo-3
          sentence: Modellen op de eigen server of in Nederland.
          allow: models
          residency: netherlands
          jurisdiction: [eu]
        - id: wmo-4
          sentence: Namen en adressen gaan mee als schuilnaam.
          treat: pseudonymise
          categories: [name, address, email, phone]
        - id: wmo-5
          sentence: Gezondheidsgegevens blijven op de eigen server.
          deny: models
          when: { categories: [health] }
          beyond: on_premises
      """;

  static Bouwcode baseline(String yaml) {
    return read(Layer.BASELINE, yaml);
  }

  static Bouwcode useCase(String yaml) {
    return read(Layer.USE_CASE, yaml);
  }

  /** A use case with these rules, each indented by two spaces. */
  static Bouwcode useCaseOf(String rules) {
    return useCase("bouwcode: 1\nname: Proef\nsource: DPIA 1\nrules:\n" + rules);
  }

  static Bouwcode read(Layer layer, String yaml) {
    try {
      return Bouwcode.read(layer, yaml);
    } catch (PolicyUnreadable unreadable) {
      throw new AssertionError(unreadable.getMessage() + "\n" + yaml, unreadable);
    }
  }

  static Policy policy(Bouwcode useCase) {
    return new Policy(Bouwcode.floors(), baseline(OPEN_BASELINE), useCase);
  }

  static PolicyRequest question(Asker asker, DataCategory... found) {
    return new PolicyRequest(
        asker,
        Set.copyOf(Arrays.asList(found)),
        Confidentiality.OPENBAAR,
        InstructionSigns.NONE,
        DAY,
        CATALOGUE);
  }

  static PolicyRequest with(PolicyRequest request, Confidentiality highest) {
    return new PolicyRequest(
        request.asker(),
        request.found(),
        highest,
        request.signs(),
        request.day(),
        request.models());
  }

  static PolicyRequest on(PolicyRequest request, LocalDate day) {
    return new PolicyRequest(
        request.asker(),
        request.found(),
        request.highest(),
        request.signs(),
        day,
        request.models());
  }

  static PolicyRequest with(PolicyRequest request, InstructionSigns signs) {
    return new PolicyRequest(
        request.asker(),
        request.found(),
        request.highest(),
        signs,
        request.day(),
        request.models());
  }

  static Asker asker(Set<Role> roles, Set<GroupId> groups) {
    return new Asker(
        ORGANISATION, PersonId.of("00000000-0000-4000-8000-000000000002"), roles, groups);
  }

  static ModelFacts model(String id, Residency residency, Jurisdiction jurisdiction) {
    return new ModelFacts(new ModelId(id), residency, jurisdiction);
  }

  private static List<ModelFacts> everyModel() {
    var models = new ArrayList<ModelFacts>();
    for (Residency residency : Residency.values()) {
      for (Jurisdiction jurisdiction : Jurisdiction.values()) {
        models.add(model(residency.code() + "-" + jurisdiction.code(), residency, jurisdiction));
      }
    }
    return List.copyOf(models);
  }

  private Fixture() {}

  static Decision.Allowed allowed(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.Allowed.class);
    return (Decision.Allowed) decision;
  }

  static Decision.Refused refused(Decision decision) {
    assertThat(decision).isInstanceOf(Decision.Refused.class);
    return (Decision.Refused) decision;
  }

  static List<String> rules(Decision decision) {
    return decision.because().stream().map(reason -> reason.rule().value()).toList();
  }
}
