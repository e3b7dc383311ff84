package eu.sluis.policy.internal;

import eu.sluis.policy.Decision;
import eu.sluis.policy.Layer;
import eu.sluis.policy.Medium;
import eu.sluis.policy.ModelFacts;
import eu.sluis.policy.PolicyRequest;
import eu.sluis.policy.Prefer;
import eu.sluis.policy.Reason;
import eu.sluis.policy.internal.Effect.AllowModels;
import eu.sluis.policy.internal.Effect.AllowSensitive;
import eu.sluis.policy.internal.Effect.DenyModels;
import eu.sluis.policy.internal.Effect.Treat;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Residency;
import eu.sluis.vocabulary.Treatment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One request held against the rules: may this person ask, may these documents go along, what
 * happens to the personal data, and which models remain. The first two can refuse at once; they
 * come first because their reasons are the plainest.
 *
 * <p>The order of rules never changes a decision, only the order of its reasons: permissions of one
 * layer are added up, permissions of two layers are both needed, denials of all layers are added
 * up, and of treatments the strictest counts.
 */
public final class Judgement {

  private final Rules rules;
  private final PolicyRequest request;

  private Judgement(Rules rules, PolicyRequest request) {
    this.rules = rules;
    this.request = request;
  }

  public static Decision of(Rules rules, PolicyRequest request) {
    var judgement = new Judgement(rules, request);
    return judgement
        .asking()
        .or(judgement::documents)
        .map(refused -> (Decision) refused)
        .orElseGet(judgement::models);
  }

  private Optional<Decision.Refused> asking() {
    List<Rule> denials = rules.askingDenials(request);
    if (!denials.isEmpty()) {
      var named = EnumSet.noneOf(DataCategory.class);
      for (Rule denial : denials) {
        if (denial.effect() instanceof Effect.DenyAsking(var when, var _)) {
          named.addAll(when.categories());
        }
      }
      named.retainAll(request.found());
      return Optional.of(
          refused(reasons(denials), Advice.leaveOut(named, rules.forSigns(denials))));
    }
    List<Rule> matching = rules.askingAllowances(request.asker());
    if (matching.stream().anyMatch(rule -> !rule.expired(request.day()))) {
      return Optional.empty();
    }
    if (!matching.isEmpty()) {
      return Optional.of(refused(reasons(matching), Advice.renew(reasons(matching))));
    }
    List<Rule> forOthers = rules.askingAllowances();
    return Optional.of(
        refused(
            List.of(forOthers.isEmpty() ? Defaults.nobodyMayAsk() : Defaults.notForYou()),
            Advice.askForAccess()));
  }

  private Optional<Decision.Refused> documents() {
    var ceiling = rules.ceiling(request.day());
    if (request.highest().within(ceiling)) {
      return Optional.empty();
    }
    var because = new LinkedHashSet<Reason>();
    var expired = new ArrayList<Reason>();
    for (Layer layer : Layer.values()) {
      if (request.highest().within(rules.ceiling(layer, request.day()))) {
        continue;
      }
      List<Rule> denials = rules.documentDenials(layer, request.highest());
      because.addAll(reasons(denials));
      if (denials.isEmpty()) {
        expired.addAll(
            reasons(rules.expiredDocumentAllowances(layer, request.highest(), request.day())));
        because.add(Defaults.noDocuments(layer, rules.ceiling(layer, request.day())));
      }
    }
    because.addAll(expired);
    return Optional.of(
        refused(
            List.copyOf(because),
            expired.isEmpty() ? Advice.moreOpenDocuments(ceiling) : Advice.renew(expired)));
  }

  private Decision models() {
    if (request.models().isEmpty()) {
      return refused(List.of(Defaults.noModelAtAll()), Advice.noModelAtAll());
    }
    var allowed = new ArrayList<ModelId>();
    var denials = new LinkedHashSet<Rule>();
    var permissions = new LinkedHashSet<Rule>();
    var keptHere = EnumSet.noneOf(DataCategory.class);
    var mediaKept = EnumSet.noneOf(Medium.class);
    for (ModelFacts model : request.models()) {
      List<Rule> ofUseCase = permitting(Layer.USE_CASE, model);
      List<Rule> ofBaseline = permitting(Layer.BASELINE, model);
      if (ofUseCase.isEmpty() || ofBaseline.isEmpty()) {
        continue;
      }
      List<Rule> against = denying(model);
      Set<DataCategory> stays = keptFrom(model);
      Map<Medium, List<Rule>> ofMedia = mediaMayGo(model);
      Set<Medium> mediaStay = without(ofMedia);
      mediaKept.addAll(mediaStay);
      denials.addAll(against);
      keptHere.addAll(stays);
      if (against.isEmpty() && stays.isEmpty() && mediaStay.isEmpty()) {
        allowed.add(model.id());
        ofMedia.values().forEach(permissions::addAll);
        permissions.add(ofUseCase.getFirst());
        permissions.add(ofBaseline.getFirst());
      }
    }
    var because = new LinkedHashSet<Reason>();
    because.addAll(reasons(rules.inOrder(denials)));
    mediaKept.forEach(medium -> because.add(Defaults.not(medium)));
    if (!keptHere.isEmpty()) {
      because.add(Defaults.staysHere(keptHere));
    }
    if (allowed.isEmpty()) {
      return noModelLeft(because, mediaKept);
    }
    Map<DataCategory, Treatment> treatments = treatments();
    because.addAll(treatmentReasons(treatments));
    because.addAll(reasons(rules.validAskingAllowances(request)));
    because.addAll(reasons(rules.documentPermissions(request)));
    because.addAll(reasons(sensitivePermissions()));
    because.addAll(reasons(List.copyOf(permissions)));
    return new Decision.Allowed(
        allowed,
        treatments,
        rules.linkHosts(request.day()),
        prefer(permissions),
        secondAfter(permissions),
        List.copyOf(because));
  }

  /** Of the first rule of the use case that let a model through and says so. */
  private static Optional<Prefer> prefer(Collection<Rule> permissions) {
    return permissions.stream()
        .flatMap(
            rule ->
                rule.effect() instanceof AllowModels allow
                    ? allow.prefer().stream()
                    : Stream.empty())
        .findFirst();
  }

  /** The shortest of the rules that let a model through and say so. */
  private static Optional<Duration> secondAfter(Collection<Rule> permissions) {
    return permissions.stream()
        .flatMap(
            rule ->
                rule.effect() instanceof AllowModels allow
                    ? allow.secondAfter().stream()
                    : Stream.empty())
        .min(Comparator.naturalOrder());
  }

  /** Explains an empty list: denials, then lapsed permissions, then what was never permitted. */
  private Decision.Refused noModelLeft(Set<Reason> denials, Set<Medium> mediaKept) {
    var because = new LinkedHashSet<>(denials);
    List<Reason> expired = new ArrayList<>();
    for (Layer layer : List.of(Layer.BASELINE, Layer.USE_CASE)) {
      if (request.models().stream().anyMatch(model -> !permitting(layer, model).isEmpty())) {
        continue;
      }
      List<Reason> lapsed = reasons(expiredPermissions(layer));
      expired.addAll(lapsed);
      because.addAll(lapsed);
      if (lapsed.isEmpty()) {
        because.add(Defaults.noModel(layer));
      }
    }
    if (because.isEmpty()) {
      // Each layer permits some model, but none is permitted by both.
      because.add(Defaults.noModel(Layer.BASELINE));
      because.add(Defaults.noModel(Layer.USE_CASE));
    }
    var sensitive = EnumSet.noneOf(DataCategory.class);
    request.found().stream().filter(found -> !found.replaceable()).forEach(sensitive::add);
    boolean closed = !rules.closedDocumentDenials(request).isEmpty();
    boolean signs = rules.forSigns(rules.modelDenials(request));
    return refused(
        List.copyOf(because),
        !expired.isEmpty() && denials.isEmpty()
            ? Advice.renew(expired)
            : Advice.nearerModel(
                denials.isEmpty() ? Set.of() : sensitive, closed, signs, mediaKept));
  }

  /**
   * The rules of both layers that let each medium go to this model; none when one of them has none.
   */
  private Map<Medium, List<Rule>> mediaMayGo(ModelFacts model) {
    var rulesOf = new EnumMap<Medium, List<Rule>>(Medium.class);
    for (Medium medium : request.media()) {
      List<Rule> ofBaseline = rules.allowances(medium, Layer.BASELINE, model, request.day());
      List<Rule> ofUseCase = rules.allowances(medium, Layer.USE_CASE, model, request.day());
      rulesOf.put(
          medium,
          ofBaseline.isEmpty() || ofUseCase.isEmpty()
              ? List.of()
              : List.of(ofUseCase.getFirst(), ofBaseline.getFirst()));
    }
    return rulesOf;
  }

  private static Set<Medium> without(Map<Medium, List<Rule>> rules) {
    var media = EnumSet.noneOf(Medium.class);
    rules.forEach(
        (medium, of) -> {
          if (of.isEmpty()) {
            media.add(medium);
          }
        });
    return media;
  }

  private List<Rule> permitting(Layer layer, ModelFacts model) {
    return rules.of(layer).stream()
        .filter(rule -> rule.effect() instanceof AllowModels allow && allow.includes(model))
        .filter(rule -> !rule.expired(request.day()))
        .toList();
  }

  private List<Rule> expiredPermissions(Layer layer) {
    return rules.of(layer).stream()
        .filter(rule -> rule.expired(request.day()))
        .filter(
            rule ->
                rule.effect() instanceof AllowModels allow
                    && request.models().stream().anyMatch(allow::includes))
        .toList();
  }

  private List<Rule> denying(ModelFacts model) {
    return rules.all().stream()
        .filter(rule -> rule.effect() instanceof DenyModels deny && deny.hits(request, model))
        .toList();
  }

  /** Marks that keep a passage from this model, because the use case has no rule that lets it. */
  private Set<DataCategory> keptFrom(ModelFacts model) {
    var kept = EnumSet.noneOf(DataCategory.class);
    if (model.residency() == Residency.ON_PREMISES) {
      return kept;
    }
    for (DataCategory found : request.mayHold()) {
      if (!found.replaceable()
          && sensitivePermissions(found).stream()
              .noneMatch(farthest -> model.residency().within(farthest))) {
        kept.add(found);
      }
    }
    return kept;
  }

  private List<Residency> sensitivePermissions(DataCategory category) {
    var farthest = new ArrayList<Residency>();
    for (Rule rule : rules.of(Layer.USE_CASE)) {
      if (rule.effect() instanceof AllowSensitive allow
          && allow.categories().contains(category)
          && !rule.expired(request.day())) {
        farthest.add(allow.farthest());
      }
    }
    return farthest;
  }

  private List<Rule> sensitivePermissions() {
    return rules.of(Layer.USE_CASE).stream()
        .filter(
            rule ->
                rule.effect() instanceof AllowSensitive allow
                    && allow.categories().stream().anyMatch(request.mayHold()::contains))
        .filter(rule -> !rule.expired(request.day()))
        .toList();
  }

  private Map<DataCategory, Treatment> treatments() {
    var treatments = new EnumMap<DataCategory, Treatment>(DataCategory.class);
    for (DataCategory category : DataCategory.values()) {
      if (category.replaceable()) {
        treatments.put(category, treatment(category));
      }
    }
    return treatments;
  }

  /**
   * The strictest of all rules about a category. An expired rule keeps its strictness but no longer
   * lifts the default: without a valid rule, personal data is removed and an organisation stays.
   */
  private Treatment treatment(DataCategory category) {
    boolean valid = false;
    Treatment strictest = Treatment.LEAVE;
    for (Rule rule : rules.all()) {
      if (rule.effect() instanceof Treat(var treatment, var categories)
          && categories.contains(category)) {
        valid |= !rule.expired(request.day());
        strictest = strictest.max(treatment);
      }
    }
    return valid ? strictest : strictest.max(category.otherwise());
  }

  /** For each category that was found, the highest rule that says what happens to it. */
  private Set<Reason> treatmentReasons(Map<DataCategory, Treatment> treatments) {
    var because = new LinkedHashSet<Reason>();
    var byDefault = EnumSet.noneOf(DataCategory.class);
    for (DataCategory category : DataCategory.values()) {
      if (!request.found().contains(category) || !category.replaceable()) {
        continue;
      }
      boolean removed = treatments.get(category) == Treatment.REMOVE;
      rules.all().stream()
          .filter(
              rule ->
                  rule.effect() instanceof Treat treat
                      && treat.categories().contains(category)
                      && treat.treatment() == treatments.get(category))
          .findFirst()
          .ifPresentOrElse(
              rule -> because.add(rule.reason()),
              () -> {
                if (removed) {
                  byDefault.add(category);
                }
              });
    }
    if (!byDefault.isEmpty()) {
      because.add(Defaults.removed(byDefault));
    }
    return because;
  }

  private static List<Reason> reasons(List<Rule> rules) {
    return rules.stream().map(Rule::reason).toList();
  }

  private static Decision.Refused refused(List<Reason> because, String advice) {
    return new Decision.Refused(because, advice);
  }
}
