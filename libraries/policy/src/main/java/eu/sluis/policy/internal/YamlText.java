package eu.sluis.policy.internal;

import eu.sluis.policy.PolicyUnreadable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.events.SequenceStartEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * The part of YAML that a bouwcode may use: one document of text, lists and fields, without
 * anchors, aliases and tags, and with every key once. Read from the parser's events, so that no
 * object is made that was not asked for and each value keeps its line.
 */
final class YamlText {

  static final int CHARACTERS_MAX = 200_000;
  static final int DEPTH_MAX = 8;
  private static final int SHOWN_CHARACTERS_MAX = 60;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder()
          .setLabel("bouwcode")
          .setCodePointLimit(CHARACTERS_MAX)
          .setMaxAliasesForCollections(0)
          .setAllowDuplicateKeys(false)
          .build();

  private final Iterator<Event> events;

  private YamlText(Iterator<Event> events) {
    this.events = events;
  }

  static YamlNode read(String yaml) throws PolicyUnreadable {
    if (yaml.length() > CHARACTERS_MAX) {
      throw new PolicyUnreadable(
          "the bouwcode has `%d` characters; keep it within %d"
              .formatted(yaml.length(), CHARACTERS_MAX));
    }
    try {
      return new YamlText(new Parse(SETTINGS).parseString(yaml).iterator()).document();
    } catch (MarkedYamlEngineException malformed) {
      throw at(
          malformed.getProblemMark().map(YamlText::line).orElse(1),
          "this is not valid yaml (" + malformed.getProblem() + "); check indents, colons, quotes");
    } catch (YamlEngineException malformed) {
      throw new PolicyUnreadable(
          "this is not valid yaml text; remove characters that cannot be printed");
    }
  }

  static PolicyUnreadable at(int line, String message) {
    return new PolicyUnreadable("line " + line + ": " + message);
  }

  /** A value between backticks, cut when long: a message shows a value, not a document. */
  static String shown(String value) {
    String line = value.replaceAll("[\\p{Cntrl}\\p{Cf}`]", "?");
    return "`"
        + (line.length() > SHOWN_CHARACTERS_MAX
            ? line.substring(0, SHOWN_CHARACTERS_MAX) + "…"
            : line)
        + "`";
  }

  private YamlNode document() throws PolicyUnreadable {
    Event event = events.next();
    while (event.getEventId() == Event.ID.StreamStart
        || event.getEventId() == Event.ID.DocumentStart) {
      event = events.next();
    }
    if (event.getEventId() == Event.ID.StreamEnd) {
      throw at(1, "the bouwcode is empty; begin with `bouwcode: 1`");
    }
    YamlNode root = node(event, 1);
    Event end = events.next();
    while (end.getEventId() == Event.ID.DocumentEnd) {
      end = events.next();
    }
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw at(line(end), "a second document begins with `---`; keep one bouwcode in one file");
    }
    return root;
  }

  private YamlNode node(Event event, int depth) throws PolicyUnreadable {
    int line = line(event);
    if (depth > DEPTH_MAX) {
      throw at(line, "this is nested deeper than %d levels; write it flatter".formatted(DEPTH_MAX));
    }
    if (event.getEventId() == Event.ID.Alias) {
      throw at(line, "an alias (`*`) is not allowed; write the value in full");
    }
    Optional<Anchor> anchor =
        event instanceof NodeEvent named ? named.getAnchor() : Optional.empty();
    if (anchor.isPresent()) {
      throw at(line, "an anchor (`&`) is not allowed; write the value in full");
    }
    return switch (event) {
      case ScalarEvent scalar -> {
        refuseTag(scalar.getTag(), line);
        yield new YamlNode.Text(scalar.getValue(), line);
      }
      case SequenceStartEvent sequence -> {
        refuseTag(sequence.getTag(), line);
        yield items(line, depth);
      }
      case MappingStartEvent mapping -> {
        refuseTag(mapping.getTag(), line);
        yield fields(line, depth);
      }
      case Event other ->
          throw at(
              line,
              "this is not understood; use text, lists and fields, not "
                  + shown(other.getEventId().name()));
    };
  }

  private YamlNode.Items items(int line, int depth) throws PolicyUnreadable {
    var values = new ArrayList<YamlNode>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.SequenceEnd;
        next = events.next()) {
      values.add(node(next, depth + 1));
    }
    return new YamlNode.Items(values, line);
  }

  private YamlNode.Fields fields(int line, int depth) throws PolicyUnreadable {
    var values = new LinkedHashMap<YamlNode.Text, YamlNode>();
    var seen = new HashSet<String>();
    for (Event next = events.next();
        next.getEventId() != Event.ID.MappingEnd;
        next = events.next()) {
      if (!(node(next, depth + 1) instanceof YamlNode.Text key)) {
        throw at(line(next), "a field must be named by text; use a plain word");
      }
      if (!seen.add(key.value())) {
        throw at(key.line(), shown(key.value()) + " stands here twice; keep one");
      }
      values.put(key, node(events.next(), depth + 1));
    }
    return new YamlNode.Fields(values, line);
  }

  private static void refuseTag(Optional<String> tag, int line) throws PolicyUnreadable {
    if (tag.isPresent()) {
      throw at(line, "a tag (`!`) is not allowed; write the plain value");
    }
  }

  private static int line(Event event) {
    return event.getStartMark().map(YamlText::line).orElse(1);
  }

  private static int line(Mark mark) {
    return mark.getLine() + 1;
  }
}
