import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;

/**
 * Fetches the pinned Apache Maven into the folder that is given, and prints nothing when all is
 * well. Run by the launcher with the JDK alone, on a machine that may have no curl and no wget:
 * {@code java launcher/FetchMaven.java FOLDER}. The repository can be a mirror (SLUIS_MAVEN_MIRROR);
 * the checksum is ours, so a mirror cannot change what runs.
 */
final class FetchMaven {

  private static final String VERSION = "3.9.12";
  private static final String SHA512 =
      "0a1be79f02466533fc1a80abbef8796e4f737c46c6574ede5658b110899942a9"
          + "4db634477dfd3745501c80aef9aac0d4f841d38574373f7e2d24cce89d694f70";
  private static final String CENTRAL = "https://repo.maven.apache.org/maven2";
  private static final Duration WAIT_MAX = Duration.ofMinutes(5);

  public static void main(String[] arguments) throws InterruptedException {
    try {
      fetch(Path.of(arguments[0]));
    } catch (IOException | NoSuchAlgorithmException failure) {
      var reason = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
      System.err.println(reason);
      System.exit(1);
    }
  }

  private static void fetch(Path folder)
      throws IOException, InterruptedException, NoSuchAlgorithmException {
    Files.createDirectories(folder);
    var name = "apache-maven-" + VERSION;
    var mirror = System.getenv().getOrDefault("SLUIS_MAVEN_MIRROR", CENTRAL);
    var address =
        URI.create(
            "%s/org/apache/maven/apache-maven/%s/%s-bin.tar.gz".formatted(mirror, VERSION, name));
    var archive = folder.resolve(name + "-bin.tar.gz");
    try (var client = client()) {
      var answer =
          client.send(
              HttpRequest.newBuilder(address).timeout(WAIT_MAX).build(),
              HttpResponse.BodyHandlers.ofFile(archive));
      if (answer.statusCode() != 200) {
        throw new IOException(address + " answered " + answer.statusCode());
      }
    }
    var digest = MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(archive));
    if (!HexFormat.of().formatHex(digest).equals(SHA512)) {
      Files.delete(archive);
      throw new IOException(address + " does not have the checksum that is expected");
    }
    var fresh = Files.createTempDirectory(folder, "unpacking");
    var tar =
        new ProcessBuilder("tar", "-xzf", archive.toString(), "-C", fresh.toString())
            .inheritIO()
            .start();
    if (tar.waitFor() != 0) {
      throw new IOException("tar could not unpack " + archive);
    }
    Files.move(fresh.resolve(name), folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    Files.delete(fresh);
    Files.delete(archive);
  }

  private static HttpClient client() {
    var builder =
        HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NORMAL)
            .connectTimeout(Duration.ofSeconds(20));
    var proxy = System.getenv().getOrDefault("https_proxy", System.getenv("HTTPS_PROXY"));
    if (proxy != null && !proxy.isBlank()) {
      var at = URI.create(proxy.contains("://") ? proxy : "http://" + proxy);
      builder.proxy(ProxySelector.of(new InetSocketAddress(at.getHost(), at.getPort() < 0 ? 3128 : at.getPort())));
    }
    return builder.build();
  }

  private FetchMaven() {}
}
