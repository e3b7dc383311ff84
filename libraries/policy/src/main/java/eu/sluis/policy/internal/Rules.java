package eu.sluis.policy.internal;

import eu.sluis.policy.Layer;
import eu.sluis.policy.Medium;
import eu.sluis.policy.ModelFacts;
import eu.sluis.policy.PolicyRequest;
import eu.sluis.policy.internal.Effect.AllowAsking;
import eu.sluis.policy.internal.Effect.AllowCache;
import eu.sluis.policy.internal.Effect.AllowDocuments;
import eu.sluis.policy.internal.Effect.AllowHistory;
import eu.sluis.policy.internal.Effect.AllowLinks;
import eu.sluis.policy.internal.Effect.AllowMedium;
import eu.sluis.policy.internal.Effect.AllowTools;
import eu.sluis.policy.internal.Effect.DenyAsking;
import eu.sluis.policy.internal.Effect.DenyDocuments;
import eu.sluis.policy.internal.Effect.DenyModels;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Confidentiality;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The rules of three layers: floors first, then baseline, then use case. */
public final class Rules {

  private final List<Rule> floors;
  private final List<Rule> baseline;
  private final List<Rule> useCase;
  private final List<Rule> all;

  public Rules(List<Rule> floors, List<Rule> baseline, List<Rule> useCase) {
    this.floors = List.copyOf(floors);
    this.baseline = List.copyOf(baseline);
    this.useCase = List.copyOf(useCase);
    var together = new ArrayList<>(floors);
    together.addAll(baseline);
    together.addAll(useCase);
    this.all = List.copyOf(together);
  }

  List<Rule> all() {
    return all;
  }

  List<Rule> of(Layer layer) {
    return switch (layer) {
      case FLOOR -> floors;
      case BASELINE -> baseline;
      case USE_CASE -> useCase;
    };
  }

  /** These rules in the order of the layers and, within one, of the document. */
  List<Rule> inOrder(Collection<Rule> some) {
    return all.stream().filter(some::contains).toList();
  }

  /** The most closed class that every layer allows on this day. */
  public Confidentiality ceiling(LocalDate day) {
    Confidentiality ceiling = Confidentiality.ZEER_GEHEIM;
    for (Layer layer : Layer.values()) {
      Confidentiality own = ceiling(layer, day);
      ceiling = own.within(ceiling) ? own : ceiling;
    }
    return ceiling;
  }

  Confidentiality ceiling(Layer layer, LocalDate day) {
    return ceiling(layer, of(layer), Optional.of(day));
  }

  /**
   * The most closed class that one layer allows; without a day no rule counts as expired. Floors
   * only deny, so they begin at the top; the other layers begin at the bottom.
   */
  public static Confidentiality ceiling(Layer layer, List<Rule> rules, Optional<LocalDate> day) {
    Confidentiality allowed =
        layer == Layer.FLOOR ? Confidentiality.ZEER_GEHEIM : Confidentiality.OPENBAAR;
    for (Rule rule : rules) {
      if (rule.effect() instanceof AllowDocuments(var upTo)
          && day.map(today -> !rule.expired(today)).orElse(true)) {
        allowed = allowed.max(upTo);
      }
    }
    Confidentiality ceiling = Confidentiality.OPENBAAR;
    for (Confidentiality candidate : Confidentiality.values()) {
      if (candidate.within(allowed) && documentDenials(rules, candidate).isEmpty()) {
        ceiling = candidate;
      }
    }
    return ceiling;
  }

  List<Rule> documentDenials(Layer layer, Confidentiality highest) {
    return documentDenials(of(layer), highest);
  }

  private static List<Rule> documentDenials(List<Rule> rules, Confidentiality highest) {
    return rules.stream()
        .filter(rule -> rule.effect() instanceof DenyDocuments(var from) && from.within(highest))
        .toList();
  }

  List<Rule> expiredDocumentAllowances(Layer layer, Confidentiality highest, LocalDate day) {
    return of(layer).stream()
        .filter(rule -> rule.effect() instanceof AllowDocuments(var upTo) && highest.within(upTo))
        .filter(rule -> rule.expired(day))
        .toList();
  }

  /** The rules that let these documents in, when there is more than open documents. */
  List<Rule> documentPermissions(PolicyRequest request) {
    if (request.highest() == Confidentiality.OPENBAAR) {
      return List.of();
    }
    var permissions = new ArrayList<Rule>();
    for (Layer layer : List.of(Layer.USE_CASE, Layer.BASELINE)) {
      of(layer).stream()
          .filter(
              rule ->
                  rule.effect() instanceof AllowDocuments(var upTo)
                      && request.highest().within(upTo)
                      && !rule.expired(request.day()))
          .findFirst()
          .ifPresent(permissions::add);
    }
    return permissions;
  }

  List<Rule> closedDocumentDenials(PolicyRequest request) {
    return modelDenials(request).stream()
        .filter(rule -> rule.effect() instanceof DenyModels deny && deny.when().from().isPresent())
        .toList();
  }

  /** The rules that take a model of the request away. */
  List<Rule> modelDenials(PolicyRequest request) {
    return all.stream()
        .filter(
            rule ->
                rule.effect() instanceof DenyModels deny
                    && request.models().stream().anyMatch(model -> deny.hits(request, model)))
        .toList();
  }

  /** Whether one of these denials holds because of signs of instructions. */
  boolean forSigns(List<Rule> denials) {
    return denials.stream()
        .anyMatch(
            rule ->
                switch (rule.effect()) {
                  case DenyAsking(var when, var _) -> when.signs().isPresent();
                  case DenyModels(var when, var _) -> when.signs().isPresent();
                  default -> false;
                });
  }

  /** The hosts of the organisation, and those of the use case when it says anything of links. */
  List<Set<String>> linkHosts(LocalDate day) {
    var lists = new ArrayList<Set<String>>();
    lists.add(linkHosts(baseline, day));
    if (useCase.stream().anyMatch(rule -> rule.effect() instanceof AllowLinks)) {
      lists.add(linkHosts(useCase, day));
    }
    return lists;
  }

  private static Set<String> linkHosts(List<Rule> rules, LocalDate day) {
    var hosts = new TreeSet<String>();
    for (Rule rule : rules) {
      if (rule.effect() instanceof AllowLinks(var named) && !rule.expired(day)) {
        hosts.addAll(named);
      }
    }
    return hosts;
  }

  /** Those of a layer that let this go to this model. */
  List<Rule> allowances(Medium medium, Layer layer, ModelFacts model, LocalDate day) {
    return of(layer).stream()
        .filter(
            rule ->
                rule.effect() instanceof AllowMedium(var allowed, var farthest)
                    && allowed == medium
                    && model.residency().within(farthest)
                    && !rule.expired(day))
        .toList();
  }

  /** How many days something may be kept; empty unless baseline and use case both say so. */
  public OptionalInt historyDays(LocalDate day) {
    return shorter(
        day,
        effect ->
            effect instanceof AllowHistory(int days) ? OptionalInt.of(days) : OptionalInt.empty());
  }

  /** How many minutes an answer may be given again; empty unless both layers say so. */
  public OptionalInt cacheMinutes(LocalDate day) {
    return shorter(
        day,
        effect ->
            effect instanceof AllowCache(int minutes)
                ? OptionalInt.of(minutes)
                : OptionalInt.empty());
  }

  /** Of each layer the longest time, and of those the shorter; empty when a layer has none. */
  private OptionalInt shorter(LocalDate day, Function<Effect, OptionalInt> time) {
    OptionalInt ofBaseline = longest(baseline, day, time);
    OptionalInt ofUseCase = longest(useCase, day, time);
    return ofBaseline.isEmpty() || ofUseCase.isEmpty()
        ? OptionalInt.empty()
        : OptionalInt.of(Math.min(ofBaseline.getAsInt(), ofUseCase.getAsInt()));
  }

  private static OptionalInt longest(
      List<Rule> layer, LocalDate day, Function<Effect, OptionalInt> time) {
    return layer.stream()
        .filter(rule -> !rule.expired(day))
        .flatMapToInt(rule -> time.apply(rule.effect()).stream())
        .max();
  }

  /** What each layer that allows tools says of them on this day. */
  public List<List<Rule>> toolAllowances(LocalDate day) {
    return List.of(toolAllowances(baseline, day), toolAllowances(useCase, day));
  }

  private static List<Rule> toolAllowances(List<Rule> rules, LocalDate day) {
    return rules.stream()
        .filter(rule -> rule.effect() instanceof AllowTools && !rule.expired(day))
        .toList();
  }

  List<Rule> askingDenials(PolicyRequest request) {
    return all.stream()
        .filter(rule -> rule.effect() instanceof DenyAsking deny && deny.hits(request))
        .toList();
  }

  List<Rule> askingAllowances() {
    return useCase.stream().filter(rule -> rule.effect() instanceof AllowAsking).toList();
  }

  List<Rule> askingAllowances(Asker asker) {
    return useCase.stream()
        .filter(rule -> rule.effect() instanceof AllowAsking(var people) && people.include(asker))
        .toList();
  }

  List<Rule> validAskingAllowances(PolicyRequest request) {
    return askingAllowances(request.asker()).stream()
        .filter(rule -> !rule.expired(request.day()))
        .toList();
  }

  /** Whether this person may ask something that needs no further permission. */
  public boolean mayAsk(Asker asker, LocalDate day) {
    boolean denied =
        all.stream()
            .anyMatch(
                rule ->
                    rule.effect() instanceof DenyAsking deny
                        && deny.when().equals(Effect.Circumstance.ALWAYS)
                        && deny.hits(asker));
    return !denied && askingAllowances(asker).stream().anyMatch(rule -> !rule.expired(day));
  }
}
