package eu.sluis.sources.internal.programs;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the page for programs. English: `messages/programs_en.properties`. */
@MessageBundle(value = "programs", locale = "nl")
public interface ProgramMessages {

  @Message("Kruimelpad")
  String breadcrumb();

  @Message("Bronnen")
  String sources();

  @Message("Voor programma’s")
  String title();

  @Message(
      "Een zaaksysteem of website kan zelf documenten brengen, vernieuwen en weghalen. Dat doet het"
          + " met een sleutel.")
  String lead();

  @Message("Sleutel maken")
  String make();

  @Message(
      "De sleutel werkt zolang u informatiebeheerder bent, en kan verder niets: er kan geen vraag"
          + " mee worden gesteld. Wat een programma verandert, staat op uw nummer in het logboek.")
  String why();

  @Message("De sleutel is gemaakt. Bewaar haar nu: zij wordt maar een keer getoond.")
  String once();

  @Message("Sleutel")
  String secret();

  @Message("Adres")
  String address();

  @Message("Waarvoor is de sleutel?")
  String label();

  @Message("Wat mag het programma?")
  String which();

  @Message("Documenten en hun rechten zien")
  String read();

  @Message("Documenten ook toevoegen, vervangen en weghalen")
  String change();

  @Message("Geldig voor zoveel dagen (hoogstens 366)")
  String days();
}
