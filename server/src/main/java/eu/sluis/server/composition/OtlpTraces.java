package eu.sluis.server.composition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.gateway.Trace;
import eu.sluis.gateway.TraceStep;
import java.time.Instant;
import java.util.List;

/**
 * Writes steps as the OpenTelemetry Protocol has them in JSON: identifiers in hexadecimal, whole
 * numbers of 64 bits as text.
 *
 * @param version of Sluis
 * @param node the name of this node
 * @see <a href="https://opentelemetry.io/docs/specs/otlp/#json-protobuf-encoding">OTLP</a>
 */
record OtlpTraces(String version, String node) {

  private static final String SCOPE = "eu.sluis.gateway";
  private static final int ERROR = 2;
  private static final int SAMPLED = 1;
  private static final long NANOS = 1_000_000_000L;
  private static final ObjectMapper JSON = new ObjectMapper();

  byte[] bytes(List<TraceStep> steps) {
    ObjectNode body = JSON.createObjectNode();
    ObjectNode resource = body.putArray("resourceSpans").addObject();
    ArrayNode about = resource.putObject("resource").putArray("attributes");
    text(about, "service.name", "sluis");
    text(about, "service.version", version);
    text(about, "service.instance.id", node);
    ObjectNode scope = resource.putArray("scopeSpans").addObject();
    scope.putObject("scope").put("name", SCOPE).put("version", version);
    ArrayNode spans = scope.putArray("spans");
    steps.forEach(step -> span(spans.addObject(), step));
    try {
      return JSON.writeValueAsBytes(body);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a trace could not be written as JSON", impossible);
    }
  }

  private static void span(ObjectNode span, TraceStep step) {
    Trace trace = step.trace();
    span.put("traceId", trace.id()).put("spanId", trace.span());
    trace.parent().ifPresent(parent -> span.put("parentSpanId", parent));
    span.put("flags", trace.sampled() ? SAMPLED : 0);
    span.put("name", step.name()).put("kind", kind(step.kind()));
    span.put("startTimeUnixNano", nanos(step.began()));
    span.put("endTimeUnixNano", nanos(step.began().plus(step.took())));
    ArrayNode attributes = span.putArray("attributes");
    step.codes().forEach((name, value) -> text(attributes, name, value));
    step.counts()
        .forEach(
            (name, value) ->
                attributes
                    .addObject()
                    .put("key", name)
                    .putObject("value")
                    .put("intValue", Long.toString(value)));
    if (step.failure().isPresent()) {
      span.putObject("status").put("code", ERROR);
    }
  }

  private static int kind(TraceStep.Kind kind) {
    return switch (kind) {
      case INTERNAL -> 1;
      case SERVER -> 2;
      case CLIENT -> 3;
    };
  }

  private static String nanos(Instant moment) {
    return Long.toString(moment.getEpochSecond() * NANOS + moment.getNano());
  }

  private static void text(ArrayNode attributes, String name, String value) {
    attributes.addObject().put("key", name).putObject("value").put("stringValue", value);
  }
}
