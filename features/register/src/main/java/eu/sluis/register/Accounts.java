package eu.sluis.register;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import java.time.Instant;
import java.util.Optional;

/** The local accounts of an organisation; empty where people log in through OpenID Connect. */
public interface Accounts {

  Optional<Account> find(OrganisationId organisation, PersonId person);

  /** Adds one, or replaces the one of the same person; failures are forgotten. */
  void save(Account account);

  /**
   * Takes one of the attempts that are left, before the password is looked at: so many attempts at
   * once cannot pass together. The last one locks the account; after the lock the count starts
   * again.
   *
   * @param attemptsMax in a row
   * @param lockedUntil when the lock of the last attempt ends
   * @return false when there is no such account, or it is locked at `now`
   */
  boolean takeAttempt(
      OrganisationId organisation,
      PersonId person,
      Instant now,
      int attemptsMax,
      Instant lockedUntil);

  /** The password was right: forgets the failures, and the lock that the last attempt set. */
  void succeeded(OrganisationId organisation, PersonId person);
}
