package eu.sluis.gateway.internal.limits;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the limits. English: `messages/limits_en.properties`. */
@MessageBundle(value = "limits", locale = "nl")
public interface LimitMessages {

  @Message("Grenzen")
  String limits();

  @Message(
      "Hoeveel er gevraagd en uitgegeven mag worden. Wat een vraag hoogstens gebruikt, wordt vooraf"
          + " opzij gezet; past dat niet onder elke grens, dan gaat de vraag niet door.")
  String lead();

  @Message("Waarvoor")
  String subject();

  @Message("Grens, en wat er nu van gebruikt is")
  String used();

  @Message("Geen grens")
  String noLimit();

  @Message("Nog niets om te begrenzen")
  String none();

  @Message("U kunt een grens zetten voor uw eigen toepassingen en hun sleutels.")
  String noneText();

  @Message("De hele organisatie")
  String organisation();

  @Message("toepassing")
  String useCase();

  @Message("sleutel")
  String key();

  @Message("Grenzen voor {name}")
  String limitsOf(String name);

  @Message(
      "Laat leeg waar geen grens is. Met 0 gaat er niets door. Een dag en een maand zijn die van"
          + " Nederland. Een grens telt vanaf het moment dat u hem zet.")
  String fillIn();

  @Message("Vragen per minuut")
  String requestsPerMinute();

  @Message("Tokens per minuut")
  String tokensPerMinute();

  @Message("Tokens per dag")
  String tokensPerDay();

  @Message("Euro per dag")
  String eurosPerDay();

  @Message("Euro per maand")
  String eurosPerMonth();

  @Message("Vragen tegelijk")
  String atOnce();

  @Message("Grenzen opslaan")
  String save();

  @Message("Naar alle grenzen")
  String back();

  @Message("Controleer wat u invulde")
  String checkForm();

  @Message("De grenzen zijn opgeslagen")
  String saved();

  @Message("Op deze server gelden ze meteen, op andere binnen vijf tellen.")
  String savedText();
}
