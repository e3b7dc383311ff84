package eu.sluis.server.composition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import eu.sluis.gateway.Trace;
import eu.sluis.gateway.TraceStep;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

class TracesOverHttpTest {

  private static final OtlpTraces FORM = new OtlpTraces("0.1", "knoop-1");

  @Test
  void a_collector_gets_each_step_as_otlp_has_it() throws Exception {
    var got = new CopyOnWriteArrayList<JsonNode>();
    HttpServer collector = collector(200, got);
    try {
      String base = "http://127.0.0.1:" + collector.getAddress().getPort() + "/";
      Trace trace =
          Trace.of(Optional.of("00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01"));
      try (var traces = new TracesOverHttp(base, FORM)) {
        traces.ended(step(trace, Optional.of("broken")));
        traces.ended(step(trace.next(), Optional.empty()));
      }
      assertThat(got.getFirst().at("/resourceSpans/0/resource/attributes").toString())
          .contains("service.name", "sluis", "knoop-1");
      List<JsonNode> spans =
          got.stream()
              .flatMap(body -> body.at("/resourceSpans/0/scopeSpans/0/spans").valueStream())
              .toList();
      assertThat(spans).hasSize(2);
      assertThat(spans.getFirst().toString())
          .isEqualTo(
              "{\"traceId\":\"4bf92f3577b34da6a3ce929d0e0e4736\",\"spanId\":\""
                  + trace.span()
                  + "\",\"parentSpanId\":\"00f067aa0ba902b7\",\"flags\":1,"
                  + "\"name\":\"chat m\",\"kind\":3,"
                  + "\"startTimeUnixNano\":\"1763812800000000000\","
                  + "\"endTimeUnixNano\":\"1763812800250000000\","
                  + "\"attributes\":[{\"key\":\"gen_ai.request.model\","
                  + "\"value\":{\"stringValue\":\"m\"}},"
                  + "{\"key\":\"gen_ai.usage.input_tokens\",\"value\":{\"intValue\":\"7\"}}],"
                  + "\"status\":{\"code\":2}}");
      assertThat(spans.getLast().path("parentSpanId").asText()).isEqualTo(trace.span());
      assertThat(spans.getLast().has("status")).isFalse();
    } finally {
      collector.stop(0);
    }
  }

  @Test
  void a_collector_that_refuses_or_is_away_stops_nothing_and_is_counted() throws Exception {
    HttpServer collector = collector(503, new CopyOnWriteArrayList<>());
    String base = "http://127.0.0.1:" + collector.getAddress().getPort();
    var refused = new TracesOverHttp(base, FORM);
    refused.ended(step(Trace.fresh(), Optional.empty()));
    refused.close();
    assertThat(refused.dropped()).isEqualTo(1);
    collector.stop(0);
    var away = new TracesOverHttp(base, FORM);
    for (int i = 0; i < TracesOverHttp.WAITING_MAX + TracesOverHttp.TOGETHER_MAX + 10; i++) {
      away.ended(step(Trace.fresh(), Optional.empty()));
    }
    assertThat(away.dropped()).isPositive();
    away.close();
  }

  @Test
  void what_is_no_address_is_refused_with_the_name_of_the_setting() {
    for (String wrong : List.of("collector:4318", "ftp://collector", "/v1")) {
      assertThatThrownBy(() -> new TracesOverHttp(wrong, FORM))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("SLUIS_TRACES_URL");
    }
  }

  private static TraceStep step(Trace trace, Optional<String> failure) {
    return new TraceStep(
        trace,
        TraceStep.Kind.CLIENT,
        "chat m",
        Instant.parse("2025-11-22T12:00:00Z"),
        Duration.ofMillis(250),
        Map.of("gen_ai.request.model", "m"),
        Map.of("gen_ai.usage.input_tokens", 7L),
        failure);
  }

  private static HttpServer collector(int status, List<JsonNode> got) throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    server.createContext(
        "/v1/traces",
        exchange -> {
          got.add(new ObjectMapper().readTree(exchange.getRequestBody().readAllBytes()));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
    return server;
  }
}
