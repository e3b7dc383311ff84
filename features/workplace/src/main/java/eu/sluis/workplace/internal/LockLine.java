package eu.sluis.workplace.internal;

import eu.sluis.gateway.Account;
import eu.sluis.gateway.Account.Recognised;
import eu.sluis.gateway.Suspicion;
import eu.sluis.policy.Reason;
import eu.sluis.shell.Terms;
import eu.sluis.shell.Wording;
import eu.sluis.vocabulary.Treatment;
import eu.sluis.workplace.Answer;
import eu.sluis.workplace.Turn;
import eu.sluis.workplace.internal.Views.StepView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** *What happened to my question*: a few short sentences that a new colleague understands. */
final class LockLine {

  private static final int RULES_MAX = 4;

  private final Locale language;

  LockLine(Locale language) {
    this.language = language;
  }

  List<StepView> of(Turn turn) {
    var steps = new ArrayList<StepView>();
    Account account = turn.account();
    boolean refused = turn.closing().kind() == Turn.Closing.Kind.REFUSED;
    if (!account.useCase().isEmpty()
        && (!refused || !turn.closing().detail().startsWith("use_case"))) {
      steps.add(allowed(account));
    }
    if (!refused || looked(turn)) {
      steps.add(recognised(account.recognised(), refused));
    }
    if (account.passages() > 0) {
      steps.add(passages(account, refused));
    }
    instructed(account.suspicion()).ifPresent(steps::add);
    rules(account, refused).ifPresent(steps::add);
    if (refused) {
      steps.add(step("stop", Phrases.refusalTitle(turn.closing().detail()), Phrases.nothingSent()));
    } else {
      recorded(account).ifPresent(steps::add);
      model(turn).ifPresent(steps::add);
      checked(turn).ifPresent(steps::add);
    }
    return steps;
  }

  private StepView allowed(Account account) {
    String until = account.approvedUntil().map(day -> Phrases.day(day, language)).orElse("");
    return step(
        "pass",
        new Wording("U mocht dit vragen", "You were allowed to ask this"),
        new Wording(
            "Voor de toepassing ‘%s’, goedgekeurd tot en met %s. Grondslag: %s."
                .formatted(account.useCase(), until, account.legalBasis()),
            "For the use case ‘%s’, approved until %s. Legal basis: %s."
                .formatted(account.useCase(), until, account.legalBasis())));
  }

  /** Whether it is certain that the question was looked at before it was refused. */
  private static boolean looked(Turn turn) {
    return !turn.account().recognised().isEmpty()
        || turn.closing().detail().equals("policy")
        || turn.closing().detail().equals("log_away")
        || turn.closing().detail().equals("log_halted");
  }

  private StepView recognised(List<Recognised> recognised, boolean refused) {
    if (recognised.isEmpty()) {
      return step(
          "pass",
          new Wording("Geen persoonsgegevens herkend", "No personal data recognised"),
          new Wording(
              "Sluis zoekt met regels en context. Let zelf ook op.",
              "Sluis looks with rules and context. Please keep an eye on it too."));
    }
    int held = 0;
    var dutch = new ArrayList<String>();
    var english = new ArrayList<String>();
    for (Recognised found : recognised) {
      if (!refused
          && found.treatment().filter(treatment -> treatment != Treatment.LEAVE).isPresent()) {
        held += found.count();
      }
      Wording sentence = refused ? notSent(found) : treated(found);
      dutch.add(sentence.dutch());
      english.add(sentence.english());
    }
    Wording title =
        held == 0
            ? new Wording("Dit werd in uw vraag herkend", "This was recognised in your question")
            : held == 1
                ? new Wording("Eén gegeven ging niet mee", "One piece of data stayed behind")
                : new Wording(
                    held + " gegevens gingen niet mee", held + " pieces of data stayed behind");
    return step(
        held == 0 ? "pass" : "gate",
        title,
        new Wording(String.join(" ", dutch), String.join(" ", english)));
  }

  /** Of what was refused nothing went anywhere; without a decision nothing is kept either. */
  private static Wording notSent(Recognised found) {
    Wording what = Terms.count(found.category(), found.count());
    boolean kept =
        !found.category().replaceable()
            || found.treatment().filter(treatment -> treatment != Treatment.REMOVE).isPresent();
    return kept
        ? new Wording(
            capital(what.dutch()) + ": niet verstuurd.", capital(what.english()) + ": not sent.")
        : new Wording(
            capital(what.dutch()) + ": niet verstuurd en niet bewaard.",
            capital(what.english()) + ": not sent and not kept.");
  }

  private static Wording treated(Recognised found) {
    Wording what = Terms.count(found.category(), found.count());
    boolean one = found.count() == 1;
    if (found.treatment().isEmpty()) {
      return told(
          what,
          (one ? "telt" : "tellen") + " mee bij de keuze van het model",
          (one ? "counts" : "count") + " in the choice of the model");
    }
    return switch (found.treatment().get()) {
      case LEAVE ->
          told(
              what,
              (one ? "ging" : "gingen") + " mee, zoals de toepassing toestaat",
              "went along, as the use case allows");
      case PSEUDONYMISE ->
          told(what, (one ? "kreeg" : "kregen") + " een schuilnaam", "replaced by a pseudonym");
      case REMOVE -> told(what, "verwijderd en niet bewaard", "removed and not kept");
    };
  }

  private static Wording told(Wording what, String dutch, String english) {
    return new Wording(
        capital(what.dutch()) + ": " + dutch + ".", capital(what.english()) + ": " + english + ".");
  }

  private StepView passages(Account account, boolean refused) {
    int personal = account.inPassages().stream().mapToInt(Recognised::count).sum();
    boolean one = account.passages() == 1;
    String dutch =
        (one
                ? "Eén passage die u mag lezen, is "
                : account.passages() + " passages die u mag lezen, zijn ")
            + (refused ? "gevonden en niet verstuurd." : "meegegeven.");
    String english =
        (one
                ? "One passage that you may read was "
                : account.passages() + " passages that you may read were ")
            + (refused ? "found and not sent." : "sent along.");
    if (personal > 0 && !refused) {
      dutch += " Ook daarin zijn persoonsgegevens vervangen of verwijderd.";
      english += " Personal data in them was replaced or removed too.";
    }
    return step(
        "pass",
        new Wording("Gezocht in wat u mag lezen", "Searched what you may read"),
        new Wording(dutch, english));
  }

  private Optional<StepView> instructed(Suspicion suspicion) {
    if (suspicion.texts() == 0) {
      return Optional.empty();
    }
    boolean one = suspicion.texts() == 1;
    return Optional.of(
        step(
            "gate",
            new Wording("Hier staat misschien een opdracht aan AI", "This may instruct AI"),
            new Wording(
                "%s iets dat op een opdracht aan een model lijkt: %s. Een bron gaat als gegeven naar een model, niet als opdracht."
                    .formatted(
                        one ? "In één tekst staat" : "In " + suspicion.texts() + " teksten staat",
                        suspicion.aims(Locale.of("nl"))),
                "%s something that looks like an instruction to a model: %s. A source goes to a model as data, not as an instruction."
                    .formatted(
                        one ? "One text holds" : suspicion.texts() + " texts hold",
                        suspicion.aims(Locale.ENGLISH)))));
  }

  private Optional<StepView> rules(Account account, boolean refused) {
    if (account.because().isEmpty()) {
      return Optional.empty();
    }
    List<Reason> shown =
        account.because().subList(0, Math.min(RULES_MAX, account.because().size()));
    Wording title =
        shown.size() == 1
            ? new Wording("Deze regel gaf de doorslag", "This rule decided")
            : new Wording("Deze regels gaven de doorslag", "These rules decided");
    return Optional.of(
        new StepView(
            refused ? "stop" : "pass",
            title.in(language),
            shown.stream()
                .map(reason -> reason.sentence() + " (" + reason.source() + ")")
                .toList()));
  }

  private Optional<StepView> recorded(Account account) {
    return account
        .sequence()
        .map(
            number ->
                step(
                    "pass",
                    new Wording("Vastgelegd, daarna gevraagd", "Recorded first, then asked"),
                    new Wording(
                        "Het voornemen staat als nummer "
                            + number
                            + " in het logboek. Zonder uw woorden: alleen wat er gebeurde.",
                        "The intent is number "
                            + number
                            + " in the log. Without your words: only what happened.")));
  }

  private Optional<StepView> model(Turn turn) {
    if (turn.account().model().isEmpty()) {
      return Optional.of(
          step(
              "pass",
              new Wording("Geen model gevraagd", "No model was asked"),
              new Wording(
                  "Geen passage die u mag lezen, ondersteunt een antwoord.",
                  "No passage that you may read supports an answer.")));
    }
    var model = turn.account().model().get();
    Wording where = Terms.where(model.residency());
    Wording law = Terms.law(model.jurisdiction());
    String dutch =
        "Draait %s. De leverancier, %s, valt onder %s.%s"
            .formatted(
                where.dutch(),
                model.supplier(),
                law.dutch(),
                model.generative() ? "" : " Dit model citeert alleen zinnen uit de bronnen.");
    String english =
        "Runs %s. Its supplier, %s, is bound by %s.%s"
            .formatted(
                where.english(),
                model.supplier(),
                law.english(),
                model.generative() ? "" : " This model only quotes sentences from the sources.");
    String name = model.name();
    Wording title =
        switch (turn.closing().kind()) {
          case ANSWERED, UNRECORDED -> new Wording(name + " gaf antwoord", name + " answered");
          case NO_ANSWER -> new Wording(name + " had geen antwoord", name + " had no answer");
          case FAILED, CUT_OFF, REFUSED ->
              new Wording(name + " gaf geen heel antwoord", name + " gave no whole answer");
          case CANCELLED -> new Wording(name + " werd gestopt", name + " was stopped");
        };
    boolean broken =
        turn.closing().kind() == Turn.Closing.Kind.FAILED
            || turn.closing().kind() == Turn.Closing.Kind.CUT_OFF;
    return Optional.of(step(broken ? "stop" : "pass", title, new Wording(dutch, english)));
  }

  private Optional<StepView> checked(Turn turn) {
    List<Answer.Sentence> sentences = turn.answer().sentences();
    if (sentences.isEmpty()) {
      return Optional.empty();
    }
    long supported = count(sentences, Answer.Support.SUPPORTED);
    long partly = count(sentences, Answer.Support.PARTLY);
    long not = count(sentences, Answer.Support.UNSUPPORTED);
    return Optional.of(
        step(
            partly + not == 0 ? "pass" : "gate",
            new Wording("Elke zin nagekeken", "Every sentence was checked"),
            counted(supported, partly, not)));
  }

  private static Wording counted(long supported, long partly, long not) {
    if (partly + not == 0) {
      return supported == 1
          ? new Wording("De ene zin is onderbouwd.", "The one sentence is supported.")
          : new Wording(
              "Alle " + supported + " zinnen zijn onderbouwd.",
              "All " + supported + " sentences are supported.");
    }
    return new Wording(
        supported + " onderbouwd, " + partly + " deels, " + not + " niet.",
        supported + " supported, " + partly + " partly, " + not + " not.");
  }

  private static long count(List<Answer.Sentence> sentences, Answer.Support support) {
    return sentences.stream().filter(sentence -> sentence.support() == support).count();
  }

  private static String capital(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private StepView step(String tone, Wording title, Wording text) {
    return new StepView(tone, title.in(language), List.of(text.in(language)));
  }
}
