package eu.sluis.injection;

import eu.sluis.injection.ToolVerdict.AskPerson;
import eu.sluis.injection.ToolVerdict.Concern;
import eu.sluis.injection.ToolVerdict.Fault;
import eu.sluis.injection.ToolVerdict.Stopped;
import eu.sluis.injection.internal.tools.Arguments;
import eu.sluis.injection.internal.tools.Schema;
import eu.sluis.injection.internal.tools.Taint;
import eu.sluis.vocabulary.InstructionSigns;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Checks the tool calls that a model asks for: offered, allowed, with arguments that fit the
 * schema; and whether an argument carries what stands in a text of others rather than in what the
 * person typed. Immutable, safe on every thread.
 */
public final class ToolCheck {

  private final Map<String, Tool> offered = new HashMap<>();
  private final Map<String, Schema> schemas = new HashMap<>();
  private final Set<String> allowed;

  /**
   * @param offered what the model was given
   * @param allowed the names that the policy allows for this use case
   * @throws IllegalArgumentException when a schema cannot be read or points outside itself, or two
   *     tools have one name
   */
  public ToolCheck(List<Tool> offered, Set<String> allowed) {
    for (Tool tool : offered) {
      if (this.offered.put(tool.name(), tool) != null) {
        throw new IllegalArgumentException("two tools are called `" + tool.name() + "`");
      }
      schemas.put(tool.name(), Schema.read(tool));
    }
    this.allowed = Set.copyOf(allowed);
  }

  /**
   * Judges one call. Anything that cannot be checked is stopped.
   *
   * @param typed what the person typed in this conversation
   * @param material passages and results of tools that went along
   * @param signs the strongest signs of instructions in the material
   */
  public ToolVerdict check(
      ToolCall call, List<String> typed, List<String> material, InstructionSigns signs) {
    Tool tool = offered.get(call.name());
    Schema schema = schemas.get(call.name());
    if (tool == null || schema == null) {
      return new Stopped(Fault.NOT_OFFERED, "");
    }
    if (!allowed.contains(call.name())) {
      return new Stopped(Fault.NOT_ALLOWED, "");
    }
    if (call.arguments().length() > ToolCall.ARGUMENTS_CHARACTERS_MAX) {
      return new Stopped(Fault.TOO_LONG, "");
    }
    var read = Arguments.read(call.arguments());
    if (read.isEmpty()) {
      return new Stopped(Fault.NOT_JSON, "");
    }
    Arguments arguments = read.get();
    var wrong = schema.wrong(arguments);
    if (wrong.isPresent()) {
      return new Stopped(Fault.DOES_NOT_FIT, wrong.get());
    }
    return concerns(tool, arguments, new Taint(typed, material), signs);
  }

  private static ToolVerdict concerns(
      Tool tool, Arguments arguments, Taint taint, InstructionSigns signs) {
    var concerns = new ArrayList<Concern>();
    if (tool.changes()) {
      concerns.add(new Concern(Concern.Kind.CHANGES, ""));
    }
    for (Arguments.Leaf leaf : arguments.leaves()) {
      if (taint.carries(leaf.text())) {
        concerns.add(new Concern(Concern.Kind.FROM_MATERIAL, leaf.pointer()));
      }
    }
    if (signs != InstructionSigns.NONE) {
      concerns.add(new Concern(Concern.Kind.SIGNS, ""));
    }
    return concerns.isEmpty() ? new ToolVerdict.Fits() : new AskPerson(concerns);
  }
}
