package eu.sluis.testing.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What code can get to: what it calls or refers to, what that calls, and so on, through every
 * implementation of an interface, as far as it is ours. So it can find more than what runs.
 */
record Reach(Set<JavaCodeUnit> code) {

  /** What each code unit of a house calls, looked up once for all starts. */
  static final class Calls {
    private final House house;
    private final Map<JavaCodeUnit, List<JavaCodeUnit>> known = new HashMap<>();

    Calls(House house) {
      this.house = house;
    }

    private List<JavaCodeUnit> of(JavaCodeUnit caller) {
      return known.computeIfAbsent(
          caller,
          unit ->
              targets(unit)
                  .filter(target -> house.contains(target.getOwner().getPackageName()))
                  .flatMap(Reach::whatRuns)
                  .toList());
    }
  }

  static Reach of(Calls calls, JavaMethod start) {
    var seen = new LinkedHashSet<JavaCodeUnit>();
    var next = new ArrayDeque<JavaCodeUnit>();
    next.add(start);
    while (!next.isEmpty()) {
      JavaCodeUnit unit = next.poll();
      if (seen.add(unit)) {
        next.addAll(calls.of(unit));
      }
    }
    return new Reach(seen);
  }

  private static Stream<CodeUnitAccessTarget> targets(JavaCodeUnit unit) {
    return Stream.of(
            unit.getCallsFromSelf().stream().map(call -> (CodeUnitAccessTarget) call.getTarget()),
            unit.getMethodReferencesFromSelf().stream()
                .map(reference -> (CodeUnitAccessTarget) reference.getTarget()),
            unit.getConstructorReferencesFromSelf().stream()
                .map(reference -> (CodeUnitAccessTarget) reference.getTarget()))
        .flatMap(each -> each);
  }

  /** The method itself, and whatever overrides it. */
  private static Stream<JavaCodeUnit> whatRuns(CodeUnitAccessTarget target) {
    Stream<JavaCodeUnit> overriding =
        target.getOwner().getAllSubclasses().stream()
            .flatMap(type -> type.getMethods().stream())
            .filter(method -> method.getName().equals(target.getName()))
            .filter(method -> method.getRawParameterTypes().equals(target.getRawParameterTypes()))
            .map(method -> method);
    return Stream.concat(target.resolveMember().stream().map(unit -> unit), overriding);
  }

  /** Names of the constants of an enumeration that it mentions. */
  Set<String> constantsOf(JavaClass enumeration) {
    var names = new TreeSet<String>();
    for (JavaCodeUnit unit : code) {
      unit.getFieldAccesses().stream()
          .filter(access -> access.getTargetOwner().equals(enumeration))
          .forEach(access -> names.add(access.getTarget().getName()));
    }
    return names;
  }
}
