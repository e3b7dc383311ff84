package eu.sluis.testing.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What keeps the promises of the design: the road to a model, the log, the database, the clock. */
final class Promises {

  /** Ways out of the process. The names are proven by the violations of this rule. */
  private static final Set<String> CONNECTING =
      Set.of(
          "io.quarkus.rest.client",
          "io.vertx.core.http.HttpClient",
          "io.vertx.core.http.WebSocketClient",
          "io.vertx.core.net.NetClient",
          "io.vertx.ext.web.client",
          "jakarta.ws.rs.client",
          "java.lang.ProcessBuilder",
          "java.net.DatagramSocket",
          "java.net.HttpURLConnection",
          "java.net.MulticastSocket",
          "java.net.ServerSocket",
          "java.net.Socket",
          "java.net.URLConnection",
          "java.net.http",
          "java.nio.channels.AsynchronousServerSocketChannel",
          "java.nio.channels.AsynchronousSocketChannel",
          "java.nio.channels.DatagramChannel",
          "java.nio.channels.ServerSocketChannel",
          "java.nio.channels.SocketChannel",
          "javax.net",
          "okhttp3",
          "org.apache.http",
          "org.apache.hc",
          "org.eclipse.microprofile.rest.client");

  /** Calls that connect, on classes that also do other things. */
  private static final Set<String> CONNECTING_CALLS =
      Set.of(
          "java.lang.Runtime.exec",
          "java.net.URL.openConnection",
          "java.net.URL.openStream",
          "java.net.URL.getContent",
          "java.net.InetAddress.isReachable");

  /** Where something of {@link #CONNECTING} is right, and why. */
  private static final List<Exemption> MAY_CONNECT =
      List.of(
          new Exemption("adapters.models", "java.net.http", "calls models"),
          new Exemption(
              "adapters.connectors",
              "org.apache.hc",
              "reads sources elsewhere; all of it through one client with its own judge of addresses"),
          new Exemption(
              "adapters.connectors", "java.net.Socket", "judges the address a mailbox leads to"),
          new Exemption(
              "adapters.connectors",
              "javax.net",
              "makes those sockets, and tells a failed handshake"),
          new Exemption("bench", "java.lang.ProcessBuilder", "runs the peers it measures"),
          new Exemption("bench.gateway", "io.vertx.core.http.HttpClient", "asks each gateway"),
          new Exemption(
              "bench.injection", "io.vertx.core.http.HttpClient", "asks a model whether it obeys"),
          new Exemption("bench.gateway", "java.net.http", "waits until a gateway answers"),
          new Exemption(
              "bench.knowledge", "java.net.http", "asks a server for vectors, to measure with"),
          new Exemption("bench.gateway", "java.net.Socket", "waits until a gateway answers"),
          new Exemption("bench.gateway", "java.net.ServerSocket", "looks for a free port"),
          new Exemption("adapters.models", "javax.net", "tells what went wrong in a handshake"),
          new Exemption("server.boot", "java.net.ServerSocket", "looks whether a port is free"),
          new Exemption(
              "server.composition",
              "java.net.http",
              "asks the witness of the log to co-sign, and sends traces to a collector"),
          new Exemption("server.training", "java.net.http", "asks itself in the training run"),
          new Exemption("server.boot", "java.lang.ProcessBuilder", "runs PostgreSQL's programs"),
          new Exemption(
              "adapters.documents.internal.process",
              "java.lang.ProcessBuilder",
              "reads each document in a process of our own jars that gets nothing of our environment"),
          new Exemption(
              "adapters.documents.internal.program",
              "java.lang.ProcessBuilder",
              "runs Tesseract on a picture over a pipe"));

  private static final List<Exemption> MAY_SPEAK_SQL =
      List.of(
          new Exemption("adapters.postgres", "", "the stores"),
          new Exemption("server.boot", "", "checks the database before the application runs"));

  private static final Set<String> SQL = Set.of("java.sql", "javax.sql", "org.jdbi", "org.jooq");

  private static final Set<String> CLOCKS =
      Set.of(
          "java.lang.System.currentTimeMillis",
          "java.lang.System.nanoTime",
          "java.time.Clock.system",
          "java.time.Clock.systemDefaultZone",
          "java.time.Clock.systemUTC",
          "java.time.Clock.tickMillis",
          "java.time.Clock.tickMinutes",
          "java.time.Clock.tickSeconds",
          "java.time.InstantSource.system",
          "java.util.Calendar.getInstance");

  private static final String NOW = "now";

  /**
   * @param place a package below the root
   * @param what the forbidden thing that is right there; empty for all
   * @param because why
   */
  private record Exemption(String place, String what, String because) {}

  private Promises() {}

  static Stream<String> connections(House house, JavaClass type) {
    Stream<String> mentioned =
        House.mentionedBy(type)
            .map(JavaClass::getName)
            .filter(name -> CONNECTING.stream().anyMatch(way -> isOrIsIn(name, way)))
            .filter(name -> !exempt(MAY_CONNECT, house, type, name));
    Stream<String> called =
        accesses(type)
            .map(Promises::called)
            .filter(CONNECTING_CALLS::contains)
            .filter(name -> !exempt(MAY_CONNECT, house, type, name));
    return Stream.concat(mentioned, called)
        .map(name -> "can connect with `" + name + "`; only `adapters.models` may");
  }

  static Stream<String> pseudonymised(House house, JavaClass type) {
    return house.isIn(type, "privacy")
        ? Stream.empty()
        : accesses(type)
            .map(JavaCodeUnitAccess::getTarget)
            .filter(target -> target.getName().equals("<init>"))
            .map(target -> target.getOwner().getName())
            .filter(owner -> owner.equals(house.root() + ".privacy.PseudonymisedText"))
            .map(_ -> "makes pseudonymised text; let `privacy` do that");
  }

  /** Not all of the gateway either: a route that was added later would have its own way. */
  static Stream<String> asked(House house, JavaClass type) {
    return type.getName().equals(house.root() + ".gateway.Crossing")
        ? Stream.empty()
        : accesses(type)
            .map(JavaCodeUnitAccess::getTarget)
            .filter(target -> target.getName().equals("answer"))
            .filter(target -> target.getOwner().isAssignableTo(house.root() + ".gateway.Model"))
            .map(
                target ->
                    "asks `"
                        + house.below(target.getOwner().getName())
                        + "` itself; only `gateway.Crossing` may, on the road of `Gateway`");
  }

  static Stream<String> sql(House house, JavaClass type) {
    return House.mentionedBy(type)
        .map(JavaClass::getName)
        .filter(name -> SQL.stream().anyMatch(sql -> isOrIsIn(name, sql)))
        .filter(name -> !exempt(MAY_SPEAK_SQL, house, type, name))
        .map(name -> "speaks SQL with `" + name + "`; only `adapters.postgres` may");
  }

  static Stream<String> clockless(House house, JavaClass type) {
    if (HouseMap.LIBRARIES.stream().noneMatch(library -> house.isIn(type, library))) {
      return Stream.empty();
    }
    return accesses(type)
        .filter(Promises::readsTheClock)
        .map(
            access ->
                "reads a clock with `" + called(access) + "`; let the caller give the moment");
  }

  private static boolean readsTheClock(JavaCodeUnitAccess<?> access) {
    CodeUnitAccessTarget target = access.getTarget();
    String owner = target.getOwner().getName();
    boolean without = target.getRawParameterTypes().isEmpty();
    if (CLOCKS.contains(called(access))) {
      return true;
    }
    if (owner.startsWith("java.time.") && target.getName().equals(NOW)) {
      return without || target.getRawParameterTypes().getFirst().isEquivalentTo(zone());
    }
    return target.getName().equals("<init>")
        && without
        && (owner.equals("java.util.Date") || owner.equals("java.util.GregorianCalendar"));
  }

  private static Class<?> zone() {
    return java.time.ZoneId.class;
  }

  /** Calls and method references alike: `now()` and `Instant::now`. */
  static Stream<JavaCodeUnitAccess<?>> accesses(JavaClass type) {
    return type.getCodeUnits().stream()
        .flatMap(
            unit ->
                Stream.<java.util.Collection<? extends JavaCodeUnitAccess<?>>>of(
                    unit.getMethodCallsFromSelf(),
                    unit.getConstructorCallsFromSelf(),
                    unit.getMethodReferencesFromSelf(),
                    unit.getConstructorReferencesFromSelf()))
        .flatMap(java.util.Collection::stream);
  }

  static String called(JavaCodeUnitAccess<?> access) {
    return access.getTarget().getOwner().getName() + "." + access.getTarget().getName();
  }

  private static boolean exempt(
      List<Exemption> exemptions, House house, JavaClass type, String name) {
    return exemptions.stream()
        .filter(exemption -> house.isIn(type, exemption.place()))
        .anyMatch(exemption -> exemption.what().isEmpty() || isOrIsIn(name, exemption.what()));
  }

  private static boolean isOrIsIn(String className, String classOrPackage) {
    return HouseMap.within(className.replace('$', '.'), classOrPackage);
  }
}
