package eu.sluis.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class HouseRuleTest {

  private static final House REAL = House.real();

  @ParameterizedTest
  @MethodSource("rules")
  void the_house_keeps_every_rule(HouseRule rule) {
    assertThat(complaints(rule, REAL)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void every_rule_names_its_deliberate_violations_and_nothing_else(HouseRule rule) {
    var named = new TreeSet<String>();
    for (String complaint : complaints(rule, rule.broken())) {
      named.add(complaint.split("`", -1)[1]);
    }
    assertThat(named).containsExactlyInAnyOrderElementsOf(rule.culprits());
  }

  /** A room without code is skipped, so that it shows in the report; in the end none is. */
  @ParameterizedTest
  @MethodSource("rooms")
  void every_room_is_seen(String name) throws IOException {
    Room room = HouseMap.roomOf(name).orElseThrow();
    assumeThat(hasSources(room)).as("`%s` has code", room.folder()).isTrue();
    assertThat(REAL.classes().stream().filter(type -> REAL.isIn(type, name))).isNotEmpty();
  }

  @Test
  void every_exception_has_a_reason() {
    assertThat(HouseMap.ROOMS)
        .allSatisfy(room -> assertThat(room.exceptions().values()).noneMatch(String::isBlank));
  }

  @Test
  void nobody_drew_an_arrow_between_siblings() {
    assertThat(HouseMap.ROOMS.stream().filter(room -> HouseMap.SIBLINGS.contains(room.name())))
        .isNotEmpty()
        .allSatisfy(room -> assertThat(room.uses()).doesNotContainAnyElementsOf(HouseMap.SIBLINGS));
  }

  static List<HouseRule> rules() {
    return HouseRule.ALL;
  }

  static Stream<String> rooms() {
    return HouseMap.ROOMS.stream().map(Room::name);
  }

  private static List<String> complaints(HouseRule rule, House house) {
    return rule.in(house).evaluate(house.classes()).getFailureReport().getDetails();
  }

  private static boolean hasSources(Room room) throws IOException {
    Path sources = Repository.ROOT.resolve(room.folder()).resolve("src/main/java");
    if (!Files.isDirectory(sources)) {
      return false;
    }
    try (Stream<Path> files = Files.walk(sources)) {
      return files.anyMatch(
          file -> file.toString().endsWith(".java") && !file.endsWith("package-info.java"));
    }
  }
}
