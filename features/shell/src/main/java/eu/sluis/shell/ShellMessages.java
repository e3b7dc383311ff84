package eu.sluis.shell;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/**
 * The texts of the frame, `{shell:questions}` in a template. English:
 * `messages/shell_en.properties`.
 */
@MessageBundle(value = "shell", locale = "nl")
public interface ShellMessages {

  @Message("Direct naar de inhoud")
  String skip();

  @Message("Hoofdmenu")
  String menu();

  @Message("Menu")
  String openMenu();

  @Message("Overzicht")
  String side();

  @Message("Bij deze pagina")
  String panel();

  @Message("Sluiten")
  String close();

  @Message("{name}, uw account")
  String account(String name);

  @Message("Inloggen")
  String logIn();

  @Message("Sluis, naar de voorpagina")
  String home();

  @Message("Show this page in English")
  String otherLanguage();

  @Message("Vragen")
  String questions();

  @Message("Toepassingen")
  String useCases();

  @Message("Bronnen")
  String sources();

  @Message("Privacy")
  String privacy();

  @Message("Logboek")
  String log();

  @Message("Patronen")
  String patterns();

  @Message("Woo")
  String woo();

  @Message("Archief")
  String archive();

  @Message("Modellen")
  String models();

  @Message("Goedkeuringen")
  String approvals();

  @Message("Sleutels")
  String keys();

  @Message("Grenzen")
  String limits();

  @Message("Dat is niet gelukt")
  String failed();

  @Message("Geen verbinding met de server")
  String offline();

  @Message("Controleer uw verbinding en probeer het opnieuw. Wat u typte, staat er nog.")
  String offlineAdvice();

  @Message("U bent uitgelogd")
  String loggedOut();

  @Message("Log opnieuw in. Wat u typte, staat er daarna weer.")
  String loggedOutAdvice();

  @Message("Stop")
  String stop();

  @Message("U hebt het antwoord gestopt. Wat er al stond, is nagekeken.")
  String stopped();

  @Message("Het antwoord brak af")
  String cutOff();

  @Message("Wat er staat, is nagekeken. Stel de vraag opnieuw voor een volledig antwoord.")
  String cutOffAdvice();

  @Message("Nog bezig…")
  String working();

  @Message("Fout")
  String error();

  @Message("Naar de voorpagina")
  String toFront();

  @Message("Nummer van deze fout")
  String errorNumber();

  @Message("Terug naar het antwoord")
  String backToAnswer();
}
