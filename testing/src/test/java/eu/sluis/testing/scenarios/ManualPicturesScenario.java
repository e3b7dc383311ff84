package eu.sluis.testing.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import eu.sluis.testing.browser.Window;
import eu.sluis.testing.running.RunningSluis;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The pictures in the manual: taken anew with {@code -Dsluis.test.pictures=true}. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ManualPicturesScenario {

  private static final Path MANUAL =
      Path.of(System.getProperty("sluis.checkout", "..")).resolve("docs/manual").normalize();
  private static final Pattern PICTURE = Pattern.compile("!\\[[^]]*]\\((images/[^)]+)\\)");
  private static final List<String> NAMES =
      List.of(
          "inloggen",
          "vragen-kiezen",
          "vraag-met-antwoord",
          "wat-gebeurde-er",
          "bewijs-van-een-gesprek",
          "goedkeuringen",
          "document-op-de-plaats",
          "bronnen",
          "bron-toevoegen",
          "bron-verbinden",
          "bron-voor-programmas",
          "een-bron",
          "grip-op-een-bron",
          "bewaren",
          "woo",
          "archief",
          "logboek-exporteren",
          "toepassingen",
          "een-toepassing",
          "privacy-uitproberen",
          "privacy-woorden",
          "privacy-voorbeelden",
          "logboek",
          "regel-in-het-logboek",
          "logboek-zoeken",
          "patronen",
          "bewijs-van-een-zaak",
          "modellen",
          "bronnen-spreken-elkaar-tegen",
          "vraag-over-een-document",
          "sleutel-maken",
          "grenzen",
          "account");

  @Test
  @Order(2)
  void every_picture_is_there() throws IOException {
    for (String name : NAMES) {
      assertThat(MANUAL.resolve("images/" + name + ".png")).isRegularFile();
    }
    try (var pages = Files.walk(MANUAL)) {
      for (Path page : pages.filter(file -> file.toString().endsWith(".md")).toList()) {
        PICTURE
            .matcher(Files.readString(page))
            .results()
            .forEach(found -> assertThat(page.resolveSibling(found.group(1))).isRegularFile());
      }
    }
  }

  @Test
  @Order(1)
  @EnabledIfSystemProperty(named = "sluis.test.pictures", matches = "true")
  void take_them(@TempDir Path folder) throws IOException {
    RunningSluis sluis = RunningSluis.shared();
    try (Window window = Window.of(sluis).open("/inloggen")) {
      take(window, "inloggen");
      window.logIn("noor.van.dalen");
      take(window, "vragen-kiezen");
      window.open("/vragen?toepassing=wmo-consulent");
      window.ask(
          "Mevrouw Okonjo-Brand (BSN 999990019) gaat zes weken weg. Loopt huishoudelijke hulp door"
              + " als een cliënt zes weken naar familie gaat?");
      window.answered();
      window.at("article.answer a.cite").first().click();
      take(window, "vraag-met-antwoord");
      window.page().keyboard().press("Escape");
      window.at("#gebeurd").scrollIntoViewIfNeeded();
      window.at("#paneel .tabs a[href='#gebeurd']").click();
      take(window, "wat-gebeurde-er");
      window.at("#gesprek-wissen summary").first().click();
      window.at("#gesprek-wissen button").first().scrollIntoViewIfNeeded();
      take(window, "bewijs-van-een-gesprek");
      window.at("#paneel .source a").first().click();
      window.at("#passage").waitFor();
      take(window, "document-op-de-plaats");
      window.press("Stel een vraag over dit document");
      window.at("main .card a").first().waitFor();
      window.at("main .card a[href*='toepassing=wmo-consulent']").click();
      window.at("#waarover").waitFor();
      window.page().fill("#tekst", "Vat dit document samen in vijf zinnen.");
      take(window, "vraag-over-een-document");
      window.open("/vragen/zaak");
      take(window, "bewijs-van-een-zaak");
      window.open("/goedkeuringen");
      take(window, "goedkeuringen");
      window.open("/account");
      take(window, "account");
    }
    try (Window window = Window.of(sluis).logIn("fatma.aydin")) {
      take(window, "bronnen");
      window.open("/bronnen/nieuw");
      window.page().fill("#naam", "Archiefregels");
      take(window, "bron-toevoegen");
      window.open("/bronnen/verbinden?soort=SHAREPOINT");
      window.page().fill("#naam", "Bibliotheek Wmo");
      window.page().fill("#adres", "https://waterhoven.sharepoint.com/sites/Wmo");
      window.page().fill("#groepen", "Team Wmo = wmo");
      take(window, "bron-verbinden");
      window.open("/bronnen/programmas");
      window.page().fill("#waarvoor", "Zaaksysteem");
      window.at("#mag").selectOption("documents_change");
      take(window, "bron-voor-programmas");
      window.open("/bronnen/nieuw");
      window.page().fill("#naam", "Archiefregels");
      // Files that were uploaded: the page of a folder shows where this machine keeps it.
      window.page().setInputFiles("#bestanden", archive());
      window.page().fill("#lezers", "iedereen");
      window.at("main form.card button[type=submit]").click();
      window.at("#onleesbaar").waitFor();
      take(window, "een-bron");
      window.press("Bron verwijderen");
      window.page().waitForURL("**/bronnen");
      window.open("/bronnen/grip");
      window.press("Maatschappelijke ondersteuning (Wmo)");
      window.at("article.card button").first().waitFor();
      take(window, "grip-op-een-bron");
    }
    try (Window window = Window.of(sluis).logIn("ilse.bogaard")) {
      window.open("/toepassingen");
      take(window, "toepassingen");
      window.open("/toepassingen/wmo-consulent");
      take(window, "een-toepassing");
      takePrivacy(window);
      takeHandedOver(window);
      window.open("/logboek");
      take(window, "logboek");
      window.open("/logboek/1");
      take(window, "regel-in-het-logboek");
      window.open("/logboek/zoeken?wat=question");
      take(window, "logboek-zoeken");
      window.open("/patronen");
      take(window, "patronen");
      window.open("/modellen");
      take(window, "modellen");
    }
    takeDisputed(sluis, folder);
    try (Window window = Window.of(sluis).logIn("maaike.postma")) {
      window.open("/sleutels/nieuw");
      take(window, "sleutel-maken");
      window.open("/grenzen");
      take(window, "grenzen");
    }
  }

  private static void takeDisputed(RunningSluis sluis, Path folder) throws IOException {
    try (Window manager = Window.of(sluis).logIn("fatma.aydin");
        Window window = Window.of(sluis).logIn("noor.van.dalen")) {
      String source = DisputedScenario.added(manager, folder);
      window.open("/vragen?toepassing=klantcontact");
      window.ask(DisputedScenario.QUESTION);
      window.answered();
      take(window, "bronnen-spreken-elkaar-tegen");
      manager.open(source);
      manager.press("Bron verwijderen");
      manager.page().waitForURL("**/bronnen");
    }
  }

  private static void takeHandedOver(Window window) {
    window.open("/toepassingen/wmo-consulent/bewaren");
    window.page().fill("#maanden", "12");
    window.page().fill("#categorie", "14.1");
    take(window, "bewaren");
    window.press("Opslaan");
    window.page().waitForURL("**/toepassingen/wmo-consulent#bewaren");
    window.open("/woo");
    window.page().fill("#woorden", "familie");
    window.press("Zoeken");
    window.at("#gevonden").waitFor();
    window.at("#gevonden").scrollIntoViewIfNeeded();
    take(window, "woo");
    window.open("/archief");
    take(window, "archief");
    window.open("/logboek/exporteren");
    take(window, "logboek-exporteren");
  }

  private static void takePrivacy(Window window) {
    window.open("/privacy?voorbeeld=ja");
    window.press("Laat zien wat wordt gevonden");
    window.at("#gevonden").waitFor();
    window.at("#gevonden").scrollIntoViewIfNeeded();
    window.page().evaluate("document.getElementById('gevonden').scrollIntoView()");
    take(window, "privacy-uitproberen");
    window.at("button[value='bewaar']").click();
    window.page().waitForURL("**/privacy/voorbeelden?bewaard=ja");
    window.open("/privacy/woorden");
    for (String[] word :
        new String[][] {
          {"Project Zeppo", "case_number", "naam van een lopend onderzoek"},
          {"Hoge Kade", "blijft", "naam van een straat, geen adres"}
        }) {
      window.page().fill("#woord", word[0]);
      window.at("#betekenis").selectOption(word[1]);
      window.page().fill("#waarom", word[2]);
      window.press("Toevoegen");
      window.page().waitForURL("**/privacy/woorden?toegevoegd=ja");
      window.open("/privacy/woorden");
    }
    take(window, "privacy-woorden");
    window.open("/privacy/voorbeelden");
    window.press("Voer alle voorbeelden uit");
    window.at("#uitslag-kop").waitFor();
    take(window, "privacy-voorbeelden");
  }

  private static Path[] archive() {
    Path folder = MANUAL.resolve("../../demonstration/documents/archief").normalize();
    return new Path[] {
      folder.resolve("archiefverordening-2023.pdf"),
      folder.resolve("e-mail-archiveren.md"),
      folder.resolve("gescand-besluit-2019.pdf"),
      folder.resolve("werkinstructie-woo-verzoek.docx")
    };
  }

  private static void take(Window window, String name) {
    window.page().evaluate("document.activeElement?.blur()");
    window.page().evaluate("document.fonts.ready");
    byte[] picture = window.page().screenshot(new Page.ScreenshotOptions());
    try {
      Path file = MANUAL.resolve("images/" + name + ".png");
      Files.createDirectories(MANUAL.resolve("images"));
      Files.write(file, small(picture));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Without an alpha channel, which a screenshot does not need. */
  private static byte[] small(byte[] png) throws IOException {
    BufferedImage whole = ImageIO.read(new ByteArrayInputStream(png));
    var opaque =
        new BufferedImage(whole.getWidth(), whole.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
    var brush = opaque.createGraphics();
    brush.drawImage(whole, 0, 0, null);
    brush.dispose();
    var out = new ByteArrayOutputStream();
    ImageIO.write(opaque, "png", out);
    return out.size() < png.length ? out.toByteArray() : png;
  }
}
