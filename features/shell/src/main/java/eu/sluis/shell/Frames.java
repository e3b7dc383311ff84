package eu.sluis.shell;

import eu.sluis.shell.internal.Assets;
import eu.sluis.shell.internal.Languages;
import eu.sluis.shell.internal.Navigation;
import eu.sluis.shell.internal.Requests;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Makes the frame of a page and shows the page in the visitor's language. Called by the resources
 * of features, during a request, on any thread that carries the request. See the README of this
 * module for the pattern of a page.
 */
@ApplicationScoped
public class Frames {
  private final CurrentVisitor visitors;
  private final Requests requests;
  private final Assets assets;
  private final Optional<String> organisationName;

  @Inject
  Frames(
      CurrentVisitor visitors,
      Requests requests,
      Assets assets,
      @ConfigProperty(name = "sluis.organisation.name") Optional<String> organisationName) {
    this.visitors = visitors;
    this.requests = requests;
    this.assets = assets;
    this.organisationName = organisationName;
  }

  /**
   * The frame of a page.
   *
   * @param title in the language of this request; see {@link #messages}
   * @param current the menu entry the page belongs to: `vragen`, `toepassingen`, `bronnen`,
   *     `privacy`, `logboek`, `patronen`, `woo`, `archief`, `modellen`, `sleutels` or `grenzen`;
   *     anything else marks none
   */
  public Frame of(String title, String current) {
    return framed(title, current, visitors.visitor());
  }

  /** The frame of a page that does not know who is there: no menu, no account. */
  public Frame bare(Wording title) {
    return framed(title.in(language(Optional.empty())), "", Optional.empty());
  }

  /** Shows a page, or a part of one for htmx, in the language of this request. */
  public TemplateInstance show(TemplateInstance page) {
    return page.setLocale(language());
  }

  /** The language of this request: Dutch or English. */
  public Locale language() {
    return language(visitors.visitor());
  }

  /** The texts of a message bundle in the language of this request. */
  public <T> T messages(Class<T> bundle) {
    return messages(bundle, language());
  }

  private Frame framed(String title, String current, Optional<Visitor> visitor) {
    Locale language = language(visitor);
    return new Frame(
        title,
        current,
        visitor,
        Navigation.of(visitor, current, messages(ShellMessages.class, language)),
        language,
        visitor.map(Visitor::organisationName).orElse(organisationName.orElse("")),
        Languages.switchPath(language, requests.returnPath()),
        assets.folder(),
        assets.houseStyle().isPresent());
  }

  private Locale language(Optional<Visitor> visitor) {
    return Languages.choose(
        requests.cookie(Languages.COOKIE),
        visitor.map(Visitor::language),
        requests.header("Accept-Language"));
  }

  private static <T> T messages(Class<T> bundle, Locale language) {
    return MessageBundles.get(bundle, Localized.Literal.of(language.getLanguage()));
  }
}
