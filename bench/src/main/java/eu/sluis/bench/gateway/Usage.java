package eu.sluis.bench.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/**
 * What the processes of a contender use, as Linux counts it under `/proc`. Its database is counted
 * apart. What a process used that has ended since is not in it.
 */
record Usage(List<ProcessHandle> roots) {

  /** Seconds of the processor since the processes began. */
  record Cpu(double gateway, double database) {

    Cpu minus(Cpu before) {
      return new Cpu(gateway - before.gateway, database - before.database);
    }
  }

  /**
   * Resident memory in MiB. A page that processes share counts for each a part, so that a database
   * of twenty processes does not count its buffers twenty times.
   */
  record Memory(double gateway, double database) {}

  /** The kernel's `USER_HZ`, which is 100 on every Linux that Java runs on. */
  private static final double TICKS_PER_SECOND = 100;

  private static final int UTIME = 11;
  private static final int STIME = 12;

  Cpu cpu() {
    return new Cpu(sum(false, Usage::cpuOf), sum(true, Usage::cpuOf));
  }

  Memory memory() {
    return new Memory(sum(false, Usage::memoryOf), sum(true, Usage::memoryOf));
  }

  private double sum(boolean database, ToDoubleFunction<ProcessHandle> what) {
    return roots.stream()
        .flatMap(root -> Stream.concat(Stream.of(root), root.descendants()))
        .distinct()
        .filter(process -> isDatabase(process) == database)
        .mapToDouble(what)
        .sum();
  }

  private static boolean isDatabase(ProcessHandle process) {
    return read(process, "comm").strip().equals("postgres");
  }

  private static double cpuOf(ProcessHandle process) {
    return seconds(read(process, "stat"));
  }

  /** What a line of `stat` of a process or thread says it used; 0 when it says nothing. */
  static double seconds(String stat) {
    // The name of the program stands in brackets, and may hold spaces.
    String[] fields = stat.substring(stat.lastIndexOf(')') + 1).strip().split(" ", -1);
    if (fields.length <= STIME) {
      return 0;
    }
    return (Long.parseLong(fields[UTIME]) + Long.parseLong(fields[STIME])) / TICKS_PER_SECOND;
  }

  private static double memoryOf(ProcessHandle process) {
    return read(process, "smaps_rollup")
        .lines()
        .filter(line -> line.startsWith("Pss:"))
        .mapToDouble(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024.0)
        .sum();
  }

  /** Blank when it ended in between. */
  private static String read(ProcessHandle process, String file) {
    try {
      return Files.readString(Path.of("/proc", Long.toString(process.pid()), file));
    } catch (IOException ended) {
      return "";
    }
  }
}
