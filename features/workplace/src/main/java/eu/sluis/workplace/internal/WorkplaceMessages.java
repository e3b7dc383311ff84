package eu.sluis.workplace.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the workplace. English: `messages/workplace_en.properties`. */
@MessageBundle(value = "workplace", locale = "nl")
public interface WorkplaceMessages {

  @Message("Vragen")
  String questions();

  @Message("Waarvoor stelt u een vraag?")
  String choose();

  @Message(
      "Kies eerst de toepassing. Die bepaalt waarin Sluis zoekt, welke gegevens mee mogen en welk"
          + " model antwoordt.")
  String chooseWhy();

  @Message("Stel hier een vraag")
  String start();

  @Message("Grondslag: {basis}.")
  String legalBasis(String basis);

  @Message("Wat mag hier wel en niet?")
  String rules();

  @Message("Andere toepassing")
  String otherUseCase();

  @Message("Eerdere vragen")
  String history();

  @Message("Nieuwe vraag")
  String newQuestion();

  @Message("Uw vragen zijn alleen voor u zichtbaar. U kunt elk gesprek zelf wissen.")
  String privacy();

  @Message("Gesprek")
  String conversation();

  @Message("Antwoord")
  String answer();

  @Message("Uw vraag")
  String yourQuestion();

  @Message("Vervolgvraag")
  String followUp();

  @Message("Vraag stellen")
  String ask();

  @Message("Stel uw vraag zoals u hem aan een collega zou stellen")
  String emptyTitle();

  @Message(
      "Sluis zoekt in de documenten die u mag lezen en laat bij elke zin zien waar het staat. Staat"
          + " het er niet in, dan zegt Sluis dat.")
  String emptyText();

  @Message("Bijvoorbeeld")
  String examples();

  @Message("Bronnen")
  String sources();

  @Message("Wat gebeurde er?")
  String whatHappened();

  @Message("Wat gebeurde er met mijn vraag?")
  String whatHappenedTitle();

  @Message("Bij dit antwoord")
  String besideAnswer();

  @Message("Bron {number}")
  String source(int number);

  @Message("Open op deze plaats")
  String openHere();

  @Message("Een oudere versie is niet gebruikt:")
  String olderVersion();

  @Message("Deze vraag gaat alleen over:")
  String aboutOnly();

  @Message("Zoek weer in alles wat u mag lezen")
  String aboutAll();

  @Message("Geen bronnen bij dit antwoord.")
  String noSources();

  @Message("Hier ziet u straks de bronnen, en wat er met uw vraag gebeurde.")
  String panelEmpty();

  @Message("Bronnen en verantwoording")
  String showPanel();

  @Message("Kopieer met bronnen")
  String copy();

  @Message("Gekopieerd, met de bronnen eronder.")
  String copied();

  @Message("Kopiëren mag niet van deze browser. Selecteer de tekst en kopieer die zelf.")
  String notCopied();

  @Message("Herkend terwijl u typt:")
  String seen();

  @Message("Bewijs van dit gesprek")
  String evidence();

  @Message(
      "Eén bestand met wat u vroeg, wat u kreeg en wat er gebeurde, dat een ander kan nakijken"
          + " zonder Sluis.")
  String evidenceWhy();

  @Message("Bewijs ophalen (zip)")
  String evidenceTake();

  @Message(
      "Dit staat in het logboek van de organisatie. Of het sindsdien is veranderd, ziet u met"
          + " controleren.html.")
  String evidenceIntro();

  @Message("Wat er gebeurde")
  String evidenceHappened();

  @Message("In het logboek")
  String evidenceRecord();

  @Message("De vraag is niet bewaard.")
  String evidenceNotKept();

  @Message("Er is geen antwoord gegeven.")
  String evidenceNoAnswer();

  @Message("Gesprek wissen")
  String erase();

  @Message("Ja, wis dit gesprek")
  String eraseNow();

  @Message("Met het gesprek verdwijnt de sleutel. De inhoud is daarna voor niemand meer te lezen.")
  String eraseWhy();

  @Message("U hebt nog geen toepassing die u mag gebruiken")
  String noUseCases();

  @Message("Vraag de eigenaar van een toepassing om u toe te voegen aan de juiste groep.")
  String noUseCasesAdvice();

  @Message("Antwoord wordt gezocht en nagekeken")
  String working();

  @Message("Typ eerst uw vraag.")
  String askSomething();
}
