package eu.sluis.gateway.tools;

import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.Residency;
import java.util.List;
import java.util.Map;

/**
 * A server of tools. A contract for every implementation:
 *
 * <ul>
 *   <li>Calls block; an interrupted thread stops waiting.
 *   <li>It MUST NOT log or put in an exception anything of arguments or results.
 *   <li>A result is at most {@link #RESULT_CHARACTERS_MAX} long; a longer one is a failure.
 *   <li>Safe on every thread.
 * </ul>
 */
public interface ToolServer {

  /** In UTF-16 code units. */
  int RESULT_CHARACTERS_MAX = 100_000;

  Card card();

  /**
   * What it offers now of the tools that its card names; may be remembered for some minutes.
   *
   * @throws ToolFailure when it cannot say
   */
  List<Offered> offered() throws ToolFailure;

  /**
   * Does it.
   *
   * @param arguments a JSON object
   * @throws ToolFailure when nobody knows what came of it
   */
  Result call(String tool, String arguments) throws ToolFailure;

  /**
   * What the catalogue says of it.
   *
   * @param id as rules and records name it
   * @param supplier who runs it
   * @param confidentiality the most closed that it gives, and that may go to it
   * @param tools the names of those that may be offered, with whether each changes or sends
   *     something
   */
  record Card(
      String id,
      String name,
      String supplier,
      Residency residency,
      Jurisdiction jurisdiction,
      Confidentiality confidentiality,
      Map<String, Boolean> tools) {
    public Card {
      tools = Map.copyOf(tools);
    }
  }

  /**
   * What a model is told of a tool.
   *
   * @param schema JSON Schema of its arguments
   */
  record Offered(String name, String description, String schema) {}

  /**
   * What a tool gave back.
   *
   * @param failed whether the tool itself says that it could not do it
   */
  record Result(String text, boolean failed) {}
}
