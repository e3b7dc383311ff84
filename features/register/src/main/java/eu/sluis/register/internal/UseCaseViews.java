package eu.sluis.register.internal;

import eu.sluis.policy.Bouwcode;
import eu.sluis.policy.Policy;
import eu.sluis.register.Keeping;
import eu.sluis.register.UseCase;
import eu.sluis.register.internal.Pages.Badge;
import eu.sluis.register.internal.Pages.ChapterView;
import eu.sluis.register.internal.Pages.KeepingView;
import eu.sluis.register.internal.Pages.RuleView;
import eu.sluis.register.internal.Pages.UseCaseView;
import eu.sluis.register.internal.Pages.VersionView;
import eu.sluis.register.internal.Rulebook.Chapter;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.Role;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/** What the pages of the register show of a use case, to one person, on one day. */
final class UseCaseViews {

  /** So many characters of a hash stay together when a line breaks. */
  private static final int HASH_PIECE = 16;

  private final Asker asker;
  private final LocalDate today;
  private final Locale language;

  UseCaseViews(Asker asker, LocalDate today, Locale language) {
    this.asker = asker;
    this.today = today;
    this.language = language;
  }

  /**
   * A use case.
   *
   * @param policy empty when it could not be read
   */
  UseCaseView of(UseCase useCase, Optional<Policy> policy) {
    boolean mayAsk = policy.map(readable -> readable.mayAsk(asker, today)).orElse(false);
    boolean open =
        asker.has(Role.USER)
            && useCase.approval().map(approval -> approval.holdsOn(today)).orElse(false);
    return new UseCaseView(
        useCase.id().value(),
        useCase.name(),
        useCase.purpose(),
        useCase.legalBasis(),
        useCase.owner(),
        badge(Standing.of(useCase.approval(), today)),
        useCase.approval().map(UseCase.Approval::by).orElse(""),
        useCase.approval().map(this::period).orElse(""),
        open && mayAsk,
        open && !mayAsk ? hindrance(policy.isPresent()).in(language) : "");
  }

  Badge badge(Standing standing) {
    return switch (standing) {
      case Standing.Approved(LocalDate until) ->
          badge(
              "ok",
              "goedgekeurd tot en met " + day(until),
              "approved up to and including " + day(until));
      case Standing.NotYet(LocalDate from) ->
          badge("gate", "goedgekeurd vanaf " + day(from), "approved from " + day(from));
      case Standing.NeverApproved() -> badge("gate", "nog niet goedgekeurd", "not approved yet");
      case Standing.Expired(LocalDate until) ->
          badge(
              "stop",
              "verlopen: goedgekeurd tot en met " + day(until),
              "expired: approved up to and including " + day(until));
    };
  }

  /**
   * A layer of rules.
   *
   * @param layer how the log names it: `use_case`; with the rule it makes the anchor
   */
  ChapterView chapter(String layer, Chapter chapter) {
    return switch (chapter) {
      case Chapter.Understood(Bouwcode bouwcode) ->
          new ChapterView(
              true,
              bouwcode.sentences().stream()
                  .map(
                      rule ->
                          new RuleView(
                              layer + "-" + rule.rule(),
                              rule.allows(),
                              rule.sentence(),
                              rule.source()))
                  .toList(),
              "");
      case Chapter.NotUnderstood(String why) ->
          new ChapterView(false, List.of(), repairs() ? why : "");
    };
  }

  /** For who answers for the policy; nobody else needs a hash. */
  List<VersionView> versions(Policy policy) {
    if (!asker.has(Role.OWNER) && !asker.has(Role.PRIVACY_OFFICER)) {
      return List.of();
    }
    var versions = new ArrayList<VersionView>();
    for (String layer : policy.version().split(",", -1)) {
      int colon = layer.indexOf(':');
      versions.add(
          new VersionView(
              layerName(layer.substring(0, colon)).in(language),
              pieces(layer.substring(colon + 1))));
    }
    return versions;
  }

  /**
   * How long conversations are kept, for everybody whose conversations they are.
   *
   * @param policy empty when it could not be read; then programs can have nothing kept
   */
  KeepingView keeping(Keeping keeping, Optional<Policy> policy) {
    int months = keeping.months();
    Wording sentence =
        switch (keeping.valuation()) {
          case DESTROY ->
              new Wording(
                  "Gesprekken blijven "
                      + months
                      + " maanden na de laatste vraag en worden dan gewist.",
                  "Conversations stay for "
                      + months
                      + " months after the last question and are then erased.");
          case PRESERVE ->
              new Wording(
                  "Gesprekken worden niet vanzelf gewist: ze zijn voor het archief.",
                  "Conversations are not erased by themselves: they are for the archive.");
        };
    return new KeepingView(
        sentence.in(language),
        policy.map(readable -> ofPrograms(keeping, readable)).orElse(""),
        keeping.category(),
        asker.has(Role.OWNER) || asker.has(Role.PRIVACY_OFFICER));
  }

  /** A rule says for how many days, and never for longer than conversations are kept. */
  private String ofPrograms(Keeping keeping, Policy policy) {
    OptionalInt days = policy.historyDays(today);
    if (days.isEmpty()) {
      return "";
    }
    String most = Integer.toString(days.getAsInt());
    return (switch (keeping.valuation()) {
          case DESTROY ->
              new Wording(
                  "Wat programma's laten bewaren, blijft hoogstens "
                      + most
                      + " dagen (een regel) en nooit langer dan gesprekken.",
                  "What programs have kept stays for at most "
                      + most
                      + " days (a rule) and never longer than conversations.");
          case PRESERVE ->
              new Wording(
                  "Wat programma's laten bewaren, kunnen zij "
                      + most
                      + " dagen terugvragen (een regel); het blijft voor het archief.",
                  "What programs have kept they can have back for "
                      + most
                      + " days (a rule); it stays for the archive.");
        })
        .in(language);
  }

  private static Wording layerName(String layer) {
    return switch (layer) {
      case "floors" -> new Wording("Wat de wet zegt", "What the law says");
      case "baseline" -> new Wording("Hele gemeente", "Whole municipality");
      default -> new Wording("Deze toepassing", "This use case");
    };
  }

  private static List<String> pieces(String hash) {
    var pieces = new ArrayList<String>();
    for (int start = 0; start < hash.length(); start += HASH_PIECE) {
      pieces.add(hash.substring(start, Math.min(hash.length(), start + HASH_PIECE)));
    }
    return pieces;
  }

  private boolean repairs() {
    return asker.has(Role.OWNER)
        || asker.has(Role.PRIVACY_OFFICER)
        || asker.has(Role.ADMINISTRATOR);
  }

  private static Wording hindrance(boolean readable) {
    return readable
        ? new Wording(
            "De regels laten u hier nu geen vragen stellen.",
            "The rules do not let you ask questions here now.")
        : new Wording(
            "De regels zijn niet te lezen. Daarom kan niemand hier nu vragen stellen.",
            "The rules cannot be read. So nobody can ask questions here now.");
  }

  private String period(UseCase.Approval approval) {
    String from = day(approval.from());
    String until = day(approval.until());
    return new Wording(from + " tot en met " + until, from + " up to and including " + until)
        .in(language);
  }

  private Badge badge(String tone, String dutch, String english) {
    return new Badge(tone, new Wording(dutch, english).in(language));
  }

  private String day(LocalDate day) {
    Locale locale = language.getLanguage().equals("en") ? Locale.UK : Locale.of("nl", "NL");
    return DateTimeFormatter.ofPattern("d MMMM uuuu", locale).format(day);
  }
}
