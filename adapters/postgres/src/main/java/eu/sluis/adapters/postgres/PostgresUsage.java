package eu.sluis.adapters.postgres;

import eu.sluis.sources.health.UsageStore;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.SourceId;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/** Numbers of what questions found and did not find. */
@Singleton
public final class PostgresUsage implements UsageStore {

  private final OrganisationDatabase database;

  @Inject
  public PostgresUsage(OrganisationDatabase database) {
    this.database = database;
  }

  @Override
  public void found(OrganisationId organisation, Map<PassageId, Integer> times, LocalDate day) {
    if (times.isEmpty()) {
      return;
    }
    // In one order everywhere, so that two nodes never wait for each other.
    var ordered = new TreeMap<UUID, Integer>();
    times.forEach((passage, count) -> ordered.put(passage.value(), count));
    database.run(
        organisation,
        handle -> {
          var batch =
              handle.prepareBatch(
                  """
                  insert into passage_found (organisation, document, passage, times, last_day)
                  select p.organisation, p.document, p.id, :times, :day
                  from passage p where p.id = :passage
                  on conflict (organisation, document, passage) do update
                    set times = passage_found.times + excluded.times,
                      last_day = greatest(passage_found.last_day, excluded.last_day)
                  """);
          ordered.forEach(
              (passage, count) ->
                  batch.bind("passage", passage).bind("times", count).bind("day", day).add());
          batch.execute();
        });
  }

  @Override
  public void unanswered(
      OrganisationId organisation, Map<String, Long> askers, Set<SourceId> nearest, LocalDate day) {
    database.run(
        organisation,
        handle -> {
          if (!askers.isEmpty()) {
            var words =
                handle.prepareBatch(
                    """
                    insert into unanswered_word (organisation, word, day, questions, askers)
                    values (:organisation, :word, :day, 1, :asker)
                    on conflict (organisation, day, word) do update
                      set questions = unanswered_word.questions + 1,
                        askers = unanswered_word.askers | excluded.askers
                    """);
            new TreeMap<>(askers)
                .forEach(
                    (word, asker) ->
                        words
                            .bind("organisation", organisation.value())
                            .bind("word", word)
                            .bind("day", day)
                            .bind("asker", asker)
                            .add());
            words.execute();
          }
          var sources = new TreeSet<UUID>();
          nearest.forEach(source -> sources.add(source.value()));
          for (UUID source : sources) {
            handle
                .createUpdate(
                    """
                    insert into unanswered_source (organisation, source, day, questions)
                    select s.organisation, s.id, :day, 1 from source s where s.id = :source
                    on conflict (organisation, source, day) do update
                      set questions = unanswered_source.questions + 1
                    """)
                .bind("source", source)
                .bind("day", day)
                .execute();
          }
        });
  }

  @Override
  public List<Word> words(OrganisationId organisation, LocalDate since, int limit) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select word, sum(questions) as questions, bit_or(askers) as askers
                    from unanswered_word where day >= :since group by word
                    order by questions desc, word limit :limit
                    """)
                .bind("since", since)
                .bind("limit", limit)
                .map(
                    (row, _) ->
                        new Word(
                            row.getString("word"),
                            row.getInt("questions"),
                            Long.bitCount(row.getLong("askers"))))
                .list());
  }

  @Override
  public Map<SourceId, Integer> nearest(OrganisationId organisation, LocalDate since) {
    return database.in(
        organisation,
        handle ->
            handle
                .createQuery(
                    """
                    select source, sum(questions) as questions from unanswered_source
                    where day >= :since group by source
                    """)
                .bind("since", since)
                .map(
                    (row, _) ->
                        Map.entry(
                            new SourceId(row.getObject("source", UUID.class)),
                            row.getInt("questions")))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public void takenUp(OrganisationId organisation, SourceId source) {
    database.run(
        organisation,
        handle ->
            handle
                .createUpdate("delete from unanswered_source where source = :source")
                .bind("source", source.value())
                .execute());
  }

  @Override
  public void forget(OrganisationId organisation, LocalDate before) {
    database.run(
        organisation,
        handle -> {
          for (String table : List.of("unanswered_word", "unanswered_source")) {
            handle
                .createUpdate("delete from " + table + " where day < :before")
                .bind("before", before)
                .execute();
          }
        });
  }
}
