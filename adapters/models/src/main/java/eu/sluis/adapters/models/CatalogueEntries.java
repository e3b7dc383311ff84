package eu.sluis.adapters.models;

import static java.util.stream.Collectors.joining;

import eu.sluis.gateway.Capability;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCard;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Residency;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Makes a model of each entry of the catalogue. */
final class CatalogueEntries {

  private static final List<String> EXTRACTIVE_KEYS = List.of("id", "kind");

  private static final List<String> OPENAI_KEYS =
      List.of(
          "id",
          "kind",
          "name",
          "url",
          "model",
          "supplier",
          "residency",
          "jurisdiction",
          "origin",
          "open_weights",
          "context_tokens",
          "answer_tokens",
          "at_once",
          "rest_after_failures",
          "temperature",
          "can",
          "price",
          "key_from_env",
          "key_from_file",
          "timeouts");

  private static final List<String> AZURE_KEYS =
      Stream.concat(OPENAI_KEYS.stream(), Stream.of("api_version")).toList();

  private static final int TEXT_CHARACTERS_MAX = 200;
  private static final BigDecimal AT_ONCE_MAX = BigDecimal.valueOf(10_000);
  private static final int CONTEXT_TOKENS_MIN = 256;
  private static final int CONTEXT_TOKENS_MAX = 100_000_000;
  private static final BigDecimal PRICE_MAX = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal TEMPERATURE_MAX = BigDecimal.TWO;
  private static final long KEY_FILE_BYTES_MAX = 16 * 1024;

  /** What nearly every server and model can; several answers at once they often cannot. */
  private static final Set<Capability> USUAL =
      Set.of(Capability.CHAT, Capability.TOOLS, Capability.STRUCTURED_OUTPUT);

  private static final Set<Capability> NEEDS_CHAT =
      Set.of(Capability.TOOLS, Capability.STRUCTURED_OUTPUT, Capability.SEVERAL_ANSWERS);

  private static final Set<Capability> OF_AZURE =
      EnumSet.complementOf(EnumSet.of(Capability.RERANK));

  private static final Set<Capability> OF_ANTHROPIC = EnumSet.of(Capability.CHAT, Capability.TOOLS);

  private static final Pattern API_VERSION =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(-preview)?");
  private static final Pattern ENVIRONMENT_NAME = Pattern.compile("[A-Z_][A-Z0-9_]{0,127}");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern DURATION = Pattern.compile("([0-9]{1,7})(ms|s|m)");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  private final Hosts hosts;
  private final Path folder;
  private final Map<String, String> environment;

  CatalogueEntries(Hosts hosts, Path folder, Map<String, String> environment) {
    this.hosts = hosts;
    this.folder = folder;
    this.environment = Map.copyOf(environment);
  }

  Model model(YamlSection entry) throws ModelCatalogueUnreadable {
    return switch (entry.text("kind")) {
      case "extractive" -> {
        entry.allowOnly(EXTRACTIVE_KEYS);
        yield new ExtractiveModel(entry.value("id", ModelId::new));
      }
      case "openai" -> {
        entry.allowOnly(OPENAI_KEYS);
        yield served(entry, new OpenAiWire(), EnumSet.allOf(Capability.class));
      }
      case "azure" -> {
        entry.allowOnly(AZURE_KEYS);
        String version = entry.value("api_version", CatalogueEntries::apiVersion);
        yield served(entry, new AzureWire(version), OF_AZURE);
      }
      case "anthropic" -> {
        entry.allowOnly(OPENAI_KEYS);
        yield served(entry, new AnthropicWire(), OF_ANTHROPIC);
      }
      default ->
          throw entry.wrong(
              "kind", "`kind` must be `extractive`, `openai`, `azure` or `anthropic`");
    };
  }

  /**
   * @param possible what the protocol has words for
   */
  private Model served(YamlSection entry, Wire wire, Set<Capability> possible)
      throws ModelCatalogueUnreadable {
    Optional<Integer> answerTokens = entry.optional("answer_tokens", CatalogueEntries::tokens);
    Optional<Integer> atOnce = entry.optional("at_once", CatalogueEntries::atOnce);
    ModelCard card =
        new ModelCard(
            entry.value("id", ModelId::new),
            entry.value("name", CatalogueEntries::shortText),
            entry.value("supplier", CatalogueEntries::shortText),
            entry.value("residency", Residency::ofCode),
            entry.value("jurisdiction", Jurisdiction::ofCode),
            entry.value("origin", CatalogueEntries::country),
            entry.value("open_weights", CatalogueEntries::yesOrNo),
            entry.value("context_tokens", CatalogueEntries::tokens),
            true,
            can(entry, possible),
            price(entry),
            new ModelCard.Capacity(
                number(answerTokens),
                number(atOnce),
                entry.optional("rest_after_failures", CatalogueEntries::yesOrNo).orElse(true)));
    return new ServedModel(
        card,
        wire,
        new ModelServer(
            url(entry, card),
            entry.value("model", CatalogueEntries::shortText),
            key(entry),
            entry
                .optional("temperature", text -> decimal(text, TEMPERATURE_MAX))
                .orElse(BigDecimal.ZERO),
            number(answerTokens),
            timeouts(entry)));
  }

  private URI url(YamlSection entry, ModelCard card) throws ModelCatalogueUnreadable {
    URI url = entry.value("url", CatalogueEntries::address);
    boolean own = hosts.own(url.getHost());
    if (card.residency() == Residency.ON_PREMISES && !own) {
      throw entry.wrong(
          "url",
          "model `"
              + card.id()
              + "` is said to be on_premises, but `"
              + url.getHost()
              + "` is not known as yours; list it under `own_hosts`, or correct `residency`");
    }
    if (url.getScheme().equalsIgnoreCase("http") && !own) {
      throw entry.wrong(
          "url",
          "`http://` would send the question readable over the network; use `https://`, or list"
              + " the host under `own_hosts` when it is yours");
    }
    return url;
  }

  private Optional<ApiKey> key(YamlSection entry) throws ModelCatalogueUnreadable {
    if (entry.has("key_from_env") && entry.has("key_from_file")) {
      throw entry.wrong("key_from_file", "give `key_from_env` or `key_from_file`, not both");
    }
    if (entry.has("key_from_env")) {
      return Optional.of(entry.value("key_from_env", this::keyFromEnvironment));
    }
    return entry.optional("key_from_file", this::keyFromFile);
  }

  private ApiKey keyFromEnvironment(String name) {
    if (!ENVIRONMENT_NAME.matcher(name).matches()) {
      // Not repeated: it may be the key itself, put here by mistake.
      throw new IllegalArgumentException(
          "this is not the name of an environment variable (capitals, digits and _); a key itself"
              + " never stands in the catalogue");
    }
    String key = environment.get(name);
    if (key == null) {
      throw new IllegalArgumentException(
          "environment variable `" + name + "` is not set; set it, or take the model out");
    }
    return ApiKey.of(key, "environment variable `" + name + "`");
  }

  private ApiKey keyFromFile(String path) {
    try {
      Path file = folder.resolve(path);
      if (Files.size(file) > KEY_FILE_BYTES_MAX) {
        throw new IllegalArgumentException("this file is too large to be a key");
      }
      return ApiKey.of(Files.readString(file), "the file");
    } catch (IOException | java.nio.file.InvalidPathException unreadable) {
      throw new IllegalArgumentException(
          "this file cannot be read; check that it is there and may be read");
    }
  }

  private static Set<Capability> can(YamlSection entry, Set<Capability> possible)
      throws ModelCatalogueUnreadable {
    if (!entry.has("can")) {
      var usual = EnumSet.copyOf(USUAL);
      usual.retainAll(possible);
      return usual;
    }
    var can = EnumSet.noneOf(Capability.class);
    for (String code : entry.texts("can")) {
      can.add(
          Capability.ofCode(code)
              .orElseThrow(
                  () ->
                      entry.wrong(
                          "can",
                          "`can` lists what the model can: `chat`, `tools`, `structured_output`,"
                              + " `several_answers`, `embeddings`, `rerank`")));
    }
    if (!possible.containsAll(can)) {
      throw entry.wrong(
          "can",
          "a model of this `kind` can only "
              + possible.stream().map(one -> "`" + one.code() + "`").collect(joining(", ")));
    }
    boolean talks = can.stream().anyMatch(NEEDS_CHAT::contains);
    if (talks && !can.contains(Capability.CHAT)) {
      throw entry.wrong("can", "the rest of `can` needs `chat`; add it");
    }
    return can;
  }

  private static Optional<ModelCard.Price> price(YamlSection entry)
      throws ModelCatalogueUnreadable {
    Optional<YamlSection> price = entry.section("price");
    if (price.isEmpty()) {
      return Optional.empty();
    }
    price.get().allowOnly(List.of("prompt", "answer"));
    return Optional.of(
        new ModelCard.Price(
            price.get().value("prompt", text -> decimal(text, PRICE_MAX)),
            price.get().value("answer", text -> decimal(text, PRICE_MAX))));
  }

  private static Timeouts timeouts(YamlSection entry) throws ModelCatalogueUnreadable {
    Optional<YamlSection> given = entry.section("timeouts");
    if (given.isEmpty()) {
      return Timeouts.USUAL;
    }
    YamlSection timeouts = given.get();
    timeouts.allowOnly(List.of("connect", "first_token", "between_tokens", "whole"));
    Timeouts usual = Timeouts.USUAL;
    return new Timeouts(
        timeouts.optional("connect", CatalogueEntries::duration).orElse(usual.connect()),
        timeouts.optional("first_token", CatalogueEntries::duration).orElse(usual.firstToken()),
        timeouts
            .optional("between_tokens", CatalogueEntries::duration)
            .orElse(usual.betweenTokens()),
        timeouts.optional("whole", CatalogueEntries::duration).orElse(usual.whole()));
  }

  private static URI address(String text) {
    URI url;
    try {
      url = new URI(text);
    } catch (URISyntaxException wrong) {
      throw new IllegalArgumentException("this is not an address such as https://host/v1");
    }
    boolean web =
        "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
    if (!web || url.getHost() == null) {
      throw new IllegalArgumentException("this is not an address such as https://host/v1");
    }
    // A key in an address ends up in logs; so nothing is accepted where one could stand.
    if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
      throw new IllegalArgumentException(
          "an address has no user, `?` or `#`; a key goes in `key_from_env` or `key_from_file`");
    }
    return url;
  }

  private static String shortText(String text) {
    if (text.length() > TEXT_CHARACTERS_MAX || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          "must be one line of at most " + TEXT_CHARACTERS_MAX + " characters");
    }
    return text;
  }

  private static String apiVersion(String text) {
    if (!API_VERSION.matcher(text).matches()) {
      throw new IllegalArgumentException("must be a version such as 2024-10-21");
    }
    return text;
  }

  private static String country(String text) {
    if (!COUNTRY.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "must be a country in two capitals (ISO 3166-1), such as NL or FR");
    }
    return text;
  }

  private static boolean yesOrNo(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException("must be true or false");
    };
  }

  private static int tokens(String text) {
    BigDecimal tokens = decimal(text, BigDecimal.valueOf(CONTEXT_TOKENS_MAX));
    if (tokens.stripTrailingZeros().scale() > 0
        || tokens.compareTo(BigDecimal.valueOf(CONTEXT_TOKENS_MIN)) < 0) {
      throw new IllegalArgumentException(
          "must be a whole number from " + CONTEXT_TOKENS_MIN + " to " + CONTEXT_TOKENS_MAX);
    }
    return tokens.intValueExact();
  }

  private static int atOnce(String text) {
    BigDecimal questions = decimal(text, AT_ONCE_MAX);
    if (questions.stripTrailingZeros().scale() > 0 || questions.signum() == 0) {
      throw new IllegalArgumentException("must be a whole number from 1 to " + AT_ONCE_MAX);
    }
    return questions.intValueExact();
  }

  private static OptionalInt number(Optional<Integer> given) {
    return given.map(OptionalInt::of).orElse(OptionalInt.empty());
  }

  private static BigDecimal decimal(String text, BigDecimal most) {
    if (DECIMAL.matcher(text).matches() && new BigDecimal(text).compareTo(most) <= 0) {
      return new BigDecimal(text);
    }
    throw new IllegalArgumentException("must be a number from 0 to " + most + ", such as 0.35");
  }

  private static Duration duration(String text) {
    Matcher matcher = DURATION.matcher(text);
    if (matcher.matches()) {
      long amount = Long.parseLong(matcher.group(1));
      Duration duration =
          switch (matcher.group(2)) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            default -> Duration.ofMinutes(amount);
          };
      if (!duration.isZero() && duration.compareTo(Timeouts.LONGEST) <= 0) {
        return duration;
      }
    }
    throw new IllegalArgumentException("must be a time from 1ms to 60m, such as 500ms, 5s or 2m");
  }
}
