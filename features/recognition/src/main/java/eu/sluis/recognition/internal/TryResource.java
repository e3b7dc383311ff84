package eu.sluis.recognition.internal;

import eu.sluis.privacy.Finding;
import eu.sluis.privacy.OrganisationWords;
import eu.sluis.privacy.TailoredDetector.Inspection;
import eu.sluis.recognition.Example;
import eu.sluis.recognition.Example.Label;
import eu.sluis.recognition.WordRefused;
import eu.sluis.recognition.internal.Pages.Notice;
import eu.sluis.recognition.internal.Pages.ResultView;
import eu.sluis.shell.Frames;
import eu.sluis.vocabulary.Asker;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Trying the recognition out: `/privacy`. Nothing of a text is kept until somebody keeps it as an
 * example, so every post carries the text with it.
 */
@Path("/privacy")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("privacy-officer")
public class TryResource {

  static final String MENU = "privacy";

  private static final int UNPROCESSABLE = 422;
  private static final String KEEP = "bewaar";
  private static final String MORE = "meer";
  private static final String ADD_WORD = "woord-toevoegen";
  private static final String WORD_OF = "woord-";

  private final Frames frames;
  private final RecognitionDesk desk;

  @Inject
  TryResource(Frames frames, RecognitionDesk desk) {
    this.frames = frames;
    this.desk = desk;
  }

  /** An empty field, or one with an invented text. */
  @GET
  @RunOnVirtualThread
  public TemplateInstance empty(@QueryParam("voorbeeld") @Nullable String example) {
    return empty(example == null ? "" : texts().exampleText(), "", Notice.NONE);
  }

  /** Shows what would be found in a text. Nothing is sent, kept or recorded. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response tryOut(
      @FormParam("tekst") @Nullable String typed,
      @HeaderParam("HX-Request") @Nullable String part) {
    String text = PlainText.of(typed);
    String error = error(text);
    if (!error.isEmpty()) {
      return Response.status(UNPROCESSABLE).entity(view(part, text, error, Notice.NONE)).build();
    }
    try {
      Inspection inspection = inspect(text);
      var corrections = Corrections.none(text, inspection.findings());
      return part == null
          ? shown(200, corrections, inspection, Notice.NONE)
          : Response.ok(part(text, "", Notice.NONE, true, result(corrections, inspection))).build();
    } catch (RuntimeException failure) {
      Notice notNow = RecognitionDesk.notNow(failure, frames.language());
      // A part with an explanation is shown where htmx would only say that something failed.
      return Response.status(part == null ? 503 : UNPROCESSABLE)
          .entity(view(part, text, "", notNow))
          .build();
    }
  }

  /** Keeps an example, adds a word, or makes room for what was missed. */
  @POST
  @Path("/verbeteren")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response correct(
      @FormParam("tekst") @Nullable String typed,
      @FormParam("actie") @Nullable String action,
      @FormParam("vondsten") @Nullable String judged,
      @FormParam("oordeel") @Nullable List<String> verdicts,
      @FormParam("gemist") @Nullable List<String> missed,
      @FormParam("gemist-soort") @Nullable List<String> kinds,
      @FormParam("woord") @Nullable String phrase,
      @FormParam("betekenis") @Nullable String meaning,
      @FormParam("waarom") @Nullable String why) {
    String text = PlainText.of(typed);
    Optional<Response> refused = refused(text);
    if (refused.isPresent()) {
      return refused.get();
    }
    try {
      Inspection inspection = inspect(text);
      var corrections =
          Corrections.posted(text, inspection.findings(), judged, verdicts, missed, kinds);
      return switch (action == null ? "" : action) {
        case KEEP -> keep(corrections, inspection);
        case MORE -> shown(200, corrections.more(), inspection, Notice.NONE);
        case ADD_WORD -> addWord(corrections, inspection, WordForm.typed(phrase, meaning, why));
        case String other when other.startsWith(WORD_OF) ->
            wordOf(corrections, inspection, other.substring(WORD_OF.length()));
        default -> shown(200, corrections, inspection, Notice.NONE);
      };
    } catch (RuntimeException failure) {
      // The corrections need the findings, which could not be made; the text is still there.
      return Response.status(503)
          .entity(empty(text, "", RecognitionDesk.notNow(failure, frames.language())))
          .build();
    }
  }

  private Response keep(Corrections corrections, Inspection inspection) {
    Optional<List<Label>> labels = corrections.labels();
    if (labels.isEmpty()) {
      return shown(UNPROCESSABLE, corrections, inspection, Notice.NONE);
    }
    try {
      desk.examples().keep(desk.asker(), desk.visitor().name(), corrections.text(), labels.get());
      return Response.seeOther(URI.create("/privacy/voorbeelden?bewaard=ja")).build();
    } catch (WordRefused full) {
      return shown(
          UNPROCESSABLE,
          corrections,
          inspection,
          new Notice("error", texts().full(), texts().fullText()));
    } catch (RuntimeException failure) {
      return shown(
          503, corrections, inspection, RecognitionDesk.notNow(failure, frames.language()));
    }
  }

  private Response wordOf(Corrections corrections, Inspection inspection, String row) {
    List<Finding> shown = corrections.shown();
    int number;
    try {
      number = Integer.parseInt(row);
    } catch (NumberFormatException notOurs) {
      number = 0;
    }
    if (number < 1 || number > shown.size()) {
      return shown(200, corrections, inspection, Notice.NONE);
    }
    String phrase = shown.get(number - 1).span().of(corrections.text());
    var word = WordForm.typed(phrase.replaceAll("\\s+", " "), WordForm.STAYS, "");
    return shown(200, corrections, inspection, Notice.NONE, word, number);
  }

  private Response addWord(Corrections corrections, Inspection inspection, WordForm form) {
    Locale language = frames.language();
    Optional<OrganisationWords.Word> word = form.word(language);
    if (word.isEmpty()) {
      return shown(UNPROCESSABLE, corrections, inspection, Notice.NONE, form, -1);
    }
    Asker asker = desk.asker();
    try {
      desk.words().add(asker, desk.visitor().name(), word.get(), form.why());
    } catch (WordRefused refused) {
      form.refused(refused.reason(), language);
      return shown(UNPROCESSABLE, corrections, inspection, Notice.NONE, form, -1);
    } catch (RuntimeException failure) {
      return shown(
          503, corrections, inspection, RecognitionDesk.notNow(failure, language), form, -1);
    }
    Inspection now = inspect(corrections.text());
    return shown(
        200,
        new Corrections(
            corrections.text(),
            now.findings(),
            corrections.verdicts(),
            corrections.missed(),
            corrections.errors()),
        now,
        new Notice("ok", texts().wordAdded(), texts().wordAddedText()));
  }

  private Optional<Response> refused(String text) {
    String error = error(text);
    return error.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Response.status(UNPROCESSABLE).entity(empty(text, error, Notice.NONE)).build());
  }

  /** What is wrong with a text, or blank. */
  private String error(String text) {
    return text.isBlank()
        ? texts().noText()
        : text.length() > Example.TEXT_CHARS_MAX ? texts().tooLong() : "";
  }

  private TemplateInstance view(@Nullable String part, String text, String error, Notice notice) {
    return part == null
        ? empty(text, error, notice)
        : part(text, error, notice, false, Views.nothing());
  }

  private ResultView result(Corrections corrections, Inspection inspection) {
    return new Views(frames.language()).result(corrections, inspection, 0);
  }

  private TemplateInstance part(
      String text, String error, Notice notice, boolean tried, ResultView result) {
    return frames.show(
        new Pages.TryPart(
            notice,
            error,
            tried,
            result,
            WordForm.empty(),
            List.of(),
            text,
            desk.visitor().csrfToken(),
            false));
  }

  private Inspection inspect(String text) {
    return desk.detectors().of(desk.asker().organisation()).inspect(text);
  }

  private Response shown(
      int status, Corrections corrections, Inspection inspection, Notice notice) {
    return shown(status, corrections, inspection, notice, WordForm.empty(), 0);
  }

  /**
   * @param row the number of the row that is being made a word; 0 for none, less when it is unknown
   */
  private Response shown(
      int status,
      Corrections corrections,
      Inspection inspection,
      Notice notice,
      WordForm word,
      int row) {
    var views = new Views(frames.language());
    return Response.status(status)
        .entity(
            frames.show(
                new Pages.TryPage(
                    frames.of(texts().tryOut(), MENU),
                    corrections.text(),
                    "",
                    notice,
                    true,
                    views.result(corrections, inspection, row),
                    word,
                    views.meanings(word.meaning()),
                    row != 0)))
        .build();
  }

  private TemplateInstance empty(String text, String error, Notice notice) {
    return frames.show(
        new Pages.TryPage(
            frames.of(texts().tryOut(), MENU),
            text,
            error,
            notice,
            false,
            Views.nothing(),
            WordForm.empty(),
            List.of(),
            false));
  }

  private RecognitionMessages texts() {
    return frames.messages(RecognitionMessages.class);
  }
}
