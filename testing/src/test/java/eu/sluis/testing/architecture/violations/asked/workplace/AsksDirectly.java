package eu.sluis.testing.architecture.violations.asked.workplace;

import eu.sluis.testing.architecture.violations.asked.gateway.Model;

public record AsksDirectly(Model model) {
  String ask(String question) {
    return model.answer(question);
  }
}
