package eu.sluis.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Maven and the map say the same. */
class ModulesTest {

  private static final String TESTING = "testing";

  @Test
  void every_module_of_the_build_is_a_room_on_the_map() throws IOException {
    var modules = Pom.read(Repository.ROOT.resolve("pom.xml")).modules();
    assertThat(modules)
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(HouseMap.ROOMS.stream().map(Room::folder), Stream.of(TESTING)).toList());
  }

  @ParameterizedTest
  @MethodSource("eu.sluis.testing.architecture.HouseRuleTest#rooms")
  void a_module_depends_in_maven_only_on_rooms_that_it_may_use(String name) throws IOException {
    Map<String, String> names =
        HouseMap.ROOMS.stream().collect(Collectors.toMap(Room::artifact, Room::name));
    Room room = HouseMap.roomOf(name).orElseThrow();
    Pom pom = Pom.read(Repository.ROOT.resolve(room.folder()).resolve("pom.xml"));

    assertThat(pom.artifact()).isEqualTo(room.artifact());
    assertThat(
            pom.dependencies().stream()
                .filter(dependency -> !dependency.forTests())
                .map(dependency -> names.get(dependency.artifact()))
                .filter(used -> used != null))
        .isSubsetOf(room.uses());
  }
}
