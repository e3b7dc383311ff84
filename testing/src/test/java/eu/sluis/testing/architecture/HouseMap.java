package eu.sluis.testing.architecture;

import static eu.sluis.testing.architecture.Room.adapter;
import static eu.sluis.testing.architecture.Room.feature;
import static eu.sluis.testing.architecture.Room.library;
import static eu.sluis.testing.architecture.Room.top;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The map: every room, what it may use of the house, and what it may borrow from outside. A new
 * module, a new arrow or a new library begins with a line here.
 */
final class HouseMap {

  /** What every room may use from outside; everything else of the JDK is asked for by name. */
  static final Set<String> BORROWED_BY_ALL =
      Set.of(
          "java.io",
          "java.lang",
          "java.math",
          "java.nio",
          "java.security",
          "java.text",
          "java.time",
          "java.util",
          "javax.crypto",
          "org.jspecify.annotations",
          // Of java.net only what writes and reads addresses, and connects to nothing.
          "java.net.URI",
          "java.net.URISyntaxException",
          "java.net.URLDecoder",
          "java.net.URLEncoder");

  /** What a room with pages needs of the framework. Clients of HTTP are not among it. */
  private static final String[] PAGES = {
    "com.fasterxml.jackson",
    "io.quarkus.arc",
    "io.quarkus.qute",
    "io.quarkus.security",
    "io.quarkus.vertx.http",
    "io.smallrye.common.annotation",
    "io.smallrye.mutiny",
    "io.vertx.core",
    "io.vertx.ext.web",
    "jakarta.annotation",
    "jakarta.enterprise",
    "jakarta.inject",
    "jakarta.ws.rs",
    "org.eclipse.microprofile.config",
    "org.jboss.logging",
    "org.jboss.resteasy.reactive"
  };

  private static final String[] WIRING = {"jakarta.enterprise", "jakarta.inject"};

  static final List<Room> ROOMS =
      List.of(
          library("vocabulary"),
          library("privacy").uses("vocabulary"),
          // Trains on the machine of a developer; no part of what is shipped.
          new Room(
                  "privacy.training",
                  "libraries/privacy-training",
                  "sluis-privacy-training",
                  Set.of(),
                  Set.of(),
                  Map.of())
              .uses("vocabulary", "privacy"),
          library("policy").uses("vocabulary").borrows("org.snakeyaml.engine"),
          library("audit").uses("vocabulary"),
          library("knowledge")
              .uses("vocabulary")
              // Snowball's stemmers come in Lucene's own jar, under their author's name.
              .borrows("org.apache.lucene", "org.tartarus.snowball"),
          library("redaction")
              .uses("vocabulary")
              .borrows("javax.xml", "org.w3c.dom", "org.xml.sax")
              .alsoBorrows(
                  "org.apache.pdfbox", "takes letters out of a PDF: bytes in, bytes out, no files"),
          library("injection")
              .uses("vocabulary")
              .borrows("com.fasterxml.jackson", "com.networknt.schema")
              .alsoBorrows(
                  "java.net.IDN", "compares hosts as they are looked up; connects to nothing"),
          // Trains on the machine of a developer; no part of what is shipped.
          new Room(
                  "injection.training",
                  "libraries/injection-training",
                  "sluis-injection-training",
                  Set.of(),
                  Set.of(),
                  Map.of())
              .uses("vocabulary", "injection")
              .borrows("com.fasterxml.jackson"),
          feature("shell")
              .uses("vocabulary")
              .borrows(PAGES)
              .alsoBorrows(
                  "io.quarkus.runtime.configuration",
                  "says on a page how large a request may be, as the framework was told"),
          feature("register").uses("vocabulary", "policy", "audit", "shell").borrows(PAGES),
          feature("gateway")
              .uses("vocabulary", "privacy", "injection", "policy", "audit", "register", "shell")
              .borrows(PAGES)
              .alsoBorrows(
                  "io.github.resilience4j", "a model that fails often is left alone for a while")
              .alsoBorrows(
                  "com.github.benmanes.caffeine", "what was found in a text sent again and again"),
          feature("sources")
              .uses("vocabulary", "knowledge", "audit", "register", "shell")
              .alsoUses("gateway", "knows who is behind the key of a program")
              .alsoUses("privacy", "counts the personal data in what was read")
              .borrows(PAGES),
          feature("recognition").uses("vocabulary", "privacy", "audit", "shell").borrows(PAGES),
          feature("workplace")
              .uses("vocabulary", "gateway", "knowledge", "register", "shell")
              .alsoUses("privacy", "carries the pseudonyms of a conversation to its sealed store")
              .alsoUses("policy", "shows the reasons of a decision in 'wat gebeurde er?'")
              .alsoUses("audit", "gives who asked the proof of what was recorded of it")
              .borrows(PAGES)
              .alsoBorrows(
                  "io.modelcontextprotocol", "the protocol of tools, as its keepers wrote it")
              .alsoBorrows("reactor.core", "the one word of it in which that protocol is written")
              .alsoBorrows(
                  "com.networknt.schema", "holds arguments and results of tools to a schema"),
          feature("monitor").uses("vocabulary", "audit", "register", "shell").borrows(PAGES),
          feature("archive")
              .uses("vocabulary", "audit", "register", "workplace", "shell")
              .alsoUses("privacy", "redacts what is published")
              .alsoUses("gateway", "reads turns, and knows the detector of an organisation")
              .borrows(PAGES)
              .alsoBorrows("javax.xml", "writes the metadata of an archive"),
          adapter("models")
              .uses("vocabulary", "gateway", "knowledge", "injection")
              .alsoUses("privacy", "a call to a model holds pseudonymised text")
              .borrows("com.fasterxml.jackson", "org.snakeyaml.engine")
              .borrows(WIRING)
              .alsoBorrows(
                  "io.modelcontextprotocol",
                  "asks servers of tools, with the client of its keepers")
              .alsoBorrows("ai.onnxruntime", "reads a model for vectors in this process")
              .alsoBorrows("ai.djl", "cuts a text as such a model was taught to")
              .alsoBorrows("java.net", "the one place that opens a connection to a model")
              .alsoBorrows("javax.net.ssl", "tells a failed certificate from a failed connection"),
          adapter("postgres")
              .uses("vocabulary", "audit", "knowledge", "register", "gateway", "sources")
              .uses("recognition", "workplace", "monitor")
              .alsoUses("privacy", "seals conversations and examples under a key of their own")
              .borrows(WIRING)
              .alsoBorrows("java.sql", "the one place with SQL")
              .alsoBorrows("javax.sql", "the one place with SQL")
              .alsoBorrows("org.jdbi", "the one place with SQL"),
          adapter("identity")
              .uses("vocabulary", "register", "audit", "shell")
              .borrows(PAGES)
              .borrows("io.quarkus.elytron", "io.quarkus.oidc")
              .borrows("jakarta.json", "org.eclipse.microprofile.jwt"),
          adapter("documents")
              .uses("vocabulary", "knowledge")
              .borrows(WIRING)
              .borrows("javax.xml", "org.w3c.dom", "org.xml.sax")
              .borrows("org.apache.commons", "org.apache.james.mime4j", "org.apache.pdfbox")
              .alsoBorrows("java.awt", "pages of a scan become pictures, and tables have lines")
              .alsoBorrows("javax.imageio", "reads a scan that is a picture itself")
              .alsoBorrows("java.net.URL", "where its own jar is, for the processes that read")
              .borrows("org.apache.poi", "org.apache.tika", "org.commonmark", "org.jsoup"),
          adapter("connectors")
              .uses("vocabulary", "knowledge", "sources")
              .borrows(WIRING)
              .borrows("com.fasterxml.jackson", "crawlercommons", "jakarta.mail")
              .borrows("javax.xml", "org.apache.hc", "org.eclipse.angus", "org.w3c.dom")
              .borrows("org.xml.sax", "software.amazon.awssdk")
              .alsoBorrows("java.net", "judges the addresses that connectors reach, and mail")
              .alsoBorrows("javax.net", "connects a mailbox only to an address that was judged"),
          top("server")
              .uses("vocabulary", "privacy", "policy", "audit", "knowledge", "injection")
              .uses("shell", "register", "gateway", "sources", "recognition")
              .uses("workplace", "monitor", "archive")
              .uses("adapters.models", "adapters.postgres", "adapters.identity")
              .uses("adapters.documents", "adapters.connectors")
              .borrows(PAGES)
              .borrows("io.micrometer", "io.quarkus", "org.eclipse.microprofile")
              .borrows("org.apache.commons.compress", "org.snakeyaml.engine", "org.tukaani.xz")
              .alsoBorrows("io.smallrye.health", "says whether the checks of the health pass")
              .alsoBorrows(
                  "java.net",
                  "boot looks whether the port is free; in the training run Sluis asks itself")
              .alsoBorrows("com.sun.net.httpserver", "a model to practise with in that run")
              .alsoBorrows("java.sql", "boot checks the database before the application runs")
              .alsoBorrows("javax.sql", "boot checks the database before the application runs")
              .alsoBorrows(
                  "org.postgresql", "boot checks the database before the application runs"),
          top("cli")
              .uses("vocabulary", "policy", "audit", "privacy")
              .alsoUses("redaction", "redacts documents at the command line")
              .alsoBorrows("com.sun.net.httpserver", "a witness answers over HTTP")
              .alsoBorrows("java.net.InetSocketAddress", "where a witness listens")
              .borrows("com.fasterxml.jackson.core", "picocli"),
          top("bench")
              .uses("vocabulary", "privacy", "audit", "injection", "knowledge")
              .alsoUses("adapters.documents", "measures with documents as they are really read")
              .alsoUses("adapters.models", "measures with the reader of passages that ships")
              .borrows("com.fasterxml.jackson", "picocli")
              .alsoBorrows("org.apache.lucene", "measures plain Lucene beside our search")
              .alsoBorrows("java.awt", "draws the pages of a scan to be measured")
              .alsoBorrows("org.apache.pdfbox", "makes files of each format to be measured")
              .alsoBorrows("org.apache.poi", "makes files of each format to be measured")
              .alsoBorrows("org.snakeyaml.engine", "reads the questions of the demonstration")
              .alsoBorrows("io.vertx.core", "a stub of a model, and load on gateways beside ours")
              .alsoBorrows("java.net", "starts those gateways on free ports, and waits for them")
              .alsoBorrows("jdk.jfr", "reads what the JVM sampled behind each door")
              .alsoBorrows("org.HdrHistogram", "percentiles of many short times"));

  /** The rooms of the four kinds of work; what one learns of another goes through the gateway. */
  static final Set<String> SIBLINGS = Set.of("workplace", "desk", "process", "monitor");

  /** The libraries: pure Java, on every thread, without a clock or a way out. */
  static final Set<String> LIBRARIES =
      Set.of(
          "vocabulary",
          "privacy",
          "policy",
          "audit",
          "knowledge",
          "redaction",
          "injection",
          "plainlanguage");

  private HouseMap() {}

  /** The room of a package below the root, such as `adapters.models` for `adapters.models.stub`. */
  static Optional<Room> roomOf(String packageBelowRoot) {
    return ROOMS.stream()
        .filter(room -> within(packageBelowRoot, room.name()))
        .max(Comparator.comparingInt(room -> room.name().length()));
  }

  /** Whether `name` is `prefix` or lies below it. */
  static boolean within(String name, String prefix) {
    return name.equals(prefix) || name.startsWith(prefix + ".");
  }
}
