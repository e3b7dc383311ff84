package eu.sluis.gateway;

import eu.sluis.gateway.tools.ToolFailure;
import eu.sluis.gateway.tools.ToolServer;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.Residency;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A server of two tools: one that looks something up, and one that writes. */
final class ScriptedTools implements ToolServer {

  private static final String SCHEMA =
      """
      {"type":"object","properties":{"q":{"type":"string"}},"required":["q"],
       "additionalProperties":false}
      """;

  final List<String> calls = new ArrayList<>();
  String gives = "Dit perceel is 300 vierkante meter.";
  String description = "Zoekt een perceel op.";
  Residency residency = Residency.NETHERLANDS;
  Confidentiality confidentiality = Confidentiality.OPENBAAR;
  Optional<ToolFailure.Cause> fails = Optional.empty();

  @Override
  public Card card() {
    return new Card(
        "kadaster",
        "Kadaster",
        "Kadaster",
        residency,
        Jurisdiction.EU,
        confidentiality,
        Map.of("zoek", false, "schrijf", true));
  }

  @Override
  public List<Offered> offered() {
    return List.of(
        new Offered("zoek", description, SCHEMA),
        new Offered("schrijf", "Schrijft een aantekening.", SCHEMA),
        new Offered("wis", "Staat niet in de catalogus.", SCHEMA));
  }

  @Override
  public Result call(String tool, String arguments) throws ToolFailure {
    calls.add(tool + " " + arguments);
    if (fails.isPresent()) {
      throw new ToolFailure(fails.get(), "as the test wants");
    }
    return new Result(gives, false);
  }
}
