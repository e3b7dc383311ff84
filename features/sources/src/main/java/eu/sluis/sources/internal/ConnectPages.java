package eu.sluis.sources.internal;

import eu.sluis.shell.Frames;
import eu.sluis.sources.Source;
import eu.sluis.sources.internal.Pages.Choice;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The form of a source elsewhere, for a new one and for one that is there. */
@ApplicationScoped
class ConnectPages {

  private final Frames frames;
  private final SourceDesk desk;

  @Inject
  ConnectPages(Frames frames, SourceDesk desk) {
    this.frames = frames;
    this.desk = desk;
  }

  TemplateInstance add(ConnectionForm form) {
    return page("", form.words().name().in(frames.language()), "/bronnen/verbinden", form);
  }

  TemplateInstance change(Source source, ConnectionForm form) {
    return page(
        source.id().toString(), source.name(), "/bronnen/" + source.id() + "/verbinding", form);
  }

  private TemplateInstance page(String id, String name, String address, ConnectionForm form) {
    Locale language = frames.language();
    KindWords words = form.words();
    String title = id.isEmpty() ? texts().title() + ": " + name : texts().change();
    return frames.show(
        new Pages.ConnectPage(
            frames.of(title, "bronnen"),
            id,
            name,
            address,
            form.kind().name(),
            form,
            new Pages.ConnectWords(
                words.hint().in(language),
                words.addressHint().in(language),
                words.user().map(one -> one.in(language)).orElse(""),
                words.secret().map(one -> one.in(language)).orElse(""),
                words.groupsHint().map(one -> one.in(language)).orElse("")),
            intervals(form.every()),
            new SourceViews(language).classes(form.source().confidentiality()),
            desk.knownGroups()));
  }

  private List<Choice> intervals(String chosen) {
    var texts = texts();
    var labels =
        List.of(
            texts.everyTenMinutes(),
            texts.everyHour(),
            texts.everySixHours(),
            texts.everyDay(),
            texts.everyWeek());
    return IntStream.range(0, labels.size())
        .mapToObj(
            at -> {
              String minutes = Integer.toString(ConnectionForm.EVERY.get(at));
              return new Choice(minutes, labels.get(at), minutes.equals(chosen));
            })
        .toList();
  }

  private ConnectMessages texts() {
    return frames.messages(ConnectMessages.class);
  }
}
