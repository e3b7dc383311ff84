package eu.sluis.adapters.postgres;

import eu.sluis.monitor.LogAct;
import eu.sluis.monitor.LogIndex;
import eu.sluis.monitor.LogQuery;
import eu.sluis.monitor.Pattern;
import eu.sluis.vocabulary.ConversationId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The index of the log in PostgreSQL. Each question becomes the SQL of just what it asks. */
@Singleton
public final class PostgresLogIndex implements LogIndex {

  private final OrganisationDatabase database;

  @Inject
  public PostgresLogIndex(OrganisationDatabase database) {
    this.database = database;
  }

  @Override
  public long reach(OrganisationId organisation) {
    return database.in(organisation, PostgresLogIndex::reach);
  }

  private static long reach(Handle handle) {
    return handle.createQuery("select size from log_reach").mapTo(Long.class).findOne().orElse(0L);
  }

  @Override
  public void add(
      OrganisationId organisation,
      long from,
      long to,
      List<LogAct> acts,
      List<LogAct.Ended> endings) {
    database.run(
        organisation,
        handle -> {
          handle
              .createQuery(
                  """
                  select pg_advisory_xact_lock(hashtextextended('sluis log index ' || :id, 0))
                    is null
                  """)
              .bind("id", organisation.toString())
              .mapTo(Boolean.class)
              .one();
          if (reach(handle) != from) {
            return;
          }
          insert(handle, organisation, acts);
          insertRules(handle, organisation, acts);
          end(handle, organisation, endings);
          handle
              .createUpdate(
                  """
                  insert into log_reach (organisation, size) values (:organisation, :to)
                  on conflict (organisation) do update set size = excluded.size
                  """)
              .bind("organisation", organisation.value())
              .bind("to", to)
              .execute();
        });
  }

  private static void insert(Handle handle, OrganisationId organisation, List<LogAct> acts) {
    handle
        .createUpdate(
            """
            insert into log_act (organisation, sequence, at, action, use_case, person, conversation,
              approval, refusal)
            select :organisation, g.sequence, to_timestamp(g.at / 1000.0), g.action, g.use_case,
              g.person, g.conversation, g.approval, g.refusal
            from unnest(:sequences, :moments, :actions, :useCases, :people, :conversations,
              :approvals, :refusals) as g (sequence, at, action, use_case, person, conversation,
              approval, refusal)
            """)
        .bind("organisation", organisation.value())
        .bindArray("sequences", Long.class, column(acts, LogAct::sequence))
        .bindArray("moments", Long.class, column(acts, act -> act.at().toEpochMilli()))
        .bindArray("actions", String.class, column(acts, LogAct::action))
        .bindArray("useCases", String.class, column(acts, LogAct::useCase))
        .bindArray("people", String.class, column(acts, LogAct::person))
        .bindArray("conversations", String.class, column(acts, LogAct::conversation))
        .bindArray("approvals", String.class, column(acts, LogAct::approval))
        .bindArray("refusals", String.class, column(acts, LogAct::refusal))
        .execute();
  }

  private static void insertRules(Handle handle, OrganisationId organisation, List<LogAct> acts) {
    var rules = new ArrayList<String>();
    var sequences = new ArrayList<Long>();
    for (LogAct act : acts) {
      for (String rule : act.rules()) {
        rules.add(rule);
        sequences.add(act.sequence());
      }
    }
    handle
        .createUpdate(
            """
            insert into log_act_rule (organisation, rule, sequence)
            select :organisation, g.rule, g.sequence
            from unnest(:rules, :sequences) as g (rule, sequence)
            on conflict do nothing
            """)
        .bind("organisation", organisation.value())
        .bindArray("rules", String.class, rules.toArray())
        .bindArray("sequences", Long.class, sequences.toArray())
        .execute();
  }

  private static void end(Handle handle, OrganisationId organisation, List<LogAct.Ended> endings) {
    handle
        .createUpdate(
            """
            update log_act a set outcome = g.outcome, ending = g.ending, model = g.model,
              refusal = case when g.refusal = '' then a.refusal else g.refusal end
            from unnest(:sequences, :outcomes, :endings, :models, :refusals)
              as g (sequence, outcome, ending, model, refusal)
            where a.organisation = :organisation and a.sequence = g.sequence
            """)
        .bind("organisation", organisation.value())
        .bindArray("sequences", Long.class, column(endings, LogAct.Ended::sequence))
        .bindArray("outcomes", Long.class, column(endings, LogAct.Ended::outcome))
        .bindArray("endings", String.class, column(endings, LogAct.Ended::ending))
        .bindArray("models", String.class, column(endings, LogAct.Ended::model))
        .bindArray("refusals", String.class, column(endings, LogAct.Ended::refusal))
        .execute();
  }

  private static <T> Object[] column(List<T> rows, Function<T, Object> value) {
    return rows.stream().map(value).toArray();
  }

  @Override
  public List<Found> find(
      OrganisationId organisation, LogQuery query, OptionalLong before, int limit) {
    return database.in(
        organisation,
        handle -> {
          var asked =
              bound(
                  handle,
                  organisation,
                  query,
                  "select a.sequence, a.outcome from log_act a where "
                      + where(query)
                      + ' '
                      + (before.isPresent()
                          ? """
                            and (a.at, a.sequence) < (
                              select b.at, b.sequence from log_act b
                              where b.organisation = :organisation and b.sequence = :before)
                            """
                          : "")
                      + " order by a.at desc, a.sequence desc limit :limit");
          before.ifPresent(place -> asked.bind("before", place));
          return asked.bind("limit", limit).map((row, _) -> found(row)).list();
        });
  }

  @Override
  public long count(OrganisationId organisation, LogQuery query, long most) {
    return database.in(
        organisation,
        handle ->
            bound(
                    handle,
                    organisation,
                    query,
                    "select count(*) from (select from log_act a where "
                        + where(query)
                        + " limit :most) as counted")
                .bind("most", most)
                .mapTo(Long.class)
                .one());
  }

  /** Only what is asked, so that the planner sees which index fits. */
  private static String where(LogQuery query) {
    var where = new StringBuilder("a.organisation = :organisation");
    query.from().ifPresent(_ -> where.append(" and a.at >= :from"));
    query.until().ifPresent(_ -> where.append(" and a.at < :until"));
    if (!query.useCase().isEmpty()) {
      where.append(" and a.use_case = :useCase");
    }
    if (!query.action().isEmpty()) {
      where.append(" and a.action = :action");
    }
    if (query.ending().equals(LogQuery.RUNNING)) {
      where.append(
          """
           and a.ending = '' and exists (select from audit_open o
            where o.organisation = :organisation and o.sequence = a.sequence)
          """);
    } else if (!query.ending().isEmpty()) {
      where.append(" and a.ending = :ending");
    }
    if (!query.model().isEmpty()) {
      where.append(" and a.model = :model");
    }
    if (!query.rule().isEmpty()) {
      where.append(
          """
           and a.sequence in (select r.sequence from log_act_rule r
            where r.organisation = :organisation and r.rule = :rule)
          """);
    }
    query.person().ifPresent(_ -> where.append(" and a.person = :person"));
    return where.toString();
  }

  private static Query bound(
      Handle handle, OrganisationId organisation, LogQuery query, String sql) {
    Query asked = handle.createQuery(sql).bind("organisation", organisation.value());
    query.from().ifPresent(moment -> asked.bind("from", Columns.timestamp(moment)));
    query.until().ifPresent(moment -> asked.bind("until", Columns.timestamp(moment)));
    bind(asked, "useCase", query.useCase());
    bind(asked, "action", query.action());
    bind(asked, "ending", query.ending().equals(LogQuery.RUNNING) ? "" : query.ending());
    bind(asked, "model", query.model());
    bind(asked, "rule", query.rule());
    query.person().ifPresent(person -> asked.bind("person", person.toString()));
    return asked;
  }

  private static void bind(Query asked, String name, String value) {
    if (!value.isEmpty()) {
      asked.bind(name, value);
    }
  }

  @Override
  public Optional<Found> act(OrganisationId organisation, long sequence) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select sequence, outcome from log_act
                    where organisation = :organisation
                      and (sequence = :sequence or outcome = :sequence)
                    """)
                .bind("organisation", organisation.value())
                .bind("sequence", sequence)
                .map((row, _) -> found(row))
                .findFirst());
  }

  @Override
  public List<Found> ofConversation(
      OrganisationId organisation, ConversationId conversation, int limit) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select sequence, outcome from log_act
                    where organisation = :organisation and conversation = :conversation
                    order by sequence limit :limit
                    """)
                .bind("organisation", organisation.value())
                .bind("conversation", conversation.toString())
                .bind("limit", limit)
                .map((row, _) -> found(row))
                .list());
  }

  @Override
  public List<PersonId> people(OrganisationId organisation, String beginning) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select distinct person from log_act
                    where organisation = :organisation and starts_with(person, :beginning)
                    limit 2
                    """)
                .bind("organisation", organisation.value())
                .bind("beginning", beginning)
                .map((row, _) -> PersonId.of(row.getString("person")))
                .list());
  }

  @Override
  public List<Tally> tally(OrganisationId organisation, Pattern pattern, Instant now, int weeks) {
    return database.in(
        organisation,
        handle -> {
          Query asked =
              handle
                  .createQuery(
                      "with counted as ("
                          + counted(pattern)
                          + """
                            )
                            select subject, detail, week, count(*) as count
                            from (select subject, detail,
                                floor(extract(epoch from (:now - at)) / 604800)::int as week
                              from counted where at > :since and at <= :now) as placed
                            group by subject, detail, week
                            """)
                  .bind("organisation", organisation.value())
                  .bind("now", Columns.timestamp(now))
                  .bind("since", Columns.timestamp(now.minusSeconds(weeks * 604_800L)));
          return (switch (pattern) {
                case Pattern.QuickApprovals(var within) -> asked.bind("within", within.toMillis());
                case Pattern.OutsideHours(var begin, var end, var zone) ->
                    asked.bind("begin", begin).bind("end", end).bind("zone", zone.getId());
                case Pattern.Refusals _, Pattern.Exports _, Pattern.FailedLogIns _ -> asked;
              })
              .map(
                  (row, _) ->
                      new Tally(
                          row.getString("subject"),
                          row.getString("detail"),
                          row.getInt("week"),
                          row.getLong("count")))
              .list();
        });
  }

  /** Each with a moment, and what it is counted by. */
  private static String counted(Pattern pattern) {
    return switch (pattern) {
      case Pattern.Refusals _ ->
          """
          select a.at, a.use_case as subject, coalesce(r.rule, a.refusal) as detail
          from log_act a left join log_act_rule r
            on r.organisation = :organisation and r.sequence = a.sequence and a.refusal = 'policy'
          where a.organisation = :organisation and a.ending = 'refused'
          """;
      case Pattern.QuickApprovals _ ->
          """
          select a.at, a.use_case as subject, '' as detail
          from log_act a join log_act q on q.organisation = :organisation
            and q.action = 'tool_approval_asked' and q.approval = a.approval
          where a.organisation = :organisation and a.action = 'tool_approved' and a.ending <> 'failed'
            and a.at < q.at + :within * interval '1 millisecond'
          """;
      case Pattern.Exports _ ->
          """
          select a.at, a.person as subject, a.action as detail from log_act a
          where a.organisation = :organisation
            and a.action in ('log_exported', 'privacy_examples_exported', 'evidence_taken',
              'conversations_archived', 'conversations_published')
          """;
      case Pattern.OutsideHours _ ->
          """
          select a.at, a.use_case as subject, '' as detail from log_act a
          where a.organisation = :organisation and a.action = 'question'
            and (extract(isodow from a.at at time zone :zone) > 5
              or (a.at at time zone :zone)::time < :begin
              or (a.at at time zone :zone)::time >= :end)
          """;
      case Pattern.FailedLogIns _ ->
          """
          select a.at, '' as subject, '' as detail from log_act a
          where a.organisation = :organisation and a.action = 'log_in_failed'
          """;
    };
  }

  private static Found found(ResultSet row) throws SQLException {
    long outcome = row.getLong("outcome");
    OptionalLong ended = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(outcome);
    return new Found(row.getLong("sequence"), ended);
  }
}
