package eu.sluis.workplace.internal;

import eu.sluis.shell.Wording;
import eu.sluis.workplace.Conversation;
import eu.sluis.workplace.internal.Views.HistoryGroup;
import eu.sluis.workplace.internal.Views.HistoryItem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Earlier conversations, by how long ago. */
final class History {

  private static final ZoneId LEGAL_TIME = ZoneId.of("Europe/Amsterdam");
  private static final int DAYS_OF_A_WEEK = 7;

  private History() {}

  static List<HistoryGroup> groups(
      List<Conversation> latest, Optional<Conversation> shown, Instant now, Locale language) {
    LocalDate today = now.atZone(LEGAL_TIME).toLocalDate();
    var day = new ArrayList<HistoryItem>();
    var week = new ArrayList<HistoryItem>();
    var before = new ArrayList<HistoryItem>();
    for (Conversation conversation : latest) {
      boolean current = shown.map(Conversation::id).filter(conversation.id()::equals).isPresent();
      LocalDate changed = conversation.changed().atZone(LEGAL_TIME).toLocalDate();
      var item =
          new HistoryItem(
              "/vragen/" + conversation.id(),
              // Its title may be newer than what is kept: it is being asked.
              current ? shown.orElse(conversation).title() : conversation.title(),
              current);
      if (!changed.isBefore(today)) {
        day.add(item);
      } else if (changed.isAfter(today.minusDays(DAYS_OF_A_WEEK))) {
        week.add(item);
      } else {
        before.add(item);
      }
    }
    var groups = new ArrayList<HistoryGroup>();
    add(groups, new Wording("Vandaag", "Today"), day, language);
    add(groups, new Wording("Deze week", "This week"), week, language);
    add(groups, new Wording("Eerder", "Earlier"), before, language);
    return groups;
  }

  private static void add(
      List<HistoryGroup> groups, Wording title, List<HistoryItem> items, Locale language) {
    if (!items.isEmpty()) {
      groups.add(new HistoryGroup(title.in(language), items));
    }
  }
}
