package eu.sluis.monitor.internal;

import eu.sluis.audit.AuditDamaged;
import eu.sluis.audit.AuditLog;
import eu.sluis.audit.AuditLog.Action;
import eu.sluis.audit.AuditRecord;
import eu.sluis.audit.AuditUnavailable;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.RecordedAct;
import eu.sluis.monitor.LogIndex;
import eu.sluis.monitor.LogIndexing;
import eu.sluis.monitor.Pattern;
import eu.sluis.monitor.PatternLimits;
import eu.sluis.monitor.PatternRules;
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
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** What is out of the ordinary in the log: `/patronen`. Shows counts and no person. */
@Path("/patronen")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"auditor", "privacy-officer", "owner"})
public class PatternResource {

  private static final int UNPROCESSABLE = 422;
  private static final Duration WAIT_MAX = Duration.ofSeconds(1);

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final UseCases useCases;
  private final LeafStore leaves;
  private final LogIndex index;
  private final LogIndexing indexing;
  private final InstantSource clock;
  private final AuditLog log;
  private final PatternRules rules;
  private final PatternLimits usual;

  @Inject
  PatternResource(
      Frames frames,
      CurrentVisitor visitors,
      UseCases useCases,
      LeafStore leaves,
      LogIndex index,
      LogIndexing indexing,
      AuditLog log,
      PatternRules rules,
      InstantSource clock,
      @ConfigProperty(name = "sluis.patterns.quick", defaultValue = "PT10S") Duration quick,
      @ConfigProperty(name = "sluis.patterns.day-begin", defaultValue = "07:00") LocalTime begin,
      @ConfigProperty(name = "sluis.patterns.day-end", defaultValue = "19:00") LocalTime end,
      @ConfigProperty(name = "sluis.patterns.zone", defaultValue = "Europe/Amsterdam") ZoneId zone,
      @ConfigProperty(name = "sluis.patterns.least", defaultValue = "5") int least,
      @ConfigProperty(name = "sluis.patterns.times", defaultValue = "2") double times) {
    this.frames = frames;
    this.visitors = visitors;
    this.useCases = useCases;
    this.leaves = leaves;
    this.index = index;
    this.indexing = indexing;
    this.clock = clock;
    this.log = log;
    this.rules = rules;
    this.usual = new PatternLimits(quick, begin, end, zone, least, times);
  }

  /** The last seven days beside the weeks before. */
  @GET
  @RunOnVirtualThread
  public TemplateInstance patterns() {
    try {
      PatternLimits limits = limits(visitors.required().asker());
      return page(limits, PatternForm.of(limits));
    } catch (StoreUnavailable away) {
      throw LogProblems.notReadable();
    }
  }

  /** Decides for this organisation what counts as unusual; stands in the log before it holds. */
  @POST
  @RunOnVirtualThread
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RolesAllowed("privacy-officer")
  public Response change(
      @FormParam("snel") @Nullable String quick,
      @FormParam("begin") @Nullable String begin,
      @FormParam("eind") @Nullable String end,
      @FormParam("tijdzone") @Nullable String zone,
      @FormParam("minstens") @Nullable String least,
      @FormParam("keer") @Nullable String times) {
    Asker asker = visitors.required().asker();
    var typed = PatternForm.typed(quick, begin, end, zone, least, times);
    Optional<PatternLimits> chosen = typed.limits();
    if (chosen.isEmpty()) {
      return Response.status(UNPROCESSABLE).entity(page(limits(asker), typed)).build();
    }
    var fields = new HashMap<>(PatternForm.fields(chosen.get()));
    fields.put("person", asker.person().toString());
    RecordedAct.run(
        log,
        asker.organisation(),
        Action.PATTERNS_CHANGED,
        fields,
        () -> rules.save(asker.organisation(), chosen.get()));
    return Response.seeOther(URI.create("/patronen")).build();
  }

  private PatternLimits limits(Asker asker) {
    return rules.of(asker.organisation()).orElse(usual);
  }

  private TemplateInstance page(PatternLimits limits, PatternForm form) {
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
                  new Pattern.OutsideHours(limits.begin(), limits.end(), limits.zone()),
                  new Pattern.FailedLogIns())
              .stream()
              .map(
                  pattern ->
                      views.view(
                          pattern,
                          Patterns.rows(
                              index.tally(asker.organisation(), pattern, now, earlier + 1),
                              earlier,
                              limits),
                          earlier))
              .toList();
      return frames.show(
          new PatternPages.PatternsPage(
              frames.of(frames.messages(MonitorMessages.class).patterns(), "patronen"),
              ofLog,
              asker.has(Role.PRIVACY_OFFICER) ? List.of(view(form)) : List.of(),
              views.period(),
              views.compared(earlier),
              shown));
    } catch (AuditUnavailable | StoreUnavailable away) {
      throw LogProblems.notReadable();
    }
  }

  private PatternPages.LimitsView view(PatternForm form) {
    return new PatternPages.LimitsView(
        form.quick(),
        form.begin(),
        form.end(),
        form.zones(),
        form.least(),
        form.times(),
        form.wrong().map(words -> words.in(frames.language())).orElse(""));
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
