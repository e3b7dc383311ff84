package eu.sluis.sources.health;

import java.util.Arrays;
import java.util.Set;

/** Words that stand in every question and say nothing of what it is about. */
final class EmptyWords {

  static final Set<String> DUTCH =
      Set.copyOf(
          Arrays.asList(
              """
          aan alle alleen alles altijd ander andere anders bent bepaald betekent bestaat beter
          bijvoorbeeld binnen buiten daar daarna daarom dacht daarvoor deze dezelfde denk doen doet
          door dragen duurt echt eens eerst eigen elke enkele even gaan gaat geef geeft geen
          geldt gemeente genoeg geven goed graag haar hebben hebt heeft heel hele help hier hierbij
          hierover hoeft hoelang hoeveel houdt hulp iedereen iemand ieder iets inwoner inwoners jaar
          jullie kan kunnen komen komt krijg krijgen krijgt kunt laat laten liggen lijkt maak maakt
          maar maken maximaal meer meest mensen mevrouw meneer mijn minimaal mits moet moeten mogen
          moest mocht naar niet niets nodig nooit nieuw nieuwe nogal nou omdat onder ondanks onze ook
          over overal precies regel regels regeling soms staat sluis sinds snel steeds straks tegen
          tegelijk terug tijdens toch tussen uitleg uitleggen uren uiterlijk valt vanaf vaak veel
          vertel verder verschil volgens voor voordat voorbeeld vorig vorige vraag vragen waar
          waarbij waarin waarom waarvoor wacht wanneer want waren weer week weken welk welke werd
          wordt weet werkt weten wilde willen worden zijn zaak zelf zich zien zoals zodat zonder zou
          zouden what when where which does have with this that from they your about should could
          would much many long need there
          """
                  .strip()
                  .split("\\s+")));

  private EmptyWords() {}
}
