package eu.sluis.adapters.models;

import eu.sluis.adapters.models.kit.Calls;
import eu.sluis.gateway.Model;
import eu.sluis.gateway.Model.Usage;
import eu.sluis.gateway.ModelCall;
import eu.sluis.gateway.ModelFailure;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Asks a real model, by hand: {@code AskByHand models.yaml [id]}. Asks the question of the kit,
 * then the same and hangs up half way, then one that is far too long. Shows what comes back.
 */
final class AskByHand {

  private AskByHand() {}

  public static void main(String[] arguments) throws Exception {
    List<Model> models = ModelCatalogueFile.read(Path.of(arguments[0]), System.getenv()).models();
    for (Model model : models) {
      if (arguments.length < 2 || model.card().id().value().equals(arguments[1])) {
        System.out.println("== " + model.card());
        ask(model, Calls.passport(), Integer.MAX_VALUE);
        ask(model, Calls.passport(), 5);
        ask(model, Calls.call("?", List.of("Een paspoort is geldig. ".repeat(1_000))), 5);
      }
    }
  }

  private static void ask(Model model, ModelCall call, int pieces) {
    var count = new AtomicInteger();
    var firstAt = new AtomicInteger(-1);
    long start = System.nanoTime();
    try {
      Usage usage =
          model.answer(
              call,
              piece -> {
                firstAt.compareAndSet(-1, millisecondsSince(start));
                System.out.print("‹" + piece + "›");
                if (count.incrementAndGet() == pieces) {
                  Thread.currentThread().interrupt();
                }
              });
      System.out.print("\n" + usage);
    } catch (ModelFailure failure) {
      System.out.print("\n" + failure.reason() + ": " + failure.getMessage());
    }
    System.out.printf(
        "; %d pieces, first after %d ms, all after %d ms%n",
        count.get(), firstAt.get(), millisecondsSince(start));
  }

  private static int millisecondsSince(long start) {
    return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
  }
}
