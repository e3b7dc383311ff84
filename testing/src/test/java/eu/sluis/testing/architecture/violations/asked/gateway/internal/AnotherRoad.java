package eu.sluis.testing.architecture.violations.asked.gateway.internal;

import eu.sluis.testing.architecture.violations.asked.gateway.Model;

public record AnotherRoad(Model model) {
  String ask(String question) {
    return model.answer(question);
  }
}
