package eu.sluis.adapters.documents.internal;

import eu.sluis.knowledge.ParsedDocument;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;

/**
 * Reads Markdown, also the unclean kind that laws are published in: `####Title` without a space,
 * and members that follow a line without a blank one in between.
 */
final class MarkdownReader {

  private static final Pattern HEADING_WITHOUT_SPACE = Pattern.compile("(?m)^(#{1,6})([^#\\s])");

  private static final Pattern ITEM =
      Pattern.compile("[ ]{0,3}(?:\\d{1,3}[a-z]{0,2}|[a-z]{1,2})[.)°]\\s.*");

  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\A---\\n.{0,5000}?\\n---\\n", Pattern.DOTALL);

  // Indented code is left out: in laws an indent means a part of a member.
  private static final Set<Class<? extends Block>> KINDS =
      Set.of(
          Heading.class,
          HtmlBlock.class,
          ThematicBreak.class,
          FencedCodeBlock.class,
          BlockQuote.class,
          ListBlock.class);

  private static final List<TablesExtension> EXTENSIONS =
      List.of((TablesExtension) TablesExtension.create());

  private static final Parser PARSER =
      Parser.builder()
          .extensions(EXTENSIONS)
          .enabledBlockTypes(KINDS)
          .maxOpenBlockParsers(Limits.NESTING_MAX / 2)
          .build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).build();

  private MarkdownReader() {}

  static ParsedDocument read(String markdown) {
    String text = markdown.replace("\r\n", "\n").replace('\r', '\n');
    text = FRONT_MATTER.matcher(text).replaceFirst("");
    text = HEADING_WITHOUT_SPACE.matcher(text).replaceAll("$1 $2");
    text = partItems(text);
    // Through HTML: raw HTML in Markdown is then read, and hidden, as on a page.
    return HtmlReader.read(RENDERER.render(PARSER.parse(text)));
  }

  /** A member may follow a line of text directly; Markdown would take it for the same paragraph. */
  private static String partItems(String text) {
    var parted = new StringBuilder(text.length() + 1_024);
    boolean afterText = false;
    for (String line : text.split("\n", -1)) {
      if (afterText && ITEM.matcher(line).matches()) {
        parted.append('\n');
      }
      parted.append(line).append('\n');
      afterText = !line.isBlank();
    }
    return parted.toString();
  }
}
