package eu.sluis.register;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;

/**
 * What a person with a local account logs in with.
 *
 * @param passwordHash slow, salted, and with its parameters inside; never the password
 * @param mustChange the person chooses a new password before anything else
 * @param oneTime the password was made by Sluis and shown once
 */
public record Account(
    OrganisationId organisation,
    PersonId person,
    String passwordHash,
    boolean mustChange,
    boolean oneTime) {

  /** Without the hash, so that a log line cannot hold it. */
  @Override
  public String toString() {
    return "Account[person=" + person + "]";
  }
}
