package eu.sluis.adapters.postgres;

import eu.sluis.register.Account;
import eu.sluis.register.Accounts;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Local accounts in PostgreSQL. */
@Singleton
public final class PostgresAccounts implements Accounts {

  private final OrganisationDatabase database;

  @Inject
  public PostgresAccounts(OrganisationDatabase database) {
    this.database = database;
  }

  @Override
  public Optional<Account> find(OrganisationId organisation, PersonId person) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    "select password_hash, must_change, one_time from account"
                        + " where person = :person")
                .bind("person", person.value())
                .map(
                    (row, _) ->
                        new Account(
                            organisation,
                            person,
                            row.getString("password_hash"),
                            row.getBoolean("must_change"),
                            row.getBoolean("one_time")))
                .findOne());
  }

  @Override
  public void save(Account account) {
    database.run(
        account.organisation(),
        handle ->
            handle
                .createUpdate(
                    """
                    insert into account (organisation, person, password_hash, must_change, one_time)
                    values (:organisation, :person, :hash, :mustChange, :oneTime)
                    on conflict (organisation, person) do update set
                      password_hash = excluded.password_hash, must_change = excluded.must_change,
                      one_time = excluded.one_time, failures = 0, locked_until = null
                    """)
                .bind("organisation", account.organisation().value())
                .bind("person", account.person().value())
                .bind("hash", account.passwordHash())
                .bind("mustChange", account.mustChange())
                .bind("oneTime", account.oneTime())
                .execute());
  }

  @Override
  public boolean takeAttempt(
      OrganisationId organisation,
      PersonId person,
      Instant now,
      int attemptsMax,
      Instant lockedUntil) {
    // One statement: its row lock makes attempts at the same moment wait for each other's count.
    return database.in(
        organisation,
        handle ->
            handle
                    .createUpdate(
                        """
                        update account set
                          failures = case when locked_until is null then failures + 1 else 1 end,
                          locked_until = case
                            when locked_until is null and failures + 1 >= :max then cast(:until as timestamptz)
                            when locked_until is not null and 1 >= :max then cast(:until as timestamptz)
                          end
                        where person = :person and (locked_until is null or locked_until <= :now)
                        """)
                    .bind("person", person.value())
                    .bind("now", now)
                    .bind("max", attemptsMax)
                    .bind("until", lockedUntil)
                    .execute()
                == 1);
  }

  @Override
  public void succeeded(OrganisationId organisation, PersonId person) {
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate(
                    "update account set failures = 0, locked_until = null where person = :person")
                .bind("person", person.value())
                .execute());
  }
}
