package eu.sluis.gateway.internal.tools;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the approvals. English: `messages/approvals_en.properties`. */
@MessageBundle(value = "approvals", locale = "nl")
public interface ApprovalMessages {

  @Message("Goedkeuringen")
  String approvals();

  @Message(
      "Een model wil hier een hulpmiddel gebruiken, en dat gebeurt pas als u ja zegt. Lees wat er"
          + " wordt doorgegeven. Wat u niet beantwoordt, vervalt na 24 uur.")
  String lead();

  @Message("Hulpmiddel")
  String tool();

  @Message("Toepassing")
  String useCase();

  @Message("Gevraagd")
  String asked();

  @Message("Wat er wordt doorgegeven")
  String arguments();

  @Message("Er wacht niets op u")
  String none();

  @Message("Wil een model een hulpmiddel gebruiken dat iets verandert, dan staat dat hier.")
  String noneText();

  @Message("Ja, doe dit")
  String yes();

  @Message("Nee, doe dit niet")
  String no();

  @Message("Naar alle goedkeuringen")
  String back();

  @Message("U hebt ja gezegd")
  String approved();

  @Message("Stuur in uw programma hetzelfde bericht nog eens; dan gebeurt het, één keer.")
  String approvedText();

  @Message("U hebt nee gezegd")
  String declined();

  @Message("Het gebeurt niet. Stuur hetzelfde bericht nog eens; het model gaat dan verder zonder.")
  String declinedText();
}
