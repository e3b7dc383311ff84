package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditRecord;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.LeafStore;
import eu.sluis.monitor.LogIndex;
import eu.sluis.monitor.LogIndexing;
import eu.sluis.monitor.Pattern;
import eu.sluis.register.StoreUnavailable;
import eu.sluis.register.UseCases;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.Role;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What is out of the ordinary in the log: `/patronen`. Shows counts and no person. */
@Path("/patronen")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"auditor", "privacy-officer", "owner"})
public class PatternResource {

  private static final Duration WAIT_MAX = Duration.ofSeconds(1);

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final UseCases useCases;
  private final LeafStore leaves;
  private final LogIndex index;
  private final LogIndexing indexing;
  private final InstantSource clock;
  private final PatternLimits limits;

  @Inject
  PatternResource(
      Frames frames,
      CurrentVisitor visitors,
      UseCases useCases,
      LeafStore leaves,
      LogIndex index,
      LogIndexing indexing,
      InstantSource clock,
      @ConfigProperty(name = "sluis.patterns.quick", defaultValue = "PT10S") Duration quick,
      @ConfigProperty(name = "sluis.patterns.day-begin", defaultValue = "07:00") LocalTime begin,
      @ConfigProperty(name = "sluis.patterns.day-end", defaultValue = "19:00") LocalTime end,
      @ConfigProperty(name = "sluis.patterns.least", defaultValue = "5") int least,
      @ConfigProperty(name = "sluis.patterns.times", defaultValue = "2") double times) {
    this.frames = frames;
    this.visitors = visitors;
    this.useCases = useCases;
    this.leaves = leaves;
    this.index = index;
    this.indexing = indexing;
    this.clock = clock;
    this.limits = new PatternLimits(quick, begin, end, least, times);
  }

  /** The last seven days beside the weeks before. */
  @GET
  @RunOnVirtualThread
  public TemplateInstance patterns() {
    Asker asker = visitors.required().asker();
    boolean ofLog = asker.has(Role.AUDITOR) || asker.has(Role.PRIVACY_OFFICER);
    Instant now = clock.instant();
    var names = new HashMap<String, String>();
    useCases
        .all(asker.organisation())
        .forEach(useCase -> names.put(useCase.id().value(), useCase.name()));
    var views = new PatternViews(names, ofLog, now, frames.language());
    try {
      var _ = indexing.catchUp(asker.organisation(), WAIT_MAX);
      int earlier = Patterns.earlierWeeks(begin(asker.organisation(), now), now);
      List<PatternPages.PatternView> shown =
          List.of(
                  new Pattern.Refusals(),
                  new Pattern.QuickApprovals(limits.quick()),
                  new Pattern.Exports(),
                  new Pattern.OutsideHours(limits.begin(), limits.end()),
                  new Pattern.FailedLogIns())
              .stream()
              .map(pattern -> view(asker.organisation(), pattern, now, earlier, views))
              .toList();
      return frames.show(
          new PatternPages.PatternsPage(
              frames.of(frames.messages(MonitorMessages.class).patterns(), "patronen"),
              ofLog,
              views.period(),
              views.compared(earlier),
              shown));
    } catch (AuditUnavailable | StoreUnavailable away) {
      throw LogProblems.notReadable();
    }
  }

  private PatternPages.PatternView view(
      OrganisationId organisation, Pattern pattern, Instant now, int earlier, PatternViews views) {
    return views.view(
        pattern,
        Patterns.rows(index.tally(organisation, pattern, now, earlier + 1), earlier, limits),
        earlier);
  }

  /**
   * When the log began; now when its first entry cannot be trusted, which compares with nothing.
   */
  private Instant begin(OrganisationId organisation, Instant now) {
    try {
      return leaves.at(organisation, List.of(0L)).stream()
          .findFirst()
          .map(leaf -> AuditRecord.of(organisation, leaf).time())
          .orElse(now);
    } catch (AuditDamaged damaged) {
      return now;
    }
  }
}
