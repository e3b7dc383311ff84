package eu.sluis.bench.gateway;

import eu.sluis.bench.gateway.Step.Upstream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Starts each gateway with what its own manual says for a server, and its models at the stub. */
final class Gateways {

  private static final String CHAT = "/v1/chat/completions";

  private final StubModel stub;
  private final int core;
  private final Path folder;

  /**
   * @param core the only one that each gateway may use
   * @param folder for their settings and what they print
   */
  Gateways(StubModel stub, int core, Path folder) {
    this.stub = stub;
    this.core = core;
    this.folder = folder;
  }

  /**
   * Sluis as it is shipped, by its launcher.
   *
   * @param home where a first start has made the demonstration and a key
   * @param key of one use case
   * @param javaOptions beside those of the launcher; may be empty
   */
  Started sluis(Path launcher, Path home, String key, String javaOptions)
      throws IOException, InterruptedException {
    String models =
        Arrays.stream(Upstream.values())
            .map(
                upstream ->
                    """
                      - id: %s
                        kind: openai
                        name: %s
                        url: http://127.0.0.1:%d/v1
                        model: %s
                        supplier: Gemeente Waterhoven
                        residency: on_premises
                        jurisdiction: eu
                        origin: NL
                        open_weights: true
                        context_tokens: 32000
                    """
                        .formatted(
                            upstream.model, upstream.model, stub.port(upstream), upstream.model))
            .collect(Collectors.joining("", "models:\n", ""));
    Files.writeString(home.resolve("models.yaml"), models);
    int port = Started.freePort();
    Started started =
        Started.start(
            "Sluis",
            core,
            List.of(launcher.toString(), "start"),
            Map.of(
                "SLUIS_HOME",
                home.toString(),
                "SLUIS_PORT",
                Integer.toString(port),
                // It was built by the first start.
                "SLUIS_BUILD",
                "false",
                "SLUIS_TRAINING",
                "false",
                "SLUIS_JAVA_OPTIONS",
                javaOptions),
            folder.resolve("sluis.log"),
            port,
            "/inloggen",
            upstream ->
                new Address(port, CHAT, upstream.model, Map.of("Authorization", "Bearer " + key)));
    return started.with(database(home));
  }

  /** PostgreSQL runs beside Sluis, and its first process writes its number in the data folder. */
  private static ProcessHandle database(Path home) throws IOException {
    String process = Files.readAllLines(home.resolve("database/data/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(process.strip()))
        .orElseThrow(() -> new IOException("the database of Sluis does not run"));
  }

  /** A reverse proxy that looks at nothing: the least that anything in between costs. */
  Started nginx(String program) throws IOException, InterruptedException {
    var settings = new StringBuilder();
    settings.append(
        """
        daemon off;
        worker_processes 1;
        pid %1$s/nginx.pid;
        error_log %1$s/nginx.log;
        worker_rlimit_nofile 16384;
        events { worker_connections 8192; }
        http {
          access_log off;
          client_body_temp_path %1$s/nginx-body;
          proxy_temp_path %1$s/nginx-proxy;
          fastcgi_temp_path %1$s/nginx-fastcgi;
          uwsgi_temp_path %1$s/nginx-uwsgi;
          scgi_temp_path %1$s/nginx-scgi;
          keepalive_requests 1000000;
          proxy_http_version 1.1;
          proxy_set_header Connection "";
          proxy_buffering off;
        """
            .formatted(folder));
    int port = Started.freePort();
    var places = new StringBuilder();
    for (Upstream upstream : Upstream.values()) {
      settings.append(
          "  upstream %s { server 127.0.0.1:%d; keepalive 64; keepalive_requests 1000000; }\n"
              .formatted(upstream.model, stub.port(upstream)));
      places.append(
          "    location /%s/ { proxy_pass http://%s/; }\n"
              .formatted(upstream.model, upstream.model));
    }
    settings.append("  server {\n    listen 127.0.0.1:" + port + " backlog=4096;\n");
    settings.append(places).append("  }\n}\n");
    Path file = folder.resolve("nginx.conf");
    Files.writeString(file, settings);
    return Started.start(
        "nginx",
        core,
        List.of(program, "-c", file.toString(), "-p", folder.toString()),
        Map.of(),
        folder.resolve("nginx.out"),
        port,
        "",
        upstream -> new Address(port, "/" + upstream.model + CHAT, upstream.model, Map.of()));
  }

  /**
   * @param installed the folder in which npm installed it
   */
  Started portkey(Path installed) throws IOException, InterruptedException {
    int port = Started.freePort();
    return Started.start(
        "Portkey",
        core,
        List.of(
            "node",
            installed.resolve("node_modules/@portkey-ai/gateway/build/start-server.js").toString(),
            "--port=" + port,
            "--headless"),
        Map.of("TRUSTED_CUSTOM_HOSTS", "127.0.0.1", "NODE_ENV", "production"),
        folder.resolve("portkey.log"),
        port,
        "",
        upstream ->
            new Address(
                port,
                CHAT,
                upstream.model,
                Map.of(
                    "x-portkey-provider", "openai",
                    "x-portkey-custom-host", "http://127.0.0.1:" + stub.port(upstream) + "/v1",
                    "Authorization", "Bearer none")));
  }

  /**
   * @param installed its virtual environment
   */
  Started litellm(Path installed) throws IOException, InterruptedException {
    String models =
        Arrays.stream(Upstream.values())
            .map(
                upstream ->
                    """
                      - model_name: %s
                        litellm_params:
                          model: openai/%s
                          api_base: http://127.0.0.1:%d/v1
                          api_key: none
                    """
                        .formatted(upstream.model, upstream.model, stub.port(upstream)))
            .collect(Collectors.joining("", "model_list:\n", ""));
    Path file = folder.resolve("litellm.yaml");
    Files.writeString(file, models);
    int port = Started.freePort();
    return Started.start(
        "LiteLLM",
        core,
        List.of(
            installed.resolve("bin/litellm").toString(),
            "--config",
            file.toString(),
            "--host",
            "127.0.0.1",
            "--port",
            Integer.toString(port)),
        // Otherwise it fetches a list of prices, and waits for the network; and it reports home.
        Map.of(
            "LITELLM_LOCAL_MODEL_COST_MAP", "True",
            "LITELLM_TELEMETRY", "False",
            "LITELLM_LOG", "ERROR"),
        folder.resolve("litellm.log"),
        port,
        "/health/liveliness",
        upstream -> new Address(port, CHAT, upstream.model, Map.of()));
  }
}
