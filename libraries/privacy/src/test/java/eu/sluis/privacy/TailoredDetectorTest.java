package eu.sluis.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import eu.sluis.privacy.OrganisationWords.MayStay;
import eu.sluis.privacy.OrganisationWords.Personal;
import eu.sluis.privacy.OrganisationWords.Word;
import eu.sluis.vocabulary.DataCategory;
import eu.sluis.vocabulary.Span;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TailoredDetectorTest {

  private static final Detector NOTHING = _ -> List.of();
  private static final int TEXTS = 3_000;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Over Project Zeppo.",
        "PROJECT ZEPPO",
        "project-zeppo's plan",
        "project\nZeppo",
        "pro\u00adject Zep\u200bpo",
        "prójëct Zeppo",
        "project Zеppo",
        "ｐｒｏｊｅｃｔ　Ｚｅｐｐｏ"
      })
  void a_phrase_that_is_personal_is_found_however_it_is_written(String text) {
    List<Finding> found =
        tailored(NOTHING, personal("Project Zeppo", DataCategory.CASE_NUMBER)).detect(text);
    assertThat(found).hasSize(1);
    Finding one = found.getFirst();
    assertThat(one.category()).isEqualTo(DataCategory.CASE_NUMBER);
    assertThat(one.evidence()).containsExactly(Evidence.ORGANISATION_WORD);
    assertThat(OrganisationWords.same(one.span().of(text), "Project Zeppo")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Zeppos", "aZeppo", "Project, Zeppo", "project", "Zep po", ""})
  void what_is_not_the_whole_phrase_is_not_found(String text) {
    assertThat(tailored(NOTHING, personal("Project Zeppo", DataCategory.NAME)).detect(text))
        .isEmpty();
  }

  @Test
  void a_colleague_who_may_be_named_is_no_finding_and_everybody_else_is() {
    String text = "Mevrouw Karin de Boer belde mevrouw Samira de Boer.";
    var base = new DutchDetector();
    assertThat(shown(text, base.detect(text)))
        .containsExactly("name=Karin de Boer", "name=Samira de Boer");
    var inspection = tailored(base, new MayStay("Karin de Boer")).inspect(text);
    assertThat(shown(text, inspection.findings())).containsExactly("name=Samira de Boer");
    assertThat(shown(text, inspection.stayed())).containsExactly("name=Karin de Boer");
  }

  @Test
  void a_finding_within_a_phrase_that_may_stay_is_none_and_one_around_it_is() {
    String text = "Aan de Jan Jansenlaan staat iets";
    assertThat(
            tailored(found(NOTHING, text, DataCategory.NAME, "Jan"), stays("Jan Jansenlaan"))
                .detect(text))
        .isEmpty();
    assertThat(
            tailored(
                    found(NOTHING, text, DataCategory.ADDRESS, "de Jan Jansenlaan"),
                    stays("Jan Jansenlaan"))
                .detect(text))
        .hasSize(1);
  }

  @Test
  void a_national_number_and_a_mark_stay_found_whatever_the_words_say() {
    String text = "BSN 999990019, heeft diabetes";
    var base =
        found(
            found(NOTHING, text, DataCategory.BSN, "999990019"),
            text,
            DataCategory.HEALTH,
            "diabetes");
    assertThat(
            shown(text, tailored(base, stays("999990019"), stays("heeft diabetes")).detect(text)))
        .containsExactly("bsn=999990019", "health=diabetes");
    assertThat(
            shown(
                text,
                tailored(base, personal("999990019", DataCategory.CLIENT_NUMBER)).detect(text)))
        .containsExactly("bsn=999990019", "health=diabetes");
    assertThat(
            shown(text, tailored(base, personal("BSN 999990019", DataCategory.NAME)).detect(text)))
        .containsExactly("name=BSN", "bsn=999990019", "health=diabetes");
  }

  @Test
  void of_two_phrases_the_longer_one_counts() {
    String text = "Karin de Boer en de heer De Boer";
    assertThat(
            shown(
                text,
                tailored(
                        found(NOTHING, text, DataCategory.NAME, "Karin de Boer"),
                        personal("de Boer", DataCategory.NAME),
                        stays("Karin de Boer"))
                    .detect(text)))
        .containsExactly("name=De Boer");
  }

  @Test
  void two_phrases_that_share_a_word_leave_nothing_in_the_open() {
    String text = "Alfa Bravo Charlie";
    assertThat(
            shown(
                text,
                tailored(
                        NOTHING,
                        personal("Alfa Bravo", DataCategory.NAME),
                        personal("Bravo Charlie", DataCategory.ORGANISATION))
                    .detect(text)))
        .containsExactly("name=Alfa Bravo", "organisation=Charlie");
  }

  @Test
  void a_phrase_is_cut_out_of_a_name_and_the_rest_stays_found() {
    String text = "Zeppo Jansen";
    assertThat(
            shown(
                text,
                tailored(
                        found(NOTHING, text, DataCategory.NAME, "Zeppo Jansen"),
                        personal("zeppo", DataCategory.ORGANISATION))
                    .detect(text)))
        .containsExactly("organisation=Zeppo", "name=Jansen");
  }

  @Test
  void a_name_that_knows_more_than_the_phrase_stays_whole() {
    String text = "Karin de Boer";
    List<Finding> found =
        tailored(
                found(NOTHING, text, DataCategory.NAME, "Karin de Boer"),
                personal("de Boer", DataCategory.NAME))
            .detect(text);
    assertThat(shown(text, found)).containsExactly("name=Karin de Boer");
    assertThat(found.getFirst().evidence()).contains(Evidence.ORGANISATION_WORD);
  }

  @Test
  void a_value_with_a_form_of_its_own_is_not_broken() {
    String text = "karin@zeppo.nl";
    assertThat(
            shown(
                text,
                tailored(
                        found(NOTHING, text, DataCategory.EMAIL, text),
                        personal("zeppo", DataCategory.ORGANISATION))
                    .detect(text)))
        .containsExactly("email=karin@zeppo.nl");
  }

  @Test
  void a_detector_that_fails_fails() {
    Detector broken =
        _ -> {
          throw new IllegalStateException("broken");
        };
    assertThatThrownBy(() -> tailored(broken, stays("Zeppo")).detect("x"))
        .isInstanceOf(IllegalStateException.class);
  }

  /** For any text, any findings and any words: sound, nothing lost, every phrase covered. */
  @Test
  void whatever_the_words_nothing_overlaps_and_nothing_that_was_found_comes_into_the_open() {
    Random random = Seeds.random("tailored detector");
    for (int round = 0; round < TEXTS; round++) {
      String text = text(random);
      List<Finding> base = findings(text, random);
      OrganisationWords words = words(random);
      var inspection = new TailoredDetector(_ -> base, words).inspect(text);
      mustBeSound(text, inspection.findings());
      boolean[] hidden = covered(text, inspection.findings(), true);
      boolean[] stayed = covered(text, inspection.stayed(), true);
      for (int at = 0; at < text.length(); at++) {
        if (covered(text, base, true)[at] && Character.isLetterOrDigit(text.charAt(at))) {
          assertThat(hidden[at] || stayed[at]).as("`%s` at %s", text, at).isTrue();
        }
      }
      assertThat(inspection.findings().stream().filter(one -> !one.category().replaceable()))
          .containsExactlyInAnyOrderElementsOf(
              base.stream().filter(one -> !one.category().replaceable()).toList());
      assertThat(base).containsAll(inspection.stayed());
      for (Word word : words.words()) {
        if (word instanceof Personal personal && text.contains(" " + personal.phrase() + " ")) {
          boolean within =
              words.words().stream()
                  .anyMatch(
                      other ->
                          other instanceof MayStay && other.phrase().contains(personal.phrase()));
          int at = text.indexOf(" " + personal.phrase() + " ") + 1;
          assertThat(within || hidden[at]).as("`%s` in `%s`", personal.phrase(), text).isTrue();
        }
      }
    }
  }

  @Test
  void on_real_findings_it_is_sound_too() {
    Random random = Seeds.random("tailored dutch");
    var base = new DutchDetector();
    for (LabelledSentence sentence : LabelledSentence.all()) {
      String[] pieces = sentence.text().strip().split("\\s+", -1);
      var words = new ArrayList<Word>();
      for (String piece : pieces) {
        add(
            words,
            random.nextBoolean() ? piece : piece + " " + pieces[random.nextInt(pieces.length)],
            random);
      }
      mustBeSound(
          sentence.text(),
          new TailoredDetector(base, new OrganisationWords(words)).detect(sentence.text()));
    }
  }

  @Test
  void thousands_of_words_cost_no_more_than_a_few() {
    var words = new ArrayList<Word>();
    String same = "de heer van der ".repeat(2);
    for (int i = 0; i < OrganisationWords.WORDS_MAX; i++) {
      words.add(new Personal(same + "Zeppo" + i, DataCategory.NAME));
    }
    var detector = new TailoredDetector(NOTHING, new OrganisationWords(words));
    String text = same.repeat(20_000) + "Zeppo17 ";
    assertTimeoutPreemptively(
        Duration.ofMinutes(3), () -> assertThat(detector.detect(text)).hasSize(1));
  }

  private static Word stays(String phrase) {
    return new MayStay(phrase);
  }

  private static Word personal(String phrase, DataCategory category) {
    return new Personal(phrase, category);
  }

  private static TailoredDetector tailored(Detector base, Word... words) {
    return new TailoredDetector(base, new OrganisationWords(List.of(words)));
  }

  /** Finds one value more than another detector. */
  private static Detector found(Detector also, String text, DataCategory category, String value) {
    int at = text.indexOf(value);
    var findings = new ArrayList<>(also.detect(text));
    findings.add(
        new Finding(
            category, new Span(at, at + value.length()), 0.9, List.of(Evidence.TERM_BEFORE)));
    return _ -> List.copyOf(findings);
  }

  private static List<String> shown(String text, List<Finding> findings) {
    return findings.stream()
        .map(finding -> finding.category().code() + "=" + finding.span().of(text))
        .toList();
  }

  private static void mustBeSound(String text, List<Finding> findings) {
    int end = 0;
    int last = 0;
    for (Finding finding : findings) {
      assertThat(finding.span().start()).isGreaterThanOrEqualTo(last);
      last = finding.span().start();
      assertThat(finding.span().end()).isLessThanOrEqualTo(text.length());
      if (finding.category().replaceable()) {
        assertThat(finding.span().start()).as("in `%s`", text).isGreaterThanOrEqualTo(end);
        end = finding.span().end();
      }
    }
  }

  private static boolean[] covered(String text, List<Finding> findings, boolean replaceable) {
    var covered = new boolean[text.length()];
    for (Finding finding : findings) {
      if (finding.category().replaceable() == replaceable) {
        Arrays.fill(covered, finding.span().start(), finding.span().end(), true);
      }
    }
    return covered;
  }

  private static final String[] PIECES = {
    "alfa",
    "Bravo",
    "charlie",
    "Délta",
    "e\u0301cho",
    "½",
    "1",
    "fox\u200btrot",
    "\ud83d\ude42",
    "\ud800",
    "ß",
    "ﷺ",
    "'s"
  };
  private static final String[] GAPS = {" ", " ", " ", ", ", "-", "\n", ". ", "", "\t"};

  private static String text(Random random) {
    var text = new StringBuilder(" ");
    int pieces = random.nextInt(14);
    for (int i = 0; i < pieces; i++) {
      text.append(PIECES[random.nextInt(PIECES.length)]).append(GAPS[random.nextInt(GAPS.length)]);
    }
    return text.append(' ').toString();
  }

  private static OrganisationWords words(Random random) {
    var words = new ArrayList<Word>();
    int count = random.nextInt(6);
    for (int i = 0; i < count; i++) {
      var phrase = new StringBuilder(PIECES[random.nextInt(5)]);
      for (int more = random.nextInt(3); more > 0; more--) {
        phrase.append(' ').append(PIECES[random.nextInt(5)]);
      }
      add(words, phrase.toString(), random);
    }
    return new OrganisationWords(words);
  }

  private static void add(List<Word> words, String phrase, Random random) {
    if (OrganisationWords.fitness(phrase) == OrganisationWords.Fitness.FIT
        && words.stream().noneMatch(word -> OrganisationWords.same(word.phrase(), phrase))) {
      DataCategory category = replaceable(random);
      words.add(random.nextBoolean() ? new MayStay(phrase) : new Personal(phrase, category));
    }
  }

  private static DataCategory replaceable(Random random) {
    var all = Arrays.stream(DataCategory.values()).filter(DataCategory::replaceable).toList();
    return all.get(random.nextInt(all.size()));
  }

  private static List<Finding> findings(String text, Random random) {
    var findings = new ArrayList<Finding>();
    int at = 0;
    while (at < text.length()) {
      int start = at + random.nextInt(6);
      int end = start + 1 + random.nextInt(12);
      if (end > text.length()) {
        break;
      }
      findings.add(
          new Finding(
              random.nextInt(6) == 0 ? DataCategory.HEALTH : replaceable(random),
              new Span(start, end),
              random.nextDouble(),
              List.of(Evidence.FORM)));
      at = end;
    }
    return findings;
  }
}
