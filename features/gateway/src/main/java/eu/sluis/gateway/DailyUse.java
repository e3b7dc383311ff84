package eu.sluis.gateway;

import eu.sluis.register.StoreUnavailable;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.OrganisationId;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;

/**
 * Adds up what each organisation uses of each model in a day, for the page of the models. Added up
 * in memory and written now and then, so that no question waits for it: a crash loses what was not
 * written yet. What is billed or proven is in the log and not here.
 *
 * <p>Safe on every thread.
 */
public final class DailyUse implements CallListener {

  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");

  /** Where sums are kept, for all nodes together. */
  public interface Book {

    /** Adds these to what was kept. */
    void add(OrganisationId organisation, LocalDate day, Map<ModelId, Sum> more);

    Map<ModelId, Sum> of(OrganisationId organisation, LocalDate day);
  }

  /**
   * What was used.
   *
   * @param micros in millionths of a euro
   */
  public record Sum(long calls, long tokens, long micros) {
    public static final Sum NOTHING = new Sum(0, 0, 0);

    Sum plus(Sum more) {
      return new Sum(calls + more.calls, tokens + more.tokens, micros + more.micros);
    }
  }

  private record Page(OrganisationId organisation, LocalDate day) {}

  private final Book book;
  private final InstantSource clock;
  private Map<Page, Map<ModelId, Sum>> unwritten = new HashMap<>();

  public DailyUse(Book book, InstantSource clock) {
    this.book = book;
    this.clock = clock;
  }

  @Override
  public void called(Call call) {
    add(
        new Page(call.organisation(), today()),
        Map.of(call.model().id(), new Sum(1, call.used().tokens(), call.used().micros())));
  }

  /** What this organisation used today, as far as it was written. */
  public Map<ModelId, Sum> today(OrganisationId organisation) {
    return book.of(organisation, today());
  }

  /** Writes what was added up; what cannot be written now is kept for the next time. */
  public void write() {
    Map<Page, Map<ModelId, Sum>> taken = take();
    taken.forEach(
        (page, sums) -> {
          try {
            book.add(page.organisation(), page.day(), sums);
          } catch (StoreUnavailable away) {
            add(page, sums);
          }
        });
  }

  private synchronized void add(Page page, Map<ModelId, Sum> sums) {
    Map<ModelId, Sum> already = unwritten.computeIfAbsent(page, _ -> new HashMap<>());
    sums.forEach((model, sum) -> already.merge(model, sum, Sum::plus));
  }

  private synchronized Map<Page, Map<ModelId, Sum>> take() {
    Map<Page, Map<ModelId, Sum>> taken = unwritten;
    unwritten = new HashMap<>();
    return taken;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), LEGAL_TIME);
  }
}
