package eu.sluis.testing.architecture.violations.asked.adapters.models;

import eu.sluis.testing.architecture.violations.asked.gateway.Model;

public final class LocalModel implements Model {
  @Override
  public String answer(String question) {
    return question;
  }
}
