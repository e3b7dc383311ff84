package eu.sluis.bench.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A JVM of another process, asked through the JDK's own tool and the kernel.
 *
 * @param process its number
 */
record VirtualMachine(long process) {

  /** The threads that compile, in {@link #cpuOfThreads}; they come and go with the work. */
  static final String COMPILER = "compiler";

  /** The threads that run Java, in {@link #cpuOfThreads}. */
  static final String JAVA = "java";

  /** The threads that collect garbage and do what else a JVM does, in {@link #cpuOfThreads}. */
  static final String COLLECTOR = "collector";

  private static final Pattern USED = Pattern.compile(", used (\\d+)K");

  /** What `jcmd` answers, also when it refuses. */
  String command(String... command) throws IOException, InterruptedException {
    var whole = new ArrayList<String>();
    whole.add(Path.of(System.getProperty("java.home"), "bin", "jcmd").toString());
    whole.add(Long.toString(process));
    whole.addAll(List.of(command));
    Process jcmd = new ProcessBuilder(whole).redirectErrorStream(true).start();
    String said = new String(jcmd.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    var _ = jcmd.waitFor();
    return said;
  }

  /** What is still in use after everything else was collected, in MiB. */
  double liveHeap() throws IOException, InterruptedException {
    var _ = command("GC.run");
    Matcher used =
        USED.matcher(
            command("GC.heap_info")
                .lines()
                .filter(line -> !line.contains("Metaspace") && !line.contains("class space"))
                .reduce("", (one, other) -> one + "\n" + other));
    long kilobytes = 0;
    while (used.find()) {
      kilobytes += Long.parseLong(used.group(1));
    }
    return kilobytes / 1024.0;
  }

  /** Seconds of the processor of the threads that live now, by what they are for. */
  Map<String, Double> cpuOfThreads() {
    var seconds = new HashMap<String, Double>();
    try (Stream<Path> threads = Files.list(Path.of("/proc", Long.toString(process), "task"))) {
      for (Path thread : threads.toList()) {
        String stat = stat(thread);
        String name = stat.substring(stat.indexOf('(') + 1, Math.max(1, stat.lastIndexOf(')')));
        String group =
            name.startsWith("C1 ") || name.startsWith("C2 ")
                ? COMPILER
                : name.startsWith("VM ") || name.startsWith("GC ") || name.startsWith("G1 ")
                    ? COLLECTOR
                    : JAVA;
        seconds.merge(group, Usage.seconds(stat), Double::sum);
      }
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
    return seconds;
  }

  /** Blank fields when the thread ended in between. */
  private static String stat(Path thread) {
    try {
      return Files.readString(thread.resolve("stat"));
    } catch (IOException ended) {
      return "() ";
    }
  }
}
