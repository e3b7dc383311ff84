package eu.sluis.adapters.identity;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The least of an identity provider: sends a browser straight back with a code, and gives for that
 * code a signed token with the claims of this moment. Holds the road to PKCE and the nonce. That we
 * understand the protocol as others do is proven with a real provider elsewhere.
 */
public final class InventedProvider implements QuarkusTestResourceLifecycleManager {

  static final String SECRET = "only-for-tests";

  // Set over HTTP, because the framework loads tests and what they lean on apart.
  private volatile String claims = "";
  private volatile String error = "";
  private volatile String challenge = "";
  private volatile String nonce = "";

  private final KeyPair keys = keys();
  private @Nullable HttpServer server;

  @Override
  public Map<String, String> start() {
    HttpServer started = unstarted();
    started.createContext("/", this::answer);
    started.start();
    server = started;
    return Map.of(
        "sluis.oidc.url",
        issuer(),
        "sluis.oidc.client",
        "sluis",
        "sluis.oidc.secret",
        SECRET,
        "sluis.oidc.organisation",
        Waterhoven.ORGANISATION.domain());
  }

  @Override
  public void stop() {
    if (server != null) {
      server.stop(0);
    }
  }

  private String issuer() {
    return "http://127.0.0.1:" + Objects.requireNonNull(server).getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/.well-known/openid-configuration" -> json(exchange, discovery());
      case "/keys" -> json(exchange, "{\"keys\":[" + key() + "]}");
      case "/authorize" -> sendBack(exchange);
      case "/token" -> giveToken(exchange);
      case "/test/claims" -> {
        claims = body(exchange);
        error = "";
        exchange.sendResponseHeaders(204, -1);
      }
      case "/test/error" -> {
        error = body(exchange);
        exchange.sendResponseHeaders(204, -1);
      }
      default -> exchange.sendResponseHeaders(404, -1);
    }
    exchange.close();
  }

  private String discovery() {
    return """
        {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize",
         "token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys"}
        """
        .formatted(issuer());
  }

  private void sendBack(HttpExchange exchange) throws IOException {
    Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
    challenge = asked.getOrDefault("code_challenge", "");
    nonce = asked.getOrDefault("nonce", "");
    String outcome = error.isEmpty() ? "code=once" : "error=" + error;
    exchange
        .getResponseHeaders()
        .add(
            "Location",
            asked.get("redirect_uri")
                + "?"
                + outcome
                + "&state="
                + URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8));
    exchange.sendResponseHeaders(302, -1);
  }

  private void giveToken(HttpExchange exchange) throws IOException {
    String verifier = fields(body(exchange)).getOrDefault("code_verifier", "");
    if (challenge.isEmpty() || !challenge.equals(base64(digest(verifier)))) {
      exchange.sendResponseHeaders(400, -1);
      return;
    }
    long now = Instant.now().getEpochSecond();
    String token =
        """
        {"iss":"%s","aud":"sluis","sub":"4711","nonce":"%s","iat":%d,"exp":%d%s}
        """
            .formatted(issuer(), nonce, now, now + 60, claims.isEmpty() ? "" : "," + claims);
    String signed = signed(token);
    json(
        exchange,
        """
        {"access_token":"%1$s","id_token":"%1$s","token_type":"Bearer","expires_in":60}
        """
            .formatted(signed));
  }

  private String signed(String token) {
    String content =
        base64("{\"alg\":\"RS256\",\"kid\":\"one\"}".getBytes(StandardCharsets.UTF_8))
            + "."
            + base64(token.strip().getBytes(StandardCharsets.UTF_8));
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(keys.getPrivate());
      signature.update(content.getBytes(StandardCharsets.US_ASCII));
      return content + "." + base64(signature.sign());
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private String key() {
    RSAPublicKey key = (RSAPublicKey) keys.getPublic();
    return """
        {"kty":"RSA","use":"sig","alg":"RS256","kid":"one","n":"%s","e":"%s"}
        """
        .formatted(
            base64(unsigned(key.getModulus().toByteArray())),
            base64(unsigned(key.getPublicExponent().toByteArray())));
  }

  private static String body(HttpExchange exchange) throws IOException {
    return new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static byte[] unsigned(byte[] number) {
    return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
  }

  private static Map<String, String> fields(String form) {
    return Arrays.stream(form.split("&", -1))
        .map(field -> field.split("=", 2))
        .collect(
            Collectors.toMap(
                field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
  }

  private static void json(HttpExchange exchange, String content) throws IOException {
    byte[] body = content.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, body.length);
    exchange.getResponseBody().write(body);
  }

  private static byte[] digest(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException absent) {
      throw new IllegalStateException(absent);
    }
  }

  private static HttpServer unstarted() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
