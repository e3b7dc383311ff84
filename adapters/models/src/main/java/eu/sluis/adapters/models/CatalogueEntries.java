package eu.sluis.adapters.models;

import static java.util.stream.Collectors.joining;

import eu.sluis.gateway.Capability;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.ModelCard;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Residency;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
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

  private static final List<String> ONNX_KEYS =
      List.of(
          "id",
          "kind",
          "name",
          "folder",
          "pooling",
          "origin",
          "open_weights",
          "context_tokens",
          "at_once");

  private static final int AT_ONCE_MAX = 10_000;
  private static final int CONTEXT_TOKENS_MIN = 256;
  private static final int CONTEXT_TOKENS_MAX = 100_000_000;
  private static final int ONNX_TOKENS_MIN = 16;
  private static final int ONNX_TOKENS_MAX = 2_048;
  private static final BigDecimal PRICE_MAX = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal TEMPERATURE_MAX = BigDecimal.TWO;

  /** What nearly every server and model can; several answers at once they often cannot. */
  private static final Set<Capability> USUAL =
      Set.of(Capability.CHAT, Capability.TOOLS, Capability.STRUCTURED_OUTPUT);

  private static final Set<Capability> NEEDS_CHAT =
      Set.of(
          Capability.TOOLS,
          Capability.STRUCTURED_OUTPUT,
          Capability.SEVERAL_ANSWERS,
          Capability.IMAGES);

  private static final Set<Capability> OF_AZURE =
      EnumSet.complementOf(EnumSet.of(Capability.RERANK));

  private static final Set<Capability> OF_ANTHROPIC =
      EnumSet.of(Capability.CHAT, Capability.TOOLS, Capability.IMAGES);

  private static final Pattern API_VERSION =
      Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}(-preview)?");
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern DECIMAL = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})?");

  private final ServerFields fields;

  CatalogueEntries(ServerFields fields) {
    this.fields = fields;
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
      case "onnx" -> {
        entry.allowOnly(ONNX_KEYS);
        yield inProcess(entry);
      }
      default ->
          throw entry.wrong(
              "kind", "`kind` must be `extractive`, `openai`, `azure`, `anthropic` or `onnx`");
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
            entry.value("name", ServerFields::shortText),
            entry.value("supplier", ServerFields::shortText),
            entry.value("residency", Residency::ofCode),
            entry.value("jurisdiction", Jurisdiction::ofCode),
            entry.value("origin", CatalogueEntries::country),
            entry.value("open_weights", ServerFields::yesOrNo),
            entry.value("context_tokens", CatalogueEntries::tokens),
            true,
            can(entry, possible),
            price(entry),
            new ModelCard.Capacity(
                number(answerTokens),
                number(atOnce),
                entry.optional("rest_after_failures", ServerFields::yesOrNo).orElse(true)));
    return new ServedModel(
        card,
        wire,
        new ModelServer(
            fields.url(entry, "model `" + card.id() + "`", card.residency()),
            entry.value("model", ServerFields::shortText),
            fields.key(entry),
            entry
                .optional("temperature", text -> decimal(text, TEMPERATURE_MAX))
                .orElse(BigDecimal.ZERO),
            number(answerTokens),
            timeouts(entry)));
  }

  /** Nobody runs it but this process, and nobody else's law can compel that. */
  private Model inProcess(YamlSection entry) throws ModelCatalogueUnreadable {
    Optional<Integer> atOnce = entry.optional("at_once", CatalogueEntries::atOnce);
    ModelCard card =
        new ModelCard(
            entry.value("id", ModelId::new),
            entry.value("name", ServerFields::shortText),
            "Sluis",
            Residency.ON_PREMISES,
            Jurisdiction.EU,
            entry.value("origin", CatalogueEntries::country),
            entry.value("open_weights", ServerFields::yesOrNo),
            entry.value("context_tokens", text -> whole(text, ONNX_TOKENS_MIN, ONNX_TOKENS_MAX)),
            true,
            Set.of(Capability.EMBEDDINGS),
            Optional.empty());
    OnnxEncoder.Pooling pooling =
        entry.optional("pooling", CatalogueEntries::pooling).orElse(OnnxEncoder.Pooling.MEAN);
    OnnxEncoder encoder =
        entry.value(
            "folder", text -> new OnnxEncoder(fields.folder(text), pooling, card.contextTokens()));
    return new OnnxModel(card, encoder, atOnce.orElse(1));
  }

  private static OnnxEncoder.Pooling pooling(String text) {
    return switch (text) {
      case "mean" -> OnnxEncoder.Pooling.MEAN;
      case "cls" -> OnnxEncoder.Pooling.CLS;
      default -> throw new IllegalArgumentException("must be `mean` or `cls`");
    };
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
                              + " `several_answers`, `images`, `embeddings`, `rerank`, `transcription`")));
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
    price.get().allowOnly(List.of("prompt", "answer", "minute"));
    Optional<BigDecimal> minute = price.get().optional("minute", text -> decimal(text, PRICE_MAX));
    if (minute.isPresent() && !price.get().has("prompt") && !price.get().has("answer")) {
      return Optional.of(new ModelCard.Price(BigDecimal.ZERO, BigDecimal.ZERO, minute));
    }
    return Optional.of(
        new ModelCard.Price(
            price.get().value("prompt", text -> decimal(text, PRICE_MAX)),
            price.get().value("answer", text -> decimal(text, PRICE_MAX)),
            minute));
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
        timeouts.optional("connect", ServerFields::duration).orElse(usual.connect()),
        timeouts.optional("first_token", ServerFields::duration).orElse(usual.firstToken()),
        timeouts.optional("between_tokens", ServerFields::duration).orElse(usual.betweenTokens()),
        timeouts.optional("whole", ServerFields::duration).orElse(usual.whole()));
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

  private static int tokens(String text) {
    return whole(text, CONTEXT_TOKENS_MIN, CONTEXT_TOKENS_MAX);
  }

  private static int atOnce(String text) {
    return whole(text, 1, AT_ONCE_MAX);
  }

  private static int whole(String text, int least, int most) {
    BigDecimal number = decimal(text, BigDecimal.valueOf(most));
    if (number.stripTrailingZeros().scale() > 0
        || number.compareTo(BigDecimal.valueOf(least)) < 0) {
      throw new IllegalArgumentException("must be a whole number from " + least + " to " + most);
    }
    return number.intValueExact();
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
}
