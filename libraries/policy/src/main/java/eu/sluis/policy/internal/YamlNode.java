package eu.sluis.policy.internal;

import java.util.List;
import java.util.Map;

/** A piece of YAML with the line it begins on, counted from 1. */
sealed interface YamlNode {

  int line();

  record Text(String value, int line) implements YamlNode {}

  record Items(List<YamlNode> values, int line) implements YamlNode {}

  /** Keys keep the order of the document. */
  record Fields(Map<Text, YamlNode> values, int line) implements YamlNode {}
}
