package eu.sluis.policy.internal;

import static eu.sluis.policy.internal.YamlText.at;
import static eu.sluis.policy.internal.YamlText.shown;

import eu.sluis.policy.Layer;
import eu.sluis.policy.Medium;
import eu.sluis.policy.PolicyUnreadable;
import eu.sluis.policy.Prefer;
import eu.sluis.policy.RuleId;
import eu.sluis.policy.internal.Effect.Circumstance;
import eu.sluis.policy.internal.Effect.People;
import eu.sluis.policy.internal.Effect.Target;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.InstructionSigns;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Residency;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.Treatment;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the rules of one layer; see `FORMAT.md`. All of it is understood, or nothing. */
public final class BouwcodeReader {

  static final int NAME_CHARACTERS_MAX = 100;
  static final int SENTENCE_CHARACTERS_MAX = 300;
  static final int SOURCE_CHARACTERS_MAX = 200;
  static final int APPROVED_BY_CHARACTERS_MAX = 100;
  static final int RULES_MAX = 300;

  /** About ten years: who has to keep something longer keeps it in an archive. */
  static final int HISTORY_DAYS_MAX = 3_650;

  /** A day: rules, prices and models change. */
  static final int CACHE_MINUTES_MAX = 1_440;

  /** A minute. */
  static final int SECOND_AFTER_MS_MAX = 60_000;

  private static final String SECOND = "second_after_ms";

  private static final Pattern RULE_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,63}");

  /** A host in ASCII, everything below one, one port of one, or every host there is. */
  private static final Pattern HOST =
      Pattern.compile(
          "\\*|(\\*\\.)?[a-z0-9]([a-z0-9-]{0,62})(\\.[a-z0-9]([a-z0-9-]{0,62})){0,9}(:[1-9]\\d{0,4})?");

  /** A tool of a server, or all of them. */
  private static final Pattern TOOL =
      Pattern.compile("[a-z0-9][a-z0-9-]{0,29}/(\\*|[a-zA-Z0-9_-]{1,32})");

  static final String CHANGES = "changes";
  static final String ALWAYS = "always";

  private static final List<String> HEADER =
      List.of("bouwcode", "name", "source", "approved_by", "until", "rules");
  private static final List<String> COMMON =
      List.of("id", "sentence", "source", "approved_by", "until");
  private static final List<String> KINDS = List.of("allow", "treat", "deny");
  private static final List<Confidentiality> CONFIDENTIALITIES = List.of(Confidentiality.values());
  private static final List<Residency> RESIDENCIES = List.of(Residency.values());
  private static final List<Jurisdiction> JURISDICTIONS = List.of(Jurisdiction.values());
  private static final List<InstructionSigns> SIGNS =
      List.of(InstructionSigns.SOME, InstructionSigns.STRONG);
  private static final List<String> CIRCUMSTANCES =
      List.of("categories", "confidentiality_from", "instructions_from");
  private static final List<DataCategory> REPLACEABLE =
      Stream.of(DataCategory.values()).filter(DataCategory::replaceable).toList();
  private static final List<DataCategory> MARKS =
      Stream.of(DataCategory.values()).filter(category -> !category.replaceable()).toList();

  /** What was read: the name and the rules, in the order of the document. */
  public record Read(String name, List<Rule> rules) {
    public Read {
      rules = List.copyOf(rules);
    }
  }

  private final Layer layer;
  private final Set<String> ids = new HashSet<>();

  private BouwcodeReader(Layer layer) {
    this.layer = layer;
  }

  /**
   * Reads one layer.
   *
   * @throws PolicyUnreadable with line and reason, when anything is not understood
   */
  public static Read read(Layer layer, String yaml) throws PolicyUnreadable {
    return new BouwcodeReader(layer).document(YamlText.read(yaml));
  }

  private Read document(YamlNode root) throws PolicyUnreadable {
    FieldReader header = FieldReader.of("a bouwcode", root);
    header.only(HEADER);
    header.one("bouwcode", List.of("1"), version -> version);
    String name = header.text("name", NAME_CHARACTERS_MAX);
    Provenance given = Provenance.of(header, Provenance.NONE);
    YamlNode rules = header.required("rules");
    if (!(rules instanceof YamlNode.Items items)) {
      throw at(rules.line(), "`rules` must be a list; begin each rule with `- id:`");
    }
    if (items.values().size() > RULES_MAX) {
      throw at(
          rules.line(),
          "there are `%d` rules; keep it within %d".formatted(items.values().size(), RULES_MAX));
    }
    var read = new ArrayList<Rule>();
    for (YamlNode item : items.values()) {
      read.add(rule(FieldReader.of("a rule", item), item, given));
    }
    return new Read(name, read);
  }

  private Rule rule(FieldReader bare, YamlNode node, Provenance given) throws PolicyUnreadable {
    String id = bare.text("id", 64);
    if (!RULE_ID.matcher(id).matches() || id.startsWith(Defaults.PREFIX)) {
      throw at(
          bare.lineOf("id"),
          shown(id)
              + " cannot be an `id`; use a-z, 0-9 and -, and do not begin with `"
              + Defaults.PREFIX
              + "`");
    }
    if (!ids.add(id)) {
      throw at(bare.lineOf("id"), shown(id) + " is the `id` of an earlier rule; choose another");
    }
    List<String> kinds = KINDS.stream().filter(bare::has).toList();
    if (kinds.size() != 1) {
      throw at(
          bare.line(),
          "rule `%s` has %s of `allow`, `treat`, `deny`; use exactly one"
              .formatted(id, kinds.isEmpty() ? "none" : "more than one"));
    }
    Effect effect =
        switch (kinds.getFirst()) {
          case "allow" -> allow(bare, node);
          case "treat" -> treat(node);
          default -> deny(bare, node);
        };
    Provenance own = Provenance.of(bare, given);
    String source =
        own.source()
            .orElseThrow(
                () ->
                    at(
                        bare.line(),
                        "rule `"
                            + id
                            + "` has no `source`; name the law or the item of the DPIA, here or at"
                            + " the top"));
    return new Rule(
        new RuleId(id),
        layer,
        bare.text("sentence", SENTENCE_CHARACTERS_MAX),
        source,
        own.approvedBy(),
        own.until(),
        effect);
  }

  private Effect allow(FieldReader bare, YamlNode node) throws PolicyUnreadable {
    List<String> subjects =
        switch (layer) {
          case FLOOR ->
              throw at(bare.lineOf("allow"), "a floor allows nothing; use `treat` or `deny`");
          case BASELINE ->
              List.of(
                  "documents", "models", "images", "audio", "links", "tools", "history", "cache");
          case USE_CASE ->
              List.of(
                  "asking",
                  "documents",
                  "models",
                  "sensitive",
                  "images",
                  "audio",
                  "links",
                  "tools",
                  "history",
                  "cache");
        };
    String subject = bare.one("allow", subjects, word -> word);
    return switch (subject) {
      case "asking" -> {
        FieldReader rule = fields("allow: asking", node, "allow", "groups", "roles");
        yield new Effect.AllowAsking(
            people(rule)
                .orElseThrow(
                    () ->
                        at(
                            rule.line(),
                            "`allow: asking` names nobody; add `groups` or `roles`, or write"
                                + " `groups: [iedereen]`")));
      }
      case "documents" ->
          new Effect.AllowDocuments(
              fields("allow: documents", node, "allow", "up_to")
                  .one("up_to", CONFIDENTIALITIES, Confidentiality::code));
      case "models" -> {
        FieldReader rule =
            layer == Layer.USE_CASE
                ? fields(
                    "allow: models",
                    node,
                    "allow",
                    "residency",
                    "jurisdiction",
                    "models",
                    "prefer",
                    SECOND)
                : fields("allow: models", node, "allow", "residency", "jurisdiction", "models");
        yield new Effect.AllowModels(
            rule.one("residency", RESIDENCIES, Residency::code),
            rule.several("jurisdiction", JURISDICTIONS, Jurisdiction::code),
            rule.has("models") ? rule.identifiers("models", ModelId::new) : Set.of(),
            rule.has("prefer")
                ? Optional.of(rule.one("prefer", List.of(Prefer.values()), Prefer::code))
                : Optional.empty(),
            rule.has(SECOND)
                ? Optional.of(Duration.ofMillis(rule.number(SECOND, SECOND_AFTER_MS_MAX)))
                : Optional.empty());
      }
      case "links" ->
          new Effect.AllowLinks(
              fields("allow: links", node, "allow", "hosts")
                  .identifiers("hosts", BouwcodeReader::host));
      case "images" -> medium(Medium.IMAGES, node);
      case "audio" -> medium(Medium.AUDIO, node);
      case "history" ->
          new Effect.AllowHistory(
              fields("allow: history", node, "allow", "days").number("days", HISTORY_DAYS_MAX));
      case "cache" ->
          new Effect.AllowCache(
              fields("allow: cache", node, "allow", "minutes")
                  .number("minutes", CACHE_MINUTES_MAX));
      case "tools" -> {
        FieldReader rule = fields("allow: tools", node, "allow", "tools", "with", "approval");
        yield new Effect.AllowTools(
            rule.identifiers("tools", BouwcodeReader::tool),
            rule.has("with")
                ? rule.several("with", List.of(DataCategory.values()), DataCategory::code)
                : Set.of(),
            rule.has("approval")
                && rule.one("approval", List.of(CHANGES, ALWAYS), word -> word).equals(ALWAYS));
      }
      default -> {
        FieldReader rule = fields("allow: sensitive", node, "allow", "categories", "residency");
        yield new Effect.AllowSensitive(
            rule.several("categories", MARKS, DataCategory::code),
            rule.one("residency", RESIDENCIES, Residency::code));
      }
    };
  }

  private static Effect medium(Medium medium, YamlNode node) throws PolicyUnreadable {
    return new Effect.AllowMedium(
        medium,
        fields("allow: " + medium.code(), node, "allow", "residency")
            .one("residency", RESIDENCIES, Residency::code));
  }

  private static String host(String host) {
    if (!HOST.matcher(host).matches()) {
      throw new IllegalArgumentException("not a host");
    }
    return host;
  }

  private static String tool(String tool) {
    if (!TOOL.matcher(tool).matches()) {
      throw new IllegalArgumentException("not a tool");
    }
    return tool;
  }

  private Effect treat(YamlNode node) throws PolicyUnreadable {
    FieldReader rule = fields("treat", node, "treat", "categories");
    return new Effect.Treat(
        rule.one("treat", List.of(Treatment.values()), Treatment::code),
        rule.several("categories", REPLACEABLE, DataCategory::code));
  }

  private Effect deny(FieldReader bare, YamlNode node) throws PolicyUnreadable {
    String subject = bare.one("deny", List.of("asking", "documents", "models"), word -> word);
    return switch (subject) {
      case "asking" -> {
        FieldReader rule = fields("deny: asking", node, "deny", "when", "groups", "roles");
        yield new Effect.DenyAsking(circumstance(rule), people(rule));
      }
      case "documents" -> {
        FieldReader rule = fields("deny: documents", node, "deny", "from");
        // Something open is in every request: denying it would deny asking without saying so.
        yield new Effect.DenyDocuments(
            rule.one(
                "from",
                CONFIDENTIALITIES.subList(1, CONFIDENTIALITIES.size()),
                Confidentiality::code));
      }
      default -> {
        FieldReader rule =
            fields("deny: models", node, "deny", "when", "beyond", "jurisdiction", "models");
        yield new Effect.DenyModels(circumstance(rule), target(rule));
      }
    };
  }

  private static Target target(FieldReader rule) throws PolicyUnreadable {
    List<String> given = Stream.of("beyond", "jurisdiction", "models").filter(rule::has).toList();
    if (given.size() > 1) {
      throw at(
          rule.line(),
          "`deny: models` has " + FieldReader.names(given) + "; make one rule of each");
    }
    if (given.isEmpty()) {
      return new Target.Every();
    }
    return switch (given.getFirst()) {
      case "beyond" ->
          new Target.Beyond(
              rule.one(
                  "beyond",
                  List.of(Residency.ON_PREMISES, Residency.NETHERLANDS, Residency.EU),
                  Residency::code));
      case "jurisdiction" ->
          new Target.Of(rule.several("jurisdiction", JURISDICTIONS, Jurisdiction::code));
      default -> new Target.Named(rule.identifiers("models", ModelId::new));
    };
  }

  private static Circumstance circumstance(FieldReader rule) throws PolicyUnreadable {
    Optional<YamlNode> node = rule.optional("when");
    if (node.isEmpty()) {
      return Circumstance.ALWAYS;
    }
    FieldReader when = FieldReader.of("`when`", node.get());
    when.only(CIRCUMSTANCES);
    if (CIRCUMSTANCES.stream().noneMatch(when::has)) {
      throw at(when.line(), "`when` is empty; add one of " + FieldReader.names(CIRCUMSTANCES));
    }
    return new Circumstance(
        when.has("categories")
            ? when.several("categories", List.of(DataCategory.values()), DataCategory::code)
            : Set.of(),
        when.has("confidentiality_from")
            ? Optional.of(
                when.one("confidentiality_from", CONFIDENTIALITIES, Confidentiality::code))
            : Optional.empty(),
        when.has("instructions_from")
            ? Optional.of(when.one("instructions_from", SIGNS, InstructionSigns::code))
            : Optional.empty());
  }

  private static Optional<People> people(FieldReader rule) throws PolicyUnreadable {
    if (!rule.has("groups") && !rule.has("roles")) {
      return Optional.empty();
    }
    return Optional.of(
        new People(
            rule.has("groups") ? rule.identifiers("groups", GroupId::new) : Set.of(),
            rule.has("roles")
                ? rule.several("roles", List.of(Role.values()), Role::code)
                : Set.of()));
  }

  private static FieldReader fields(String kind, YamlNode node, String... own)
      throws PolicyUnreadable {
    FieldReader rule = FieldReader.of("a rule with `" + kind + "`", node);
    rule.only(Stream.concat(COMMON.stream(), Stream.of(own)).toList());
    return rule;
  }
}
