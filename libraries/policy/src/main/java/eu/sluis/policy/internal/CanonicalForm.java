package eu.sluis.policy.internal;

import eu.sluis.policy.Layer;
import eu.sluis.policy.internal.Effect.AllowAsking;
import eu.sluis.policy.internal.Effect.AllowCache;
import eu.sluis.policy.internal.Effect.AllowDocuments;
import eu.sluis.policy.internal.Effect.AllowHistory;
import eu.sluis.policy.internal.Effect.AllowLinks;
import eu.sluis.policy.internal.Effect.AllowMedium;
import eu.sluis.policy.internal.Effect.AllowModels;
import eu.sluis.policy.internal.Effect.AllowSensitive;
import eu.sluis.policy.internal.Effect.AllowTools;
import eu.sluis.policy.internal.Effect.Circumstance;
import eu.sluis.policy.internal.Effect.DenyAsking;
import eu.sluis.policy.internal.Effect.DenyDocuments;
import eu.sluis.policy.internal.Effect.DenyModels;
import eu.sluis.policy.internal.Effect.People;
import eu.sluis.policy.internal.Effect.Target;
import eu.sluis.policy.internal.Effect.Treat;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.InstructionSigns;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.ModelId;
import eu.sluis.vocabulary.Role;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.function.Function;

/**
 * The one way to write down a bouwcode, so that equal rules have an equal version whatever the YAML
 * looked like. Each value is written with its key and its length in characters, so that no text in
 * a value can pass for another field; lists are sorted; rules keep their order, because reasons are
 * shown in it. Described in `FORMAT.md`.
 */
public final class CanonicalForm {

  private final StringBuilder text = new StringBuilder("sluis-bouwcode-v1\n");

  private CanonicalForm() {}

  /** SHA-256 over the canonical form in UTF-8, in hexadecimal. */
  public static String version(Layer layer, BouwcodeReader.Read read) {
    try {
      byte[] form = of(layer, read).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(form));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every java has sha-256", impossible);
    }
  }

  static String of(Layer layer, BouwcodeReader.Read read) {
    var form = new CanonicalForm();
    form.put("layer", layer.name());
    form.put("name", read.name());
    read.rules().forEach(form::rule);
    return form.text.toString();
  }

  private void rule(Rule rule) {
    put("id", rule.id().value());
    put("sentence", rule.sentence());
    put("source", rule.source());
    rule.approvedBy().ifPresent(by -> put("approved_by", by));
    rule.until().ifPresent(day -> put("until", day.toString()));
    effect(rule.effect());
  }

  private void effect(Effect effect) {
    switch (effect) {
      case AllowAsking(var people) -> {
        put("allow", "asking");
        people(people);
      }
      case AllowDocuments(var upTo) -> {
        put("allow", "documents");
        put("up_to", upTo.code());
      }
      case AllowModels(var farthest, var jurisdictions, var models, var prefer, var second) -> {
        put("allow", "models");
        put("residency", farthest.code());
        put("jurisdiction", jurisdictions, Jurisdiction::code);
        put("models", models, ModelId::value);
        prefer.ifPresent(wish -> put("prefer", wish.code()));
        second.ifPresent(wait -> put("second_after_ms", Long.toString(wait.toMillis())));
      }
      case AllowSensitive(var categories, var farthest) -> {
        put("allow", "sensitive");
        put("categories", categories, DataCategory::code);
        put("residency", farthest.code());
      }
      case AllowLinks(var hosts) -> {
        put("allow", "links");
        put("hosts", hosts, host -> host);
      }
      case AllowTools(var tools, var data, var alwaysAsks) -> {
        put("allow", "tools");
        put("tools", tools, tool -> tool);
        put("with", data, DataCategory::code);
        put("approval", alwaysAsks ? BouwcodeReader.ALWAYS : BouwcodeReader.CHANGES);
      }
      case AllowMedium(var medium, var farthest) -> {
        put("allow", medium.code());
        put("residency", farthest.code());
      }
      case AllowHistory(var days) -> {
        put("allow", "history");
        put("days", Integer.toString(days));
      }
      case AllowCache(var minutes) -> {
        put("allow", "cache");
        put("minutes", Integer.toString(minutes));
      }
      case Treat(var treatment, var categories) -> {
        put("treat", treatment.code());
        put("categories", categories, DataCategory::code);
      }
      case DenyAsking(var when, var people) -> {
        put("deny", "asking");
        when(when);
        people.ifPresent(this::people);
      }
      case DenyDocuments(var from) -> {
        put("deny", "documents");
        put("from", from.code());
      }
      case DenyModels(var when, var target) -> {
        put("deny", "models");
        when(when);
        target(target);
      }
    }
  }

  private void when(Circumstance when) {
    put("when.categories", when.categories(), DataCategory::code);
    when.from()
        .map(Confidentiality::code)
        .ifPresent(from -> put("when.confidentiality_from", from));
    when.signs()
        .map(InstructionSigns::code)
        .ifPresent(least -> put("when.instructions_from", least));
  }

  private void target(Target target) {
    switch (target) {
      case Target.Every _ -> put("target", "every");
      case Target.Beyond(var farthest) -> put("beyond", farthest.code());
      case Target.Of(var jurisdictions) -> put("jurisdiction", jurisdictions, Jurisdiction::code);
      case Target.Named(var models) -> put("models", models, ModelId::value);
    }
  }

  private void people(People people) {
    put("groups", people.groups(), GroupId::value);
    put("roles", people.roles(), Role::code);
  }

  private <T> void put(String key, Collection<T> values, Function<T, String> code) {
    values.stream().map(code).sorted().forEach(value -> put(key, value));
  }

  private void put(String key, String value) {
    text.append(key).append(' ').append(value.length()).append(' ').append(value).append('\n');
  }
}
