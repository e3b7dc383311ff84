package eu.sluis.testing.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipFile;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.Index;
import org.jboss.jandex.Indexer;
import org.jboss.jandex.MethodInfo;

/** The addresses that the classes in the built application say that they serve. */
public final class Routes {

  /** One method on one address, with the holes that it has: `/vragen/{id}`. */
  public record Route(String method, String path) implements Comparable<Route> {

    /** With something in every hole. */
    public String concrete() {
      return path.replaceAll("\\{[a-zA-Z]+(:[^}]+)?}", "00000000-0000-4000-8000-000000000000");
    }

    @Override
    public int compareTo(Route other) {
      return Comparator.comparing(Route::path).thenComparing(Route::method).compare(this, other);
    }

    @Override
    public String toString() {
      return method + " " + path;
    }
  }

  private static final DotName PATH = DotName.createSimple("jakarta.ws.rs.Path");
  private static final DotName CONSUMES = DotName.createSimple("jakarta.ws.rs.Consumes");
  private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

  private Routes() {}

  public static Set<Route> ofTheBuiltApplication() {
    try {
      Index index = index();
      var routes = new HashSet<Route>();
      for (String method : METHODS) {
        for (AnnotationInstance found :
            index.getAnnotations(DotName.createSimple("jakarta.ws.rs." + method))) {
          if (found.target().kind() == AnnotationTarget.Kind.METHOD) {
            routes.add(new Route(method, path(found.target().asMethod())));
          }
        }
      }
      return routes;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Those that take a form with files. */
  public static Set<Route> takingFiles() {
    try {
      Index index = index();
      var routes = new HashSet<Route>();
      for (AnnotationInstance consumes : index.getAnnotations(CONSUMES)) {
        if (consumes.target().kind() == AnnotationTarget.Kind.METHOD
            && List.of(consumes.value().asStringArray()).contains("multipart/form-data")) {
          MethodInfo method = consumes.target().asMethod();
          METHODS.stream()
              .filter(verb -> method.hasAnnotation(DotName.createSimple("jakarta.ws.rs." + verb)))
              .forEach(verb -> routes.add(new Route(verb, path(method))));
        }
      }
      return routes;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String path(MethodInfo method) {
    String whole =
        "/"
            + value(method.declaringClass().declaredAnnotation(PATH))
            + "/"
            + value(method.annotation(PATH));
    String tidy = whole.replaceAll("/+", "/").replaceAll(":[^}]*}", "}");
    return tidy.length() > 1 && tidy.endsWith("/") ? tidy.substring(0, tidy.length() - 1) : tidy;
  }

  private static String value(@org.jspecify.annotations.Nullable AnnotationInstance annotation) {
    return annotation == null ? "" : annotation.value().asString();
  }

  private static Index index() throws IOException {
    var indexer = new Indexer();
    for (Path jar : jars()) {
      try (var zip = new ZipFile(jar.toFile())) {
        for (var entry : zip.stream().filter(one -> own(one.getName())).toList()) {
          try (var bytes = zip.getInputStream(entry)) {
            indexer.index(bytes);
          }
        }
      }
    }
    return indexer.complete();
  }

  private static boolean own(String name) {
    return name.startsWith("eu/sluis/") && name.endsWith(".class");
  }

  private static List<Path> jars() throws IOException {
    Path application = RunningSluis.CHECKOUT.resolve("server/target/quarkus-app");
    try (var files = Files.walk(application)) {
      return files
          .filter(file -> file.toString().endsWith(".jar"))
          .filter(
              file ->
                  file.startsWith(application.resolve("app"))
                      || file.getFileName().toString().startsWith("eu.sluis."))
          .toList();
    }
  }
}
