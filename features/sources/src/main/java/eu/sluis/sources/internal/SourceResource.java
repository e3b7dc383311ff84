package eu.sluis.sources.internal;

import eu.sluis.audit.AuditLog.Action;
import eu.sluis.shell.CurrentVisitor;
import eu.sluis.shell.Frames;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Connector.LocationRefused;
import eu.sluis.sources.Document;
import eu.sluis.sources.Indexing;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import eu.sluis.sources.Uploads;
import eu.sluis.sources.Vectoring;
import eu.sluis.vocabulary.Asker;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** What an information manager does with sources: `/bronnen`. */
@Path("/bronnen")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed("information-manager")
public class SourceResource {

  private static final int ROWS_MAX = 25;
  private static final int DOCUMENT_ROWS_MAX = 50;

  private final Frames frames;
  private final CurrentVisitor visitors;
  private final SourceStore store;
  private final Indexing indexing;
  private final Uploads uploads;
  private final SourceDesk desk;
  private final Vectoring vectoring;

  @Inject
  SourceResource(
      Frames frames,
      CurrentVisitor visitors,
      SourceStore store,
      Indexing indexing,
      Uploads uploads,
      SourceDesk desk,
      Vectoring vectoring) {
    this.frames = frames;
    this.visitors = visitors;
    this.store = store;
    this.indexing = indexing;
    this.uploads = uploads;
    this.desk = desk;
    this.vectoring = vectoring;
  }

  /** All sources, 25 on a page. */
  @GET
  @RunOnVirtualThread
  public TemplateInstance list(
      @QueryParam("zoek") @Nullable String search, @QueryParam("vanaf") @Nullable Integer from) {
    var texts = texts();
    String wanted = search == null ? "" : search.strip();
    List<Source> found =
        store.sources(organisation()).stream()
            .filter(source -> contains(source.name(), wanted))
            .toList();
    var slice = Slice.of(found, from, ROWS_MAX);
    var views = new SourceViews(frames.language());
    var rows =
        slice.rows().stream()
            .map(
                source ->
                    views.row(
                        source,
                        store.documents(organisation(), source.id()),
                        indexing.progress(source.id()),
                        texts.notYet()))
            .toList();
    return frames.show(
        new Pages.SourcesPage(
            frames.of(texts.sources(), "bronnen"),
            rows,
            wanted,
            slice.paging(texts::range, "/bronnen?zoek=" + encode(wanted) + "&vanaf="),
            meaning()));
  }

  private MeaningView meaning() {
    return MeaningView.of(vectoring.standing(organisation()), frames.language());
  }

  /** How far the vectors are, asked again every few seconds while they are made. */
  @GET
  @Path("/betekenis")
  @RunOnVirtualThread
  public TemplateInstance progressOfMeaning() {
    return frames.show(new Pages.MeaningPart(meaning()));
  }

  @GET
  @Path("/nieuw")
  @RunOnVirtualThread
  public TemplateInstance add() {
    return addPage(SourceForm.empty());
  }

  /** Adds a source and begins to read it. What was typed stays when something is wrong. */
  @POST
  @Path("/nieuw")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RunOnVirtualThread
  public Response add(
      @RestForm("naam") @Nullable String name,
      @RestForm("soort") @Nullable String kind,
      @RestForm("pad") @Nullable String path,
      @RestForm("lezers") @Nullable String readers,
      @RestForm("klasse") @Nullable String confidentiality,
      @RestForm("vanaf") @Nullable String validFrom,
      @RestForm("tot") @Nullable String validUntil,
      @RestForm("bestanden") @Nullable List<FileUpload> files)
      throws IOException {
    Locale language = frames.language();
    var form = SourceForm.typed(name, kind, path, readers, confidentiality, validFrom, validUntil);
    form.checkedName(language);
    Optional<Classification> classification = form.classification(language);
    boolean folder = "FOLDER".equals(form.kind());
    if (folder) {
      checkLocation(form, language);
    }
    if (!form.valid() || classification.isEmpty()) {
      return Response.status(422).entity(addPage(form)).build();
    }
    SourceId id = SourceId.random();
    var source =
        new Source(
            id,
            organisation(),
            form.name(),
            folder ? Source.Kind.FOLDER : Source.Kind.UPLOAD,
            folder ? form.path() : uploads.location(organisation(), id),
            classification.get(),
            Optional.empty());
    desk.<IOException>recorded(
        Action.SOURCE_ADDED,
        source,
        () -> {
          store.save(source);
          if (!folder) {
            keep(source, files);
          }
        });
    indexing.start(source);
    return Response.seeOther(page(source)).build();
  }

  /** One source with its documents, 50 on a page. */
  @GET
  @Path("/{id}")
  @RunOnVirtualThread
  public TemplateInstance show(
      @PathParam("id") String id,
      @QueryParam("zoek") @Nullable String search,
      @QueryParam("vanaf") @Nullable Integer from,
      @QueryParam("onleesbaar") @Nullable Integer unreadableFrom) {
    Source source = desk.source(id);
    String wanted = search == null ? "" : search.strip();
    return sourcePage(source, SourceForm.of(source), new Wanted(wanted, from, unreadableFrom));
  }

  /** Which part of the documents is asked for. */
  private record Wanted(String search, @Nullable Integer from, @Nullable Integer unreadableFrom) {
    static final Wanted BEGINNING = new Wanted("", null, null);
  }

  /** How far the reading is, asked again every second while it goes on. */
  @GET
  @Path("/{id}/voortgang")
  @RunOnVirtualThread
  public Response progress(@PathParam("id") String id) {
    Source source = desk.source(id);
    var view = new SourceViews(frames.language()).progress(source, indexing.progress(source.id()));
    var answer = Response.ok(frames.show(new Pages.ProgressPart(view)));
    // Done: the whole page has changed, so let the browser fetch it anew.
    return (view.busy() ? answer : answer.header("HX-Refresh", "true")).build();
  }

  /** Changes name and rights; holds for the next question. */
  @POST
  @Path("/{id}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  @RunOnVirtualThread
  public Response change(
      @PathParam("id") String id,
      @FormParam("naam") @Nullable String name,
      @FormParam("lezers") @Nullable String readers,
      @FormParam("klasse") @Nullable String confidentiality,
      @FormParam("vanaf") @Nullable String validFrom,
      @FormParam("tot") @Nullable String validUntil) {
    Source source = desk.source(id);
    Locale language = frames.language();
    var form =
        SourceForm.typed(
            name,
            source.kind().name(),
            source.location(),
            readers,
            confidentiality,
            validFrom,
            validUntil);
    form.checkedName(language);
    Optional<Classification> classification = form.classification(language);
    if (!form.valid() || classification.isEmpty()) {
      return Response.status(422).entity(sourcePage(source, form, Wanted.BEGINNING)).build();
    }
    var changed =
        new Source(
            source.id(),
            source.organisation(),
            form.name(),
            source.kind(),
            source.location(),
            classification.get(),
            source.indexed());
    desk.recorded(
        Action.SOURCE_CHANGED,
        changed,
        () -> {
          store.save(changed);
          for (Document document : store.documents(source.organisation(), source.id())) {
            indexing.refresh(source.organisation(), document.id());
          }
        });
    return Response.seeOther(page(source)).build();
  }

  /** Reads the source again: what is new, changed or gone is picked up. */
  @POST
  @Path("/{id}/lezen")
  @RunOnVirtualThread
  public Response read(@PathParam("id") String id) {
    Source source = desk.source(id);
    indexing.start(source);
    return Response.seeOther(page(source)).build();
  }

  @POST
  @Path("/{id}/bestanden")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  @RunOnVirtualThread
  public Response upload(
      @PathParam("id") String id, @RestForm("bestanden") @Nullable List<FileUpload> files)
      throws IOException {
    Source source = desk.source(id);
    if (source.kind() != Source.Kind.UPLOAD) {
      throw new ProblemException(
          400,
          new Wording("Deze bron bewaart geen uploads", "This source keeps no uploads"),
          new Wording(
              "Zet het bestand op de plek waar de bron zelf leest.",
              "Put the file at the place that the source reads from."));
    }
    desk.<IOException>recorded(Action.SOURCE_CHANGED, source, () -> keep(source, files));
    indexing.start(source);
    return Response.seeOther(page(source)).build();
  }

  @POST
  @Path("/{id}/verwijderen")
  @RunOnVirtualThread
  public Response remove(@PathParam("id") String id) throws IOException {
    Source source = desk.source(id);
    indexing.<IOException>remove(
        desk.asker(),
        source.id(),
        () -> {
          if (source.kind() == Source.Kind.UPLOAD) {
            uploads.discardAll(source);
          }
        });
    return Response.seeOther(URI.create("/bronnen")).build();
  }

  private void checkLocation(SourceForm form, Locale language) {
    try {
      indexing.checkLocation(Source.Kind.FOLDER, form.path());
    } catch (LocationRefused refused) {
      form.wrong("pad", SourceWords.of(refused.reason()), language);
    }
  }

  private void keep(Source source, @Nullable List<FileUpload> files) throws IOException {
    if (files != null) {
      for (FileUpload file : files) {
        if (!file.fileName().isBlank()) {
          try (var content = Files.newInputStream(file.uploadedFile())) {
            uploads.keep(source, file.fileName(), content);
          }
        }
      }
    }
  }

  private TemplateInstance addPage(SourceForm form) {
    return frames.show(
        new Pages.AddPage(
            frames.of(texts().add(), "bronnen"),
            form,
            new SourceViews(frames.language()).classes(form.confidentiality()),
            desk.knownGroups(),
            new SourceViews(frames.language()).kindsElsewhere()));
  }

  private TemplateInstance sourcePage(Source source, SourceForm form, Wanted wanted) {
    var views = new SourceViews(frames.language());
    var texts = texts();
    Asker asker = visitors.required().asker();
    List<Document> documents = store.documents(source.organisation(), source.id());
    var progress = indexing.progress(source.id());
    var shown =
        Slice.of(
            SourceViews.readable(documents, wanted.search()), wanted.from(), DOCUMENT_ROWS_MAX);
    var unreadable =
        Slice.of(views.unreadable(documents), wanted.unreadableFrom(), DOCUMENT_ROWS_MAX);
    return frames.show(
        new Pages.SourcePage(
            frames.of(source.name(), "bronnen"),
            source.id().toString(),
            views.row(source, documents, progress, texts.notYet()),
            source.kind() == Source.Kind.UPLOAD,
            SourceViews.place(source, asker),
            form,
            views.classes(form.confidentiality()),
            desk.knownGroups(),
            views.progress(source, progress),
            views.last(
                source,
                desk.every(source),
                desk.lastReading(source),
                frames.messages(ConnectMessages.class)),
            wanted.search(),
            views.documents(source, shown.rows(), asker.groups()),
            shown.paging(
                texts::documentRange,
                page(source) + "?zoek=" + encode(wanted.search()) + "&vanaf="),
            unreadable.rows(),
            unreadable.paging(texts::documentRange, page(source) + "?onleesbaar=")));
  }

  private OrganisationId organisation() {
    return visitors.required().asker().organisation();
  }

  private SourcesMessages texts() {
    return frames.messages(SourcesMessages.class);
  }

  private static URI page(Source source) {
    return URI.create("/bronnen/" + source.id());
  }

  private static boolean contains(String name, String wanted) {
    return name.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
  }

  private static String encode(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
