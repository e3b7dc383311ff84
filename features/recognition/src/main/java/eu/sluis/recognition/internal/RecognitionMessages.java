package eu.sluis.recognition.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of recognition. English: `messages/recognition_en.properties`. */
@MessageBundle(value = "recognition", locale = "nl")
public interface RecognitionMessages {

  @Message("Herkenning uitproberen")
  String tryOut();

  @Message("Uitproberen")
  String tabTry();

  @Message("Onze woorden")
  String ourWords();

  @Message("Voorbeelden")
  String examples();

  @Message("Onderdelen van privacy")
  String parts();

  @Message(
      "Plak een tekst en zie welke persoonsgegevens Sluis erin vindt, en waarom. Zo gaat het ook bij elke vraag van uw collega’s.")
  String tryLead();

  @Message("Tekst")
  String text();

  @Message(
      "Tot 20.000 tekens. De tekst gaat nergens heen en wordt niet bewaard, tenzij u hem zelf bewaart als voorbeeld.")
  String textHint();

  @Message("Laat zien wat wordt gevonden")
  String show();

  @Message("Bezig met zoeken…")
  String busy();

  @Message("Vul een verzonnen tekst in")
  String tryExample();

  @Message(
      "Beste collega,\n\nMevrouw Karin de Boer (geboren 12 maart 1985) belde over zaak Z-2026-04417. Zij woont op Kerkstraat 12, 1234 AB Waterhoven en is te bereiken op 06-12345678 of k.deboer@voorbeeld.nl. Haar BSN is 999990019. Zij heeft diabetes en vraagt of de hulp doorloopt.\n\nKarin hoort het graag deze week.")
  String exampleText();

  @Message("Plak of typ eerst een tekst.")
  String noText();

  @Message("De tekst is langer dan 20.000 tekens. Kort hem in; wat u plakte, staat er nog.")
  String tooLong();

  @Message(
      "{#if count == 0}Niets gevonden{#else if count == 1}1 gegeven gevonden{#else}{count} gegevens gevonden{/if}")
  String found(int count);

  @Message(
      "Sluis herkent in deze tekst geen persoonsgegevens. Mist u iets? Wijs het hieronder aan.")
  String foundNothing();

  @Message("De tekst met wat er gevonden is")
  String markedText();

  @Message("Wat de kleuren zeggen")
  String legend();

  @Message("persoonsgegeven")
  String legendPersonal();

  @Message("wettelijk nummer")
  String legendNumber();

  @Message("gegeven van een organisatie")
  String legendOrganisation();

  @Message("bijzonder gegeven: merkt een passage")
  String legendSpecial();

  @Message("strafrechtelijk gegeven: merkt een passage")
  String legendCriminal();

  @Message("gevonden als")
  String foundAs();

  @Message("Wat er gevonden is")
  String table();

  @Message("Wat")
  String what();

  @Message("Soort")
  String kind();

  @Message("Hoe zeker")
  String howSure();

  @Message("Waarom")
  String why();

  @Message("Klopt het?")
  String verdict();

  @Message("Klopt vondst {number}?")
  String verdictOf(int number);

  @Message("Voeg toe aan onze woorden")
  String addWord();

  @Message("Voeg vondst {number} toe aan onze woorden")
  String addWordOf(int number);

  @Message("{percent}%")
  String percent(int percent);

  @Message(
      "Alleen de eerste 400 vondsten kunt u hier beoordelen; de rest telt als goed. Knip de tekst in stukken om alles te beoordelen.")
  String moreFound();

  @Message("Mag blijven staan door uw woorden")
  String stayed();

  @Message("Gemist?")
  String missed();

  @Message(
      "Neem over wat er had moeten worden gevonden, precies zoals het in de tekst staat, en kies het soort.")
  String missedHint();

  @Message("Gemist stuk tekst {number}")
  String missedText(int number);

  @Message("Soort van gemist stuk {number}")
  String missedKind(int number);

  @Message("Kies een soort")
  String choose();

  @Message("Maak een keuze")
  String chooseMeaning();

  @Message("Stuk tekst")
  String pieceOfText();

  @Message("Nog een gemist stuk")
  String oneMore();

  @Message("Bewaar als voorbeeld")
  String keepTitle();

  @Message(
      "De hele tekst wordt dan versleuteld bewaard, tot iemand het voorbeeld verwijdert. Alleen privacy officers van uw organisatie kunnen hem lezen. Wie hem bewaarde, staat erbij en in het logboek; de tekst staat niet in het logboek.")
  String keepText();

  @Message("Bewaar als voorbeeld")
  String keep();

  @Message("Kijk bij Gemist: daar klopt iets niet. Wat u invulde, staat er nog.")
  String missedWrong();

  @Message("Er zijn al 500 voorbeelden")
  String full();

  @Message("Verwijder eerst voorbeelden die u niet meer nodig hebt. Uw verbeteringen staan er nog.")
  String fullText();

  @Message("Controleer wat er staat")
  String checkForm();

  @Message(
      "Wat Sluis niet kan weten en u wel: namen van projecten, straten en collega’s. Een woord geldt vanaf de volgende vraag, voor iedereen in uw organisatie.")
  String wordsLead();

  @Message("Woord of naam")
  String word();

  @Message(
      "Hoofdletters, accenten en soort streepje maken niet uit. Het geldt alleen als heel woord.")
  String wordHint();

  @Message("Wat betekent het?")
  String meaning();

  @Message(
      "Mag blijven staan: Sluis verbergt het niet meer. Een BSN en een bijzonder gegeven blijven altijd gevonden.")
  String meaningHint();

  @Message("Waarom? (mag leeg blijven)")
  String reason();

  @Message("Bijvoorbeeld: wethouder, staat op de website.")
  String reasonHint();

  @Message("Toevoegen")
  String add();

  @Message("Annuleren")
  String cancel();

  @Message("Woord toevoegen")
  String addTitle();

  @Message("Het woord is toegevoegd")
  String wordAdded();

  @Message(
      "Het geldt meteen. Hieronder ziet u wat er nu wordt gevonden; uw verbeteringen staan er nog.")
  String wordAddedText();

  @Message("Het geldt vanaf de volgende vraag.")
  String wordAddedHere();

  @Message("Het woord is verwijderd")
  String wordRemoved();

  @Message("Vanaf de volgende vraag geldt het niet meer.")
  String wordRemovedText();

  @Message("Betekenis")
  String means();

  @Message("Toegevoegd")
  String addedBy();

  @Message("{name}, {day}")
  String byOn(String name, String day);

  @Message("Verwijderen")
  String remove();

  @Message("Verwijder {what}")
  String removeOf(String what);

  @Message("Nog geen eigen woorden")
  String noWordsTitle();

  @Message("Voeg hiernaast een woord toe, of kies bij het uitproberen Voeg toe aan onze woorden.")
  String noWordsText();

  @Message("{first} tot en met {last} van {total}")
  String range(int first, int last, int total);

  @Message("Volgende")
  String next();

  @Message(
      "Teksten van uw organisatie waarvan u weet wat erin gevonden moet worden. Voer ze uit na elke wijziging: dan ziet u of het beter of slechter wordt.")
  String examplesLead();

  @Message("Voer alle voorbeelden uit")
  String run();

  @Message("Exporteer als JSON-regels")
  String export();

  @Message("Het bestand bevat de teksten zelf. De export staat in het logboek.")
  String exportHint();

  @Message("Voorbeeld")
  String exampleBegin();

  @Message("Gegevens")
  String labels();

  @Message("Bewaard")
  String kept();

  @Message("Het voorbeeld is bewaard")
  String exampleKept();

  @Message("Het staat versleuteld in de lijst hieronder.")
  String exampleKeptText();

  @Message("Het voorbeeld is verwijderd")
  String exampleRemoved();

  @Message("De tekst en zijn sleutel zijn gewist.")
  String exampleRemovedText();

  @Message("Nog geen voorbeelden")
  String noExamplesTitle();

  @Message("Probeer een tekst uit, verbeter wat niet klopt en bewaar hem als voorbeeld.")
  String noExamplesText();

  @Message("Eerste tekst uitproberen")
  String firstExample();

  @Message("Uitslag")
  String outcome();

  @Message("{perfect} van de {total} voorbeelden gaan helemaal goed.")
  String outcomeText(int perfect, int total);

  @Message("Per soort")
  String byKind();

  @Message("Goed")
  String right();

  @Message("Gemist")
  String missedCount();

  @Message("Te veel")
  String tooMuch();

  @Message("Voorbeelden met een verschil")
  String byExample();

  @Message("Geen verschillen: alles werd gevonden, en niets te veel.")
  String allRight();

  @Message("bewaard op {day}, {right} goed")
  String keptOn(String day, int right);

  @Message("Vanaf de volgende vraag geldt dit woord niet meer.")
  String removeWordHint();

  @Message("De tekst en zijn sleutel worden gewist. Dat kan niet terug.")
  String removeExampleHint();

  @Message("Alle voorbeelden")
  String allExamples();
}
