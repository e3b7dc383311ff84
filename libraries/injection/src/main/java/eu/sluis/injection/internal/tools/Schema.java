package eu.sluis.injection.internal.tools;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.resource.DisallowSchemaLoader;
import eu.sluis.injection.Tool;
import java.util.Optional;

/** The schema of the arguments of a tool. Never fetches anything. */
public final class Schema {

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          factory ->
              factory.schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));

  private static final SchemaValidatorsConfig CONFIG =
      SchemaValidatorsConfig.builder().failFast(true).preloadJsonSchema(true).build();

  private final JsonSchema schema;

  private Schema(JsonSchema schema) {
    this.schema = schema;
  }

  /**
   * @throws IllegalArgumentException when it cannot be read or points outside itself
   */
  public static Schema read(Tool tool) {
    try {
      JsonNode tree = Arguments.JSON.readTree(tool.schema());
      if (tree == null || !tree.isObject()) {
        throw unreadable(tool);
      }
      JsonSchema schema = FACTORY.getSchema(tree, CONFIG);
      schema.initializeValidators();
      return new Schema(schema);
    } catch (JsonProcessingException | JsonSchemaException wrong) {
      throw unreadable(tool);
    }
  }

  /** The JSON pointer of the first thing that does not fit; empty when all does. */
  public Optional<String> wrong(Arguments arguments) {
    try {
      return schema.validate(arguments.tree()).stream()
          .findFirst()
          .map(message -> message.getInstanceLocation().toString());
    } catch (JsonSchemaException | IllegalStateException wrong) {
      // What cannot be checked does not fit.
      return Optional.of("");
    }
  }

  private static IllegalArgumentException unreadable(Tool tool) {
    return new IllegalArgumentException(
        "the schema of tool `"
            + tool.name()
            + "` cannot be read; it must be JSON Schema 2020-12"
            + " that refers to nothing outside itself");
  }
}
