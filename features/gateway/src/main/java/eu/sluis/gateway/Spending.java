package eu.sluis.gateway;

import eu.sluis.gateway.limits.Allowance;
import eu.sluis.gateway.limits.OverLimit;
import eu.sluis.gateway.limits.Spender;
import eu.sluis.gateway.limits.Use;
import eu.sluis.gateway.limits.Verdict;
import eu.sluis.register.StoreUnavailable;
import java.util.List;
import java.util.Optional;

/**
 * What one question may use and did use. Reserved before the record of its intent, settled once,
 * however it ends. For one thread.
 */
final class Spending implements AutoCloseable {

  private final Allowance allowance;
  private final Spender spender;
  private Verdict verdict = new Verdict.Unlimited();
  private Use used = Use.NOTHING;

  /** Of nothing, as long as nothing is reserved. */
  Spending(Allowance allowance, Asked asked) {
    this.allowance = allowance;
    this.spender = new Spender(asked.asker().organisation(), asked.useCase(), key(asked));
  }

  private static Optional<String> key(Asked asked) {
    return switch (asked) {
      case Question _, ForSearch _ -> Optional.empty();
      case Requested requested -> Optional.of(requested.client());
    };
  }

  /**
   * Sets apart the most that any model of the route will use.
   *
   * @param twice whether two of them may be asked at once
   * @param owner who can raise a limit of the use case
   */
  void reserve(Estimate need, List<Model> route, boolean twice, String owner) throws Stop {
    Use most = need.most(route.stream().map(Model::card).toList());
    verdict = allowance.reserve(spender, twice ? most.plus(most) : most);
    if (verdict instanceof Verdict.Refused(OverLimit because)) {
      throw new Stop(new Refusal.LimitReached(because, owner));
    }
  }

  Spender spender() {
    return spender;
  }

  void add(Use more) {
    used = used.plus(more);
  }

  Use used() {
    return used;
  }

  @Override
  public void close() {
    // A database driver gives up on an interrupted thread, and what was used counts all the same.
    boolean interrupted = Thread.interrupted();
    try {
      allowance.settle(spender, verdict, used);
    } catch (StoreUnavailable away) {
      // The answer was given and recorded; what was reserved is released by its time.
      System.getLogger(Spending.class.getName())
          .log(System.Logger.Level.WARNING, "the use of a question could not be counted");
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
