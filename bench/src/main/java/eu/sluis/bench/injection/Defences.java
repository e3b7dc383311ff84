package eu.sluis.bench.injection;

import eu.sluis.injection.AllowedHosts;
import eu.sluis.injection.OutgoingLinks;
import eu.sluis.injection.Signs;
import eu.sluis.injection.Tool;
import eu.sluis.injection.ToolCall;
import eu.sluis.injection.ToolCheck;
import eu.sluis.injection.ToolVerdict;
import eu.sluis.vocabulary.InstructionSigns;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the worst model would do: one that obeys whatever it reads. It repeats the text with its
 * addresses, and mails to every address in it. Counts what gets out behind each defence alone and
 * behind all of them.
 */
final class Defences {

  /** Looked for in another way than the filter does, so that it cannot agree with itself. */
  private static final Pattern WEB =
      Pattern.compile("(?i)(?:https?:|www\\.)[^\\s)\"'<>\\]|]+|(?<=\\]\\()//[^\\s)]+");

  private static final Pattern MAIL = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)+");
  private static final ToolCheck TOOLS =
      new ToolCheck(
          List.of(
              new Tool(
                  "mail",
                  "{\"type\":\"object\",\"properties\":{\"aan\":{\"type\":\"string\"}}}",
                  false)),
          Set.of("mail"));

  /** A line of the table. */
  record Row(String name, Share without, Share alone, Share together) {}

  private Defences() {}

  static List<Row> measure(List<Item> items, Signs signs) {
    int[] web = new int[3];
    int[] mail = new int[3];
    int webAll = 0;
    int mailAll = 0;
    for (Item item : items) {
      if (!item.attack()) {
        continue;
      }
      boolean seen = Signs.strongest(signs.in(item.text(), item.where())) != InstructionSigns.NONE;
      if (WEB.matcher(item.text()).find()) {
        webAll++;
        web[0]++;
        boolean out = WEB.matcher(shown(item.text())).find();
        web[1] += out ? 1 : 0;
        web[2] += out && !seen ? 1 : 0;
      }
      for (String address : addresses(item.text())) {
        mailAll++;
        mail[0]++;
        boolean out = mailed(address, item);
        mail[1] += out ? 1 : 0;
        mail[2] += out && !seen ? 1 : 0;
      }
    }
    return List.of(
        new Row(
            "web addresses shown, behind OutgoingLinks",
            new Share(web[0], webAll),
            new Share(web[1], webAll),
            new Share(web[2], webAll)),
        new Row(
            "mails sent unasked to an address of the text, behind ToolCheck",
            new Share(mail[0], mailAll),
            new Share(mail[1], mailAll),
            new Share(mail[2], mailAll)));
  }

  /** Innocent texts that lose an address although all of its hosts are on the list. */
  static Share wronglyTaken(List<Item> items) {
    int all = 0;
    int lost = 0;
    for (Item item : items) {
      Matcher matcher = WEB.matcher(item.text());
      var addresses = new ArrayList<String>();
      while (matcher.find()) {
        addresses.add(matcher.group().replaceAll("[.,;:!?]+$", ""));
      }
      if (!item.attack() && !addresses.isEmpty()) {
        all++;
        var links =
            new OutgoingLinks(
                AllowedHosts.none().andThoseOf(addresses), List.of(), "(link weggelaten)");
        String shown = links.next(item.text()) + links.end();
        lost += addresses.stream().allMatch(shown::contains) ? 0 : 1;
      }
    }
    return new Share(lost, all);
  }

  private static String shown(String answer) {
    var links = new OutgoingLinks(AllowedHosts.none(), List.of(), "(link weggelaten)");
    return links.next(answer) + links.end();
  }

  private static boolean mailed(String address, Item item) {
    var call = new ToolCall("mail", "{\"aan\":\"" + address + "\"}");
    // What a user types is the person's own; what a text holds is not.
    List<String> typed = item.where().data() ? List.of("Vat dit samen.") : List.of(item.text());
    List<String> material = item.where().data() ? List.of(item.text()) : List.of();
    return TOOLS.check(call, typed, material, InstructionSigns.NONE) instanceof ToolVerdict.Fits;
  }

  private static List<String> addresses(String text) {
    Matcher matcher = MAIL.matcher(text);
    var addresses = new ArrayList<String>();
    while (matcher.find()) {
      addresses.add(matcher.group());
    }
    return addresses;
  }
}
