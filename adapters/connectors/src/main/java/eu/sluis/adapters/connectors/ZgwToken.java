package eu.sluis.adapters.connectors;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The token that ZGW asks for: a JWT (RFC 7519) signed with HS256 by a shared secret. */
final class ZgwToken {

  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final InstantSource clock;

  ZgwToken(InstantSource clock) {
    this.clock = clock;
  }

  /** A token of this moment; services take one for a short while only. */
  String of(String client, String secret) throws IOException {
    var claims = new LinkedHashMap<String, Object>();
    claims.put("iss", client);
    claims.put("iat", clock.instant().getEpochSecond());
    claims.put("client_id", client);
    claims.put("user_id", "sluis");
    claims.put("user_representation", "Sluis");
    String signed = part(Map.of("alg", "HS256", "typ", "JWT")) + "." + part(claims);
    return signed + "." + BASE64.encodeToString(mac(secret, signed));
  }

  private static String part(Map<String, Object> fields) throws IOException {
    return BASE64.encodeToString(Json.bytes(fields));
  }

  private static byte[] mac(String secret, String signed) throws IOException {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return mac.doFinal(signed.getBytes(StandardCharsets.US_ASCII));
    } catch (GeneralSecurityException | IllegalArgumentException unusable) {
      throw new IOException("a token could not be signed");
    }
  }
}
