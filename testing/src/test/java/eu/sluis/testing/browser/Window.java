package eu.sluis.testing.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import eu.sluis.testing.running.RunningSluis;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One visitor's window: the page, and everything there is to complain about. */
public final class Window implements AutoCloseable {

  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
  private static final int PATIENCE_MS = 60_000;
  private static final int NARROW = 390;

  private final RunningSluis sluis;
  private final BrowserContext context;
  private final Page page;
  private static final int AXE_ECHO_MS = 150;

  private final List<String> complaints = new ArrayList<>();

  /** Axe styles the page for a moment, which the page itself may not. */
  private boolean axeLooks;

  private Window(RunningSluis sluis, Browser.NewContextOptions options) {
    this.sluis = sluis;
    this.context = Browsers.browser().newContext(options.setBaseURL(sluis.address()));
    context.setDefaultTimeout(PATIENCE_MS);
    this.page = context.newPage();
    page.onConsoleMessage(
        message -> {
          boolean statusOfAPage =
              message.text().startsWith("Failed to load resource")
                  && message.location().startsWith(page.url());
          if (List.of("error", "warning").contains(message.type()) && !statusOfAPage && !axeLooks) {
            complaints.add(
                "%s on %s: %s (%s)"
                    .formatted(message.type(), path(), message.text(), message.location()));
          }
        });
    page.onPageError(error -> complaints.add("failure on " + path() + ": " + error));
    context.onRequest(
        request -> {
          String host = URI.create(request.url().split("[?#]", 2)[0]).getAuthority();
          if (!sluis.address().endsWith("/" + host)) {
            complaints.add("request to another host: " + request.url());
          }
        });
  }

  /** A window of 1440 by 900 that prefers Dutch. */
  public static Window of(RunningSluis sluis) {
    return new Window(sluis, options());
  }

  public static Window withoutScripts(RunningSluis sluis) {
    return new Window(sluis, options().setJavaScriptEnabled(false));
  }

  private static Browser.NewContextOptions options() {
    return new Browser.NewContextOptions()
        .setViewportSize(1440, 900)
        .setLocale("nl-NL")
        .setTimezoneId("Europe/Amsterdam")
        .setReducedMotion(ReducedMotion.REDUCE)
        .setColorScheme(ColorScheme.LIGHT);
  }

  public Page page() {
    return page;
  }

  public Window open(String path) {
    page.navigate(path);
    return this;
  }

  /** The path of the page. */
  public String path() {
    return URI.create(page.url()).getPath();
  }

  public Locator at(String selector) {
    return page.locator(selector);
  }

  /** A button or link by what it says. */
  public void press(String name) {
    page.locator("button, a").filter(new Locator.FilterOptions().setHasText(name)).first().click();
  }

  public Window logIn(String account) {
    open("/inloggen");
    page.fill("#account", account + "@waterhoven.example");
    page.fill("#wachtwoord", sluis.password(account));
    page.click("main button[type=submit]");
    page.waitForURL(url -> !url.contains("/inloggen"));
    return this;
  }

  /** Types a question and sends it; does not wait for the answer. */
  public void ask(String question) {
    page.fill("#tekst", question);
    page.click("#vraag button[type=submit]");
  }

  /** Waits for the feet of the answer, which come last. */
  public Locator answered() {
    var answer = at("article.answer").last();
    answer.locator("[data-feet] span, .utrecht-alert").first().waitFor();
    at("#vraag button[type=submit]:not([data-stop])").waitFor();
    return answer;
  }

  /** Whether nothing happened on the console, and nothing went to another host. */
  public void mustBeQuiet() {
    assertThat(complaints).as("complaints of the browser").isEmpty();
  }

  /** Looks with axe, light and dark, wide and narrow, without leaving the page. */
  public void mustBeAccessible(String what) {
    mustBeQuiet();
    axeLooks = true;
    for (boolean narrow : new boolean[] {false, true}) {
      page.setViewportSize(narrow ? NARROW : 1440, narrow ? 844 : 900);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        String where = what + ", " + scheme + (narrow ? ", narrow" : ", wide");
        assertThat(violations()).as(where).isEmpty();
        mustNotScrollSideways(where);
      }
    }
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.setViewportSize(1440, 900);
    // What axe asked of the browser is told a moment later.
    page.waitForTimeout(AXE_ECHO_MS);
    axeLooks = false;
  }

  private void mustNotScrollSideways(String where) {
    assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
        .as("no sideways scrolling: " + where)
        .isEqualTo(true);
  }

  private List<String> violations() {
    var results =
        new AxeBuilder(page)
            .withTags(RULES)
            // Opens no page of its own, which would be a page without an address.
            .setLegacyMode(true)
            .analyze();
    return results.getViolations().stream()
        .map(
            rule ->
                rule.getId()
                    + ": "
                    + rule.getNodes().stream()
                        .map(CheckedNode::getHtml)
                        .limit(3)
                        .collect(Collectors.joining(" | ")))
        .toList();
  }

  @Override
  public void close() {
    context.close();
  }
}
