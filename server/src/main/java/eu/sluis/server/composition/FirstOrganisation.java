package eu.sluis.server.composition;

import eu.sluis.adapters.identity.LocalAccounts;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.register.People;
import eu.sluis.register.Person;
import eu.sluis.server.boot.Console;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * An empty Sluis gets one organisation and one administrator, or nobody could log in. Their
 * password is shown once and must be changed at the first log-in.
 */
@ApplicationScoped
public class FirstOrganisation {

  /** Own server only, pseudonyms for everything: what an organisation can loosen by deciding so. */
  private static final String BASELINE =
      """
      bouwcode: 1
      name: Voorzichtig begin
      source: Uitgangspunt van Sluis
      rules:
        - id: begin-documenten
          sentence: Documenten mogen mee tot en met intern.
          allow: documents
          up_to: intern
        - id: begin-modellen
          sentence: Alleen modellen op de eigen server.
          allow: models
          residency: on_premises
          jurisdiction: [eu]
        - id: begin-schuilnamen
          sentence: Namen, adressen en contactgegevens gaan alleen mee als schuilnaam.
          treat: pseudonymise
          categories: [name, address, postcode, date_of_birth, place_of_birth, phone, email, username, url]
        - id: begin-kenmerken
          sentence: Nummers die naar een persoon of een zaak leiden, gaan alleen mee als schuilnaam.
          treat: pseudonymise
          categories: [case_number, client_number, licence_plate, cadastral, ip_address, mac_address]
        - id: begin-algemeen
          sentence: Een woonplaats of een leeftijd zonder naam mag mee.
          treat: leave
          categories: [place, age]
      """;

  private final Organisations organisations;
  private final People people;
  private final LocalAccounts accounts;
  private final String name;
  private final String domain;

  @Inject
  FirstOrganisation(
      Organisations organisations,
      People people,
      LocalAccounts accounts,
      @ConfigProperty(name = "sluis.organisation.name", defaultValue = "Onze organisatie")
          String name,
      @ConfigProperty(name = "sluis.organisation.domain", defaultValue = "organisatie.example")
          String domain) {
    this.organisations = organisations;
    this.people = people;
    this.accounts = accounts;
    this.name = name;
    this.domain = domain;
  }

  /** Makes them when the database has no organisation. */
  public void make() {
    if (!organisations.all().isEmpty()) {
      return;
    }
    var organisation = new Organisation(OrganisationId.random(), name, domain, BASELINE);
    organisations.save(organisation);
    var administrator =
        new Person(
            PersonId.random(),
            organisation.id(),
            "beheerder@" + domain,
            "Beheerder",
            Set.of(Role.ADMINISTRATOR, Role.INFORMATION_MANAGER, Role.PRIVACY_OFFICER, Role.USER),
            Set.of(),
            true);
    people.save(administrator);
    String password = accounts.issueOneTime(administrator).value();
    var console = Console.standard();
    console.say(
        "Inloggen kan met deze naam en dit wachtwoord. U kiest daarna een eigen wachtwoord.",
        "Log in with this name and password. You then choose a password of your own.");
    console.line("");
    console.line("  " + administrator.account() + "  " + password);
    console.line("");
  }
}
