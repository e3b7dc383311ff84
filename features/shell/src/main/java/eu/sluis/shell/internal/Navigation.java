package eu.sluis.shell.internal;

import eu.sluis.shell.NavigationEntry;
import eu.sluis.shell.ShellMessages;
import eu.sluis.shell.Visitor;
import eu.sluis.vocabulary.Role;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The main menu: only what a visitor's roles can use. The pages themselves check again. */
public final class Navigation {

  private record Entry(
      String id, Function<ShellMessages, String> label, Set<Role> roles, String path) {}

  private static final List<Entry> ENTRIES =
      List.of(
          entry("vragen", ShellMessages::questions, EnumSet.of(Role.USER)),
          entry(
              "goedkeuringen",
              ShellMessages::approvals,
              EnumSet.of(Role.USER, Role.OWNER, Role.ADMINISTRATOR)),
          entry("toepassingen", ShellMessages::useCases, EnumSet.allOf(Role.class)),
          entry("bronnen", ShellMessages::sources, EnumSet.of(Role.INFORMATION_MANAGER)),
          entry("privacy", ShellMessages::privacy, EnumSet.of(Role.PRIVACY_OFFICER)),
          entry("logboek", ShellMessages::log, EnumSet.of(Role.AUDITOR, Role.PRIVACY_OFFICER)),
          entry("woo", ShellMessages::woo, EnumSet.of(Role.AUDITOR, Role.PRIVACY_OFFICER)),
          entry(
              "archief",
              ShellMessages::archive,
              EnumSet.of(Role.INFORMATION_MANAGER, Role.PRIVACY_OFFICER)),
          entry(
              "patronen",
              ShellMessages::patterns,
              EnumSet.of(Role.AUDITOR, Role.PRIVACY_OFFICER, Role.OWNER)),
          entry(
              "modellen",
              ShellMessages::models,
              EnumSet.of(Role.ADMINISTRATOR, Role.PRIVACY_OFFICER, Role.INFORMATION_MANAGER)),
          entry("sleutels", ShellMessages::keys, EnumSet.of(Role.ADMINISTRATOR, Role.OWNER)),
          entry("grenzen", ShellMessages::limits, EnumSet.of(Role.ADMINISTRATOR, Role.OWNER)));

  private Navigation() {}

  public static List<NavigationEntry> of(
      Optional<Visitor> visitor, String current, ShellMessages texts) {
    if (visitor.isEmpty()) {
      return List.of();
    }
    var asker = visitor.get().asker();
    var shown = new ArrayList<NavigationEntry>();
    for (Entry entry : ENTRIES) {
      if (entry.roles().stream().anyMatch(asker::has)) {
        shown.add(
            new NavigationEntry(
                entry.id(), entry.label().apply(texts), entry.path(), entry.id().equals(current)));
      }
    }
    return shown;
  }

  private static Entry entry(String id, Function<ShellMessages, String> label, Set<Role> roles) {
    return new Entry(id, label, roles, "/" + id);
  }
}
