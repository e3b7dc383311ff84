package eu.sluis.adapters.postgres;

import eu.sluis.gateway.tools.ApprovalStore;
import eu.sluis.gateway.tools.PendingCall;
import eu.sluis.privacy.ContentKey;
import eu.sluis.privacy.MasterKey;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.UseCaseId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Calls of tools that wait for a person: what they carry is sealed, each under its own key. */
@Singleton
public final class PostgresApprovals implements ApprovalStore {

  private final OrganisationDatabase database;
  private final MasterKey master;

  @Inject
  public PostgresApprovals(OrganisationDatabase database, MasterKey master) {
    this.database = database;
    this.master = master;
  }

  @Override
  public void keep(PendingCall call) {
    ContentKey key = ContentKey.generate();
    database.run(
        call.organisation(),
        handle -> {
          handle
              .createUpdate(
                  """
                  delete from tool_approval where until <= :now
                    or id in (select id from tool_approval where person = :person
                      order by asked desc, id offset :most)
                  """)
              .bind("now", Columns.timestamp(call.asked()))
              .bind("person", call.person().value())
              .bind("most", WAITING_MAX - 1)
              .execute();
          handle
              .createUpdate(
                  """
                  insert into tool_approval (organisation, id, person, for_service, use_case, place,
                    tool, wrapped_key, arguments, asked, until)
                  values (:organisation, :id, :person, :for_service, :use_case, :place,
                    :tool, :key, :arguments, :asked, :until)
                  """)
              .bind("organisation", call.organisation().value())
              .bind("id", call.id())
              .bind("person", call.person().value())
              .bind("for_service", call.forService())
              .bind("use_case", call.useCase().value())
              .bind("place", call.place())
              .bind("tool", call.tool())
              .bind("key", master.wrap(key, context(call.id())))
              .bind(
                  "arguments",
                  key.seal(call.arguments().getBytes(StandardCharsets.UTF_8), context(call.id())))
              .bind("asked", Columns.timestamp(call.asked()))
              .bind("until", Columns.timestamp(call.until()))
              .execute();
        });
  }

  @Override
  public List<PendingCall> all(OrganisationId organisation, Instant now) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select * from tool_approval where until > :now order by asked, id")
                .bind("now", Columns.timestamp(now))
                .map((row, _) -> call(row))
                .list());
  }

  @Override
  public Optional<PendingCall> find(OrganisationId organisation, UUID id, Instant now) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery("select * from tool_approval where id = :id and until > :now")
                .bind("id", id)
                .bind("now", Columns.timestamp(now))
                .map((row, _) -> call(row))
                .findOne());
  }

  @Override
  public List<PendingCall> at(OrganisationId organisation, String place, Instant now) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select * from tool_approval where place = :place and until > :now
                    order by asked, id
                    """)
                .bind("place", place)
                .bind("now", Columns.timestamp(now))
                .map((row, _) -> call(row))
                .list());
  }

  @Override
  public boolean decide(
      OrganisationId organisation, UUID id, PendingCall.Decision decision, Instant now) {
    return database.in(
        organisation,
        handle ->
            handle
                    .createUpdate(
                        """
                        update tool_approval set approved = :yes, decided_by = :by
                        where id = :id and approved is null and until > :now
                        """)
                    .bind("yes", decision.yes())
                    .bind("by", decision.by().value())
                    .bind("id", id)
                    .bind("now", Columns.timestamp(now))
                    .execute()
                == 1);
  }

  @Override
  public boolean take(OrganisationId organisation, UUID id) {
    return database.in(
        organisation,
        handle ->
            handle
                    .createUpdate(
                        "delete from tool_approval where id = :id and approved is not null")
                    .bind("id", id)
                    .execute()
                == 1);
  }

  private PendingCall call(ResultSet row) throws SQLException {
    UUID id = row.getObject("id", UUID.class);
    ContentKey key = master.unwrap(row.getBytes("wrapped_key"), context(id));
    UUID decidedBy = row.getObject("decided_by", UUID.class);
    return new PendingCall(
        id,
        new OrganisationId(row.getObject("organisation", UUID.class)),
        new PersonId(row.getObject("person", UUID.class)),
        row.getBoolean("for_service"),
        new UseCaseId(row.getString("use_case")),
        row.getString("place"),
        row.getString("tool"),
        new String(key.open(row.getBytes("arguments"), context(id)), StandardCharsets.UTF_8),
        Columns.instant(row, "asked").orElseThrow(),
        Columns.instant(row, "until").orElseThrow(),
        Optional.ofNullable(decidedBy).map(by -> decision(row, by)));
  }

  private static PendingCall.Decision decision(ResultSet row, UUID by) {
    try {
      return new PendingCall.Decision(row.getBoolean("approved"), new PersonId(by));
    } catch (SQLException failure) {
      throw new IllegalStateException("a decision cannot be read", failure);
    }
  }

  static String context(UUID id) {
    return "approval " + id;
  }
}
