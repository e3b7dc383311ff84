package eu.sluis.testing.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule of the house, with its deliberate violation.
 *
 * @param name the package in `violations` with a model house that breaks this rule
 * @param culprits the classes there that break it; the others there keep it
 */
record HouseRule(String name, String sentence, Check check, List<String> culprits) {

  static final List<HouseRule> ALL =
      List.of(
          new HouseRule(
              "mapped", "every class is in a room on the map", Arrows::mapped, "attic.OldBox"),
          new HouseRule(
              "homes",
              "a package is compiled in its own module only",
              Arrows::homes,
              "privacy.Stowaway"),
          new HouseRule(
              "arrows",
              "a room uses only the rooms that the map allows it",
              Arrows::arrows,
              "policy.KnowsTheLog",
              "workplace.KnowsSources",
              "sources.KnowsWorkplace"),
          new HouseRule(
              "borrowed",
              "a room borrows from outside only what the map allows it",
              Arrows::borrowed,
              "knowledge.AsksTheNetwork",
              "policy.KnowsSql",
              "audit.KnowsTheFramework"),
          new HouseRule(
              "selfcontained",
              "the verifier of the log needs only the JDK, and no way out",
              SelfContained::verifier,
              "audit.ReadsAFile"),
          new HouseRule(
              "siblings",
              "workplace, desk, process and monitor never know each other",
              Arrows::siblings,
              "monitor.KnowsWorkplace",
              "desk.KnowsProcess"),
          new HouseRule(
              "adapters",
              "only the server sees the adapters",
              Arrows::adapters,
              "gateway.KnowsItsModels"),
          new HouseRule(
              "closed",
              "`internal` is closed to everything outside the package it is in",
              Arrows::closed,
              "gateway.ReachesInside"),
          new HouseRule(
              "connections",
              "only adapters.models opens a connection",
              Promises::connections,
              "knowledge.Fetches",
              "adapters.connectors.OpensAnAddress",
              "adapters.connectors.StartsAProgram"),
          new HouseRule(
              "pseudonymised",
              "only privacy makes pseudonymised text",
              Promises::pseudonymised,
              "gateway.Forges",
              "gateway.ForgesByReference"),
          new HouseRule(
              "asked",
              "only the road of the gateway asks a model",
              Promises::asked,
              "workplace.AsksDirectly",
              "gateway.internal.AnotherRoad",
              "adapters.models.AsksItself"),
          new HouseRule(
              "sql",
              "only adapters.postgres speaks SQL",
              Promises::sql,
              "workplace.Queries",
              "server.Peeks"),
          new HouseRule(
              "clockless",
              "a library reads no clock",
              Promises::clockless,
              "audit.ReadsTheClock",
              "audit.ReadsTheClockByReference",
              "privacy.CountsNanoseconds"),
          new HouseRule(
              "names",
              "a name says what a thing is for",
              Habits::names,
              "policy.StringUtils",
              "policy.PolicyManager",
              "audit.common.Entry"),
          new HouseRule(
              "console",
              "only the terminal's own rooms write to it",
              Habits::console,
              "gateway.Prints"),
          new HouseRule(
              "chance",
              "chance has a seed, or is meant to keep a secret",
              Habits::chance,
              "workplace.Guesses",
              "workplace.Shuffles"),
          new HouseRule(
              "marked",
              "every package says that it has no nulls",
              Habits::marked,
              "policy.NeverMarked"));

  /** Looks at one class of a house and says what is wrong with it. */
  @FunctionalInterface
  interface Check {
    Stream<String> complaints(House house, JavaClass type);
  }

  private HouseRule(String name, String sentence, Check check, String... culprits) {
    this(name, sentence, check, List.of(culprits));
  }

  /** The model house that breaks this rule and, apart from that, keeps it. */
  House broken() {
    return House.model(name);
  }

  /** This rule for one house. */
  ArchRule in(House house) {
    return classes()
        .that()
        .resideInAPackage(house.root() + "..")
        .should(condition(house))
        .allowEmptyShould(false);
  }

  private ArchCondition<JavaClass> condition(House house) {
    return new ArchCondition<>(sentence) {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        check
            .complaints(house, type)
            .distinct()
            .forEach(
                complaint ->
                    events.add(
                        SimpleConditionEvent.violated(
                            type, "`" + house.below(type.getName()) + "` " + complaint)));
      }
    };
  }

  @Override
  public String toString() {
    return sentence;
  }
}
