package eu.sluis.workplace.internal.mcp;

import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaException;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import com.networknt.schema.resource.DisallowSchemaLoader;
import io.modelcontextprotocol.json.schema.JsonSchemaValidator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Holds arguments and results against the schemas of our own tools, with the validator that the
 * house already has: the SDK's own asks for another major version of it. Never fetches anything.
 */
final class Schemas implements JsonSchemaValidator {

  private static final JsonSchemaFactory FACTORY =
      JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012,
          factory ->
              factory.schemaLoaders(loaders -> loaders.add(DisallowSchemaLoader.getInstance())));

  /** As many as our tools have. */
  private final Map<Map<String, Object>, JsonSchema> read = new ConcurrentHashMap<>();

  @Override
  public ValidationResponse validate(Map<String, Object> schema, Object content) {
    try {
      var wrong = schema(schema).validate(Mapping.tree(content));
      return wrong.isEmpty()
          ? ValidationResponse.asValid(Mapping.tree(content).toString())
          : ValidationResponse.asInvalid(
              wrong.stream()
                  .map(ValidationMessage::getMessage)
                  .sorted()
                  .collect(Collectors.joining("; ")));
    } catch (JsonSchemaException | IllegalArgumentException unreadable) {
      return ValidationResponse.asInvalid("it cannot be held against the schema");
    }
  }

  @Override
  public ValidationResponse validateSchema(Map<String, Object> schema) {
    try {
      schema(schema).initializeValidators();
      return ValidationResponse.asValid("");
    } catch (JsonSchemaException | IllegalArgumentException unreadable) {
      return ValidationResponse.asInvalid("it is no JSON Schema 2020-12");
    }
  }

  private JsonSchema schema(Map<String, Object> schema) {
    return read.computeIfAbsent(schema, one -> FACTORY.getSchema(Mapping.tree(one)));
  }
}
