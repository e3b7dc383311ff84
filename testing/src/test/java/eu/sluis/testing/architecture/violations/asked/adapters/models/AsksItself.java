package eu.sluis.testing.architecture.violations.asked.adapters.models;

import java.util.function.UnaryOperator;

/** By reference, and on the type of one model. */
public final class AsksItself {
  UnaryOperator<String> answers(LocalModel model) {
    return model::answer;
  }
}
