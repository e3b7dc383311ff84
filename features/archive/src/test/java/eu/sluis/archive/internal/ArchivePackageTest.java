package eu.sluis.archive.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.archive.internal.ArchivePackage.Order;
import eu.sluis.register.Keeping;
import eu.sluis.register.Keeping.Valuation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class ArchivePackageTest {

  /** In the order of the schema of MDTO 1.0.1; what Sluis has nothing to say of is not here. */
  private static final List<String> INFORMATION_OBJECT =
      List.of(
          "identificatie",
          "naam",
          "aggregatieniveau",
          "omschrijving",
          "dekkingInTijd",
          "taal",
          "waardering",
          "bewaartermijn",
          "informatiecategorie",
          "isOnderdeelVan",
          "heeftRepresentatie",
          "archiefvormer",
          "activiteit",
          "beperkingGebruik");

  private static final Instant NOON = Instant.parse("2026-11-10T12:00:00Z");
  private static final Keeping SIX_MONTHS =
      new Keeping(6, Valuation.DESTROY, "14.1", Optional.empty());

  private final MemoryShelf shelf = new MemoryShelf(false);
  private final MemoryShelf programs = new MemoryShelf(true);
  private final ArchivePackage packages = new ArchivePackage(List.of(shelf, programs));

  @Test
  void a_conversation_is_its_content_with_two_documents_of_metadata() throws Exception {
    Talk one =
        shelf.add(
            MemoryShelf.said(
                Instant.parse("2026-11-02T12:00:00Z"), "Wie krijgt een <traplift>?", "U & ik."),
            MemoryShelf.said(NOON, "En wanneer?", "Morgen."));
    Map<String, String> files = written(SIX_MONTHS, 1, 0);
    String folder = "gesprekken/" + one.id() + "/" + one.id();
    assertThat(files)
        .containsOnlyKeys(
            "serie.mdto.xml",
            "LEESMIJ.txt",
            folder + ".mdto.xml",
            folder + ".json",
            folder + ".json.bestand.mdto.xml");

    Element object = body(file(files, folder + ".mdto.xml"), "informatieobject");
    assertThat(names(object)).isEqualTo(INFORMATION_OBJECT);
    assertThat(text(object, "identificatieKenmerk")).isEqualTo(one.id().toString());
    assertThat(text(object, "dekkingInTijdBegindatum")).isEqualTo("2026-11-02");
    assertThat(text(object, "dekkingInTijdEinddatum")).isEqualTo("2026-11-10");
    assertThat(text(child(object, "waardering"), "begripCode")).isEqualTo("V");
    assertThat(names(child(object, "bewaartermijn")))
        .containsExactly(
            "termijnTriggerStartLooptijd",
            "termijnStartdatumLooptijd",
            "termijnLooptijd",
            "termijnEinddatum");
    assertThat(text(object, "termijnLooptijd")).isEqualTo("P6M");
    assertThat(text(object, "termijnEinddatum")).isEqualTo("2027-05-10");
    assertThat(text(child(object, "informatiecategorie"), "begripCode")).isEqualTo("14.1");
    assertThat(text(child(object, "archiefvormer"), "verwijzingNaam"))
        .isEqualTo("Gemeente Waterhoven");

    Element file = body(file(files, folder + ".json.bestand.mdto.xml"), "bestand");
    assertThat(names(file))
        .containsExactly(
            "identificatie", "naam", "omvang", "bestandsformaat", "checksum", "isRepresentatieVan");
    byte[] content = file(files, folder + ".json").getBytes(StandardCharsets.UTF_8);
    assertThat(text(file, "omvang")).isEqualTo(Integer.toString(content.length));
    assertThat(text(file, "checksumWaarde"))
        .isEqualTo(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content)));
    assertThat(text(child(file, "isRepresentatieVan"), "identificatieKenmerk"))
        .isEqualTo(one.id().toString());
    assertThat(text(child(object, "heeftRepresentatie"), "identificatieKenmerk"))
        .isEqualTo(text(child(file, "identificatie"), "identificatieKenmerk"));
    assertThat(files.get(folder + ".json"))
        .contains("Wie krijgt een <traplift>?")
        .contains("Morgen.");
  }

  @Test
  void what_is_preserved_has_no_day_of_destruction() throws Exception {
    Talk one = shelf.add(MemoryShelf.said(NOON, "vraag", "antwoord"));
    var preserve = new Keeping(6, Valuation.PRESERVE, "14.1", Optional.empty());
    Element object =
        body(
            file(written(preserve, 1, 0), "gesprekken/" + one.id() + "/" + one.id() + ".mdto.xml"),
            "informatieobject");
    assertThat(text(child(object, "waardering"), "begripCode")).isEqualTo("B");
    assertThat(names(object)).doesNotContain("bewaartermijn");
  }

  @Test
  void what_a_program_had_kept_is_there_under_its_key_and_without_a_person() throws Exception {
    shelf.add(MemoryShelf.said(NOON, "vraag", "antwoord"));
    Talk one = programs.add(MemoryShelf.said(NOON, "vraag van een programma", "antwoord"));
    String content =
        file(written(SIX_MONTHS, 2, 0), "gesprekken/" + one.id() + "/" + one.id() + ".json");
    assertThat(content)
        .contains("vraag van een programma", "\"sleutel\" : \"" + MemoryShelf.KEY.value() + "\"")
        .doesNotContain("persoon");
  }

  @Test
  void the_series_above_them_is_described_too() throws Exception {
    Element series = body(file(written(SIX_MONTHS, 0, 0), "serie.mdto.xml"), "informatieobject");
    assertThat(text(child(series, "aggregatieniveau"), "begripLabel")).isEqualTo("Serie");
    var order = new ArrayList<>(INFORMATION_OBJECT);
    order.removeAll(List.of("isOnderdeelVan", "heeftRepresentatie"));
    assertThat(names(series)).isEqualTo(order);
  }

  @Test
  void what_cannot_be_opened_is_counted_and_hides_no_other() throws Exception {
    shelf.seal(shelf.add(MemoryShelf.said(NOON, "a", "b")));
    shelf.add(MemoryShelf.said(NOON, "c", "d"));
    assertThat(written(SIX_MONTHS, 1, 1).get("LEESMIJ.txt")).contains("niet in dit pakket: 1");
  }

  @Test
  void more_than_one_page_is_all_there() throws Exception {
    for (int i = 0; i < 205; i++) {
      shelf.add(MemoryShelf.said(NOON, "vraag " + i, "antwoord"));
    }
    assertThat(written(SIX_MONTHS, 205, 0)).hasSize(2 + 3 * 205);
  }

  private Map<String, String> written(Keeping keeping, long conversations, long unreadable)
      throws IOException {
    var out = new ByteArrayOutputStream();
    var period = new Period(LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30));
    var written =
        packages.write(
            new Order(MemoryShelf.WMO, keeping, period, "Gemeente Waterhoven", NOON), out);
    assertThat(written).isEqualTo(new ArchivePackage.Written(conversations, unreadable));
    return WooSearchTest.unzipped(out);
  }

  private static String file(Map<String, String> files, String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  private static Element body(String xml, String kind) throws Exception {
    var factory = DocumentBuilderFactory.newNSInstance();
    Element root =
        factory
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
            .getDocumentElement();
    assertThat(root.getNamespaceURI()).isEqualTo(Mdto.NAMESPACE);
    assertThat(root.getLocalName()).isEqualTo("MDTO");
    assertThat(names(root)).containsExactly(kind);
    return child(root, kind);
  }

  private static List<String> names(Element parent) {
    return children(parent).stream().map(Node::getLocalName).toList();
  }

  private static Element child(Element parent, String name) {
    return children(parent).stream()
        .filter(one -> one.getLocalName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static List<Element> children(Element parent) {
    var children = new ArrayList<Element>();
    for (int i = 0; i < parent.getChildNodes().getLength(); i++) {
      if (parent.getChildNodes().item(i) instanceof Element element) {
        assertThat(element.getNamespaceURI()).isEqualTo(Mdto.NAMESPACE);
        children.add(element);
      }
    }
    return children;
  }

  private static String text(Element parent, String name) {
    return parent.getElementsByTagNameNS(Mdto.NAMESPACE, name).item(0).getTextContent();
  }
}
