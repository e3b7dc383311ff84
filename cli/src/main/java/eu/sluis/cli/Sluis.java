package eu.sluis.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The `sluis` command. */
@Command(
    name = "sluis",
    description = "De gereedschappen van Sluis. / The tools of Sluis.",
    mixinStandardHelpOptions = true,
    version = "sluis 0.1.0",
    synopsisSubcommandLabel = "COMMAND")
public final class Sluis {

  static final int GOOD = 0;
  static final int BAD = 1;
  static final int NOT_CHECKED = 2;

  public static void main(String[] arguments) {
    // Always UTF-8: a Dutch sentence must survive a machine that was set to plain ASCII.
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var err =
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    System.exit(run(System.in, out, err, arguments));
  }

  /** Runs one command and gives its exit status; touches no global. */
  static int run(InputStream in, PrintStream out, PrintStream err, String... arguments) {
    var printed = new PrintWriter(out, true, StandardCharsets.UTF_8);
    var complaints = new PrintWriter(err, true, StandardCharsets.UTF_8);
    var sluis =
        new CommandLine(new Sluis())
            .addSubcommand(new Verify(in, printed))
            .addSubcommand(new ServeWitness(printed, complaints))
            .addSubcommand(new CheckPolicy(in, printed))
            .addSubcommand(new Detect(in, printed))
            .addSubcommand(new Pseudonymise(in, printed))
            .addSubcommand(new Restore(in, printed))
            .addSubcommand(new Redact(printed))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(printed)
            .setErr(complaints)
            .setParameterExceptionHandler((wrong, _) -> complain(complaints, wrong.getMessage()))
            .setExecutionExceptionHandler(
                (failure, _, _) ->
                    complain(
                        complaints,
                        failure instanceof NotReadable
                            ? failure.getMessage()
                            : "something went wrong that should not; report it with the command"));
    int status =
        arguments.length == 0
            ? complain(complaints, "no command; use `sluis --help`")
            : sluis.execute(arguments);
    printed.flush();
    return status;
  }

  private static int complain(PrintWriter err, @org.jspecify.annotations.Nullable String message) {
    err.println("sluis: " + String.valueOf(message).lines().findFirst().orElse("wrong use"));
    return NOT_CHECKED;
  }
}
