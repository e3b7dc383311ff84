package eu.sluis.policy;

import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Residency;
import eu.sluis.vocabulary.Treatment;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes bouwcodes at random; the same random numbers write the same ones. */
final class RandomBouwcode {

  private static final int RULES_MAX = 10;
  private static final List<String> JURISDICTIONS = List.of("[eu]", "[non_eu]", "[eu, non_eu]");

  private final Random random;

  RandomBouwcode(Random random) {
    this.random = random;
  }

  String baseline() {
    var yaml = new StringBuilder("bouwcode: 1\nname: Basis\nsource: proef\nrules:\n");
    yaml.append(models("m", 2)).append(documents("d", 3));
    some(yaml, false);
    return yaml.toString();
  }

  String useCase() {
    var yaml = new StringBuilder("bouwcode: 1\nname: Toepassing\nsource: proef\nrules:\n");
    yaml.append(rule("a", "allow: asking", "groups: [wmo]"));
    yaml.append(models("m", 2)).append(documents("d", 3));
    some(yaml, true);
    return yaml.toString();
  }

  /** One rule that can only forbid more. */
  String tightening(String id) {
    return switch (random.nextInt(4)) {
      case 0 -> rule(id, "treat: remove", "categories: " + categories(DataCategory::replaceable));
      case 1 -> rule(id, "deny: documents", "from: " + among(closed()));
      case 2 -> rule(id, "deny: asking", when());
      default -> denyModels(id);
    };
  }

  private void some(StringBuilder yaml, boolean useCase) {
    for (int number = 0; number < random.nextInt(RULES_MAX); number++) {
      String id = "r-" + number;
      yaml.append(
          switch (random.nextInt(useCase ? 6 : 5)) {
            case 0 -> models(id, 4);
            case 1 -> documents(id, 8);
            case 2, 3 ->
                rule(
                    id,
                    "treat: " + among(List.of(Treatment.values())).code(),
                    "categories: " + categories(DataCategory::replaceable));
            case 4 -> tightening(id);
            default ->
                rule(
                    id,
                    "allow: sensitive",
                    "categories: " + categories(category -> !category.replaceable()),
                    "residency: " + among(List.of(Residency.values())).code());
          });
    }
  }

  private String models(String id, int farthest) {
    return rule(
        id,
        "allow: models",
        "residency: "
            + List.of(Residency.values())
                .get(Math.min(3, random.nextInt(farthest) + random.nextInt(2)))
                .code(),
        "jurisdiction: " + among(JURISDICTIONS));
  }

  private String documents(String id, int classes) {
    return rule(
        id,
        "allow: documents",
        "up_to: "
            + List.of(Confidentiality.values())
                .get(random.nextInt(classes) + random.nextInt(9 - classes))
                .code());
  }

  private String denyModels(String id) {
    String target =
        switch (random.nextInt(4)) {
          case 0 -> "beyond: " + among(List.of("on_premises", "netherlands", "eu"));
          case 1 -> "jurisdiction: " + among(JURISDICTIONS);
          case 2 -> "models: [eu-eu, on_premises-eu]";
          default -> "approved_by: niemand";
        };
    return rule(id, "deny: models", when(), target);
  }

  private String when() {
    return switch (random.nextInt(4)) {
      case 0 -> "when: { categories: " + categories(_ -> true) + " }";
      case 1 -> "when: { confidentiality_from: " + among(closed()) + " }";
      case 2 -> "when: { instructions_from: " + among(List.of("some", "strong")) + " }";
      default ->
          "when: { categories: "
              + categories(_ -> true)
              + ", confidentiality_from: "
              + among(closed())
              + " }";
    };
  }

  private static List<String> closed() {
    return Stream.of(Confidentiality.values()).skip(1).map(Confidentiality::code).toList();
  }

  private String categories(Predicate<DataCategory> which) {
    List<DataCategory> candidates = Stream.of(DataCategory.values()).filter(which).toList();
    DataCategory sure = among(candidates);
    return candidates.stream()
        .filter(category -> category == sure || random.nextInt(3) == 0)
        .map(DataCategory::code)
        .collect(Collectors.joining(", ", "[", "]"));
  }

  private String rule(String id, String... fields) {
    var yaml = new StringBuilder("  - id: " + id + "\n    sentence: Proefregel.\n");
    for (String field : fields) {
      yaml.append("    ").append(field).append('\n');
    }
    if (random.nextInt(6) == 0) {
      yaml.append("    until: ").append(random.nextBoolean() ? "2020-01-01" : "2030-01-01");
      yaml.append('\n');
    }
    return yaml.toString();
  }

  private <T> T among(List<T> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
