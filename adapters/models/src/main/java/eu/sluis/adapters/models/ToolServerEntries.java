package eu.sluis.adapters.models;

import eu.sluis.gateway.tools.ToolServer;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.Jurisdiction;
import eu.sluis.vocabulary.Residency;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Makes a server of tools of each entry of the catalogue. */
final class ToolServerEntries {

  private static final List<String> KEYS =
      List.of(
          "id",
          "name",
          "url",
          "supplier",
          "residency",
          "jurisdiction",
          "confidentiality",
          "tools",
          "key_from_env",
          "key_from_file",
          "wait");

  private static final Duration WAIT_USUAL = Duration.ofSeconds(30);
  private static final int TOOLS_MAX = 100;

  /** Short enough to be, with a tool behind it, the name of a function that models take. */
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,29}");

  private static final Pattern TOOL = Pattern.compile("[a-zA-Z0-9_-]{1,32}");

  private final ServerFields fields;

  ToolServerEntries(ServerFields fields) {
    this.fields = fields;
  }

  ToolServer server(YamlSection entry) throws ModelCatalogueUnreadable {
    entry.allowOnly(KEYS);
    String id = entry.value("id", text -> matching(text, ID, "1 to 30 of a-z, 0-9 and -"));
    Residency residency = entry.value("residency", Residency::ofCode);
    var card =
        new ToolServer.Card(
            id,
            entry.value("name", ServerFields::shortText),
            entry.value("supplier", ServerFields::shortText),
            residency,
            entry.value("jurisdiction", Jurisdiction::ofCode),
            entry.value("confidentiality", Confidentiality::ofCode),
            tools(entry));
    return new McpToolServer(
        card,
        fields.url(entry, "server `" + id + "`", residency),
        fields.key(entry),
        entry.optional("wait", ServerFields::duration).orElse(WAIT_USUAL));
  }

  private static Map<String, Boolean> tools(YamlSection entry) throws ModelCatalogueUnreadable {
    var tools = new LinkedHashMap<String, Boolean>();
    for (YamlSection tool : entry.sections("tools")) {
      tool.allowOnly(List.of("name", "changes"));
      String name =
          tool.value("name", text -> matching(text, TOOL, "1 to 32 of letters, digits, _ and -"));
      if (tools.put(name, tool.value("changes", ServerFields::yesOrNo)) != null) {
        throw tool.wrong("name", "`" + name + "` stands here twice; keep one");
      }
    }
    if (tools.isEmpty() || tools.size() > TOOLS_MAX) {
      throw entry.wrong("tools", "`tools` must list 1 to " + TOOLS_MAX + " tools");
    }
    return tools;
  }

  private static String matching(String text, Pattern pattern, String what) {
    if (!pattern.matcher(text).matches()) {
      throw new IllegalArgumentException("must be " + what);
    }
    return text;
  }
}
