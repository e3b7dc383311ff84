package eu.sluis.workplace.internal;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.KeptQuestion;
import eu.sluis.vocabulary.TurnId;
import eu.sluis.workplace.Answer;
import eu.sluis.workplace.Asking;
import eu.sluis.workplace.Conversation;

/** Nobody watches while the answer is made. */
final class SilentReader implements Asking.Reader {

  @Override
  public void begun(
      TurnId turn, Account account, KeptQuestion question, Conversation conversation) {}

  @Override
  public void sentence(Answer.Sentence sentence, Answer soFar) {}

  @Override
  public void draft(String words) {}
}
