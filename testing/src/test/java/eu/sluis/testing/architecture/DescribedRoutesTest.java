package eu.sluis.testing.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaMethod;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The description that programs fetch has every address of `/api/v1`, of every feature. */
class DescribedRoutesTest {

  private static final String HOME = "/api/v1";
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

  @Test
  void every_address_for_programs_is_described_and_no_other() throws IOException {
    var described = new TreeSet<String>();
    try (var document =
        DescribedRoutesTest.class
            .getClassLoader()
            .getResourceAsStream("eu/sluis/workplace/internal/api/openapi.json")) {
      new ObjectMapper()
          .readTree(Objects.requireNonNull(document))
          .path("paths")
          .properties()
          .forEach(
              path ->
                  path.getValue()
                      .fieldNames()
                      .forEachRemaining(
                          verb ->
                              described.add(verb.toUpperCase(Locale.ROOT) + " " + path.getKey())));
    }
    var served = new TreeSet<String>();
    House.real().classes().stream()
        .flatMap(type -> type.getMethods().stream())
        .filter(method -> RecordedRoutesTest.path(method).startsWith(HOME + "/"))
        .forEach(
            method ->
                METHODS.stream()
                    .filter(verb -> method.isAnnotatedWith("jakarta.ws.rs." + verb))
                    .forEach(verb -> served.add(verb + " " + below(method))));
    assertThat(described).isEqualTo(served).hasSizeGreaterThan(10);
  }

  private static String below(JavaMethod method) {
    return RecordedRoutesTest.path(method).substring(HOME.length());
  }
}
