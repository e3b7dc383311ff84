package eu.sluis.adapters.identity;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of these pages. English: `messages/identity_en.properties`. */
@MessageBundle(value = "identity", locale = "nl")
public interface IdentityMessages {

  @Message("Inloggen")
  String logIn();

  @Message("Met uw account van de organisatie.")
  String logInLead();

  @Message("Account")
  String account();

  @Message("Uw e-mailadres bij de organisatie, bijvoorbeeld naam@gemeente.nl.")
  String accountHint();

  @Message("Wachtwoord")
  String password();

  @Message("Vul uw account in.")
  String accountMissing();

  @Message("Vul uw wachtwoord in.")
  String passwordMissing();

  @Message(
      "Dit account en dit wachtwoord horen niet bij elkaar. Controleer ze en probeer het opnieuw. Na"
          + " {attempts} verkeerde pogingen gaat een account {minutes} minuten op slot.")
  String refused(int attempts, long minutes);

  @Message("Inloggen met uw organisatie")
  String logInProvider();

  @Message("U gaat naar de inlogpagina van uw organisatie en komt daarna hier terug.")
  String logInProviderHint();

  @Message("Inloggen via uw organisatie is niet gelukt")
  String providerRefused();

  @Message("Probeer het opnieuw. Blijft dit gebeuren? Vraag uw beheerder om hulp.")
  String providerRefusedAdvice();

  @Message("Hier kunt u niet inloggen")
  String noWayIn();

  @Message("Uw account")
  String yourAccount();

  @Message("Naam")
  String name();

  @Message("Organisatie")
  String organisation();

  @Message("Rollen")
  String roles();

  @Message("Groepen")
  String groups();

  @Message("U zit niet in een groep.")
  String noGroups();

  @Message(
      "Rollen en groepen geeft de beheerder van uw organisatie. Klopt iets niet? Vraag het daar.")
  String rightsFrom();

  @Message("Taal")
  String language();

  @Message("Nederlands")
  String thisLanguage();

  @Message("Show pages in English")
  String otherLanguage();

  @Message("Waar u bent ingelogd")
  String sessions();

  @Message("Ingelogd op")
  String since();

  @Message("Laatst gezien")
  String lastSeen();

  @Message("Hoe")
  String how();

  @Message("Wat u kunt doen")
  String action();

  @Message("met wachtwoord")
  String local();

  @Message("via uw organisatie")
  String provider();

  @Message("Deze browser")
  String thisSession();

  @Message("Beëindig")
  String end();

  @Message("Beëindig de sessie van {since}")
  String endOf(String since);

  @Message("De sessie is beëindigd.")
  String ended();

  @Message("Uitloggen")
  String logOut();

  @Message("Wachtwoord wijzigen")
  String changePassword();

  @Message("Kies eerst een eigen wachtwoord")
  String changeFirst();

  @Message("Het wachtwoord waarmee u inlogde, was voor één keer. Daarna gaat u verder.")
  String changeFirstLead();

  @Message("Uw andere sessies eindigen daarmee.")
  String changeLead();

  @Message("Huidig wachtwoord")
  String currentPassword();

  @Message("Nieuw wachtwoord")
  String newPassword();

  @Message("Ten minste {length} tekens. Een zin onthoudt u het makkelijkst.")
  String newPasswordHint(int length);

  @Message("Nieuw wachtwoord, nog een keer")
  String repeated();

  @Message("Wachtwoord bewaren")
  String save();

  @Message("Uw nieuwe wachtwoord is bewaard. Op andere apparaten logt u opnieuw in.")
  String changed();

  @Message("Dit is niet uw huidige wachtwoord, of uw account is even op slot. Probeer het opnieuw.")
  String wrongCurrent();

  @Message("Dit is niet hetzelfde als hierboven. Typ het nieuwe wachtwoord twee keer gelijk.")
  String notTheSame();

  @Message("Dit wachtwoord is te kort. Gebruik ten minste {length} tekens.")
  String tooShort(int length);

  @Message("Dit wachtwoord is te lang. Gebruik ten hoogste {length} tekens.")
  String tooLong(int length);

  @Message("In dit wachtwoord staat te vaak hetzelfde teken. Kies meer verschillende tekens.")
  String tooSimple();

  @Message("In dit wachtwoord staat uw account. Kies iets wat anderen niet kunnen raden.")
  String holdsAccount();

  @Message("Dit is uw huidige wachtwoord. Kies een ander.")
  String sameAsBefore();

  @Message("medewerker: vragen stellen")
  String roleUser();

  @Message("eigenaar van toepassingen")
  String roleOwner();

  @Message("functionaris gegevensbescherming")
  String rolePrivacyOfficer();

  @Message("informatiebeheerder: bronnen")
  String roleInformationManager();

  @Message("medewerker klantcontact")
  String roleDeskEmployee();

  @Message("auditor: logboek")
  String roleAuditor();

  @Message("beheerder")
  String roleAdministrator();
}
