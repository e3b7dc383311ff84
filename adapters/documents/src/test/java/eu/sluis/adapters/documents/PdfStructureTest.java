package eu.sluis.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.sluis.adapters.documents.internal.Reading;
import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.Legibility;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.ParsedDocument.Block;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class PdfStructureTest {

  private static final OptionalInt ONE = OptionalInt.of(1);
  private static final OptionalInt TWO = OptionalInt.of(2);

  private static final List<String> LETTER =
      List.of(
          "# Bomen in de straat",
          "De gemeente plant in het najaar twaalf linden in de",
          "Havenstraat. Het werk duurt drie weken en kost 48.500 euro.",
          "Bewoners mogen hun auto dan niet in de straat zetten.");

  private final TikaDocumentParser parser = new TikaDocumentParser();

  private ParsedDocument parse(DrawnPages pages) throws IOException, Unreadable {
    return parser.parse("blad.pdf", new ByteArrayInputStream(pages.bytes()));
  }

  @Test
  void columns_are_read_one_after_the_other_however_they_were_drawn() throws Exception {
    List<String> left =
        List.of(
            "De dijk langs de haven wordt hoger. Het",
            "werk begint in september en duurt tot in",
            "het voorjaar. Wie er woont krijgt een brief",
            "met de dagen waarop wordt gewerkt.");
    List<String> right =
        List.of(
            "De bibliotheek blijft op zaterdag open, en",
            "daarvoor is geld gevonden in de reserve.",
            "Over twee jaar kijkt de raad opnieuw of er",
            "genoeg bezoekers zijn geweest.");
    try (var pages = new DrawnPages()) {
      try (var pen = pages.page()) {
        pen.text(20, 60, 80, "Nieuws van de raad voor alle huishoudens");
        for (int i = 0; i < left.size(); i++) {
          pen.text(10, 60, 120 + 13 * i, left.get(i));
          // The columns of many makers do not stand on one line.
          pen.text(10, 320, 124 + 13 * i, right.get(i));
        }
        pen.text(
            10,
            60,
            220,
            "Vragen stelt u aan de griffie van de raad, op werkdagen tussen negen en twaalf.");
      }
      assertThat(parse(pages).blocks())
          .containsExactly(
              new Block.Heading(1, "Nieuws van de raad voor alle huishoudens", ONE),
              new Block.Paragraph(String.join(" ", left), ONE),
              new Block.Paragraph(String.join(" ", right), ONE),
              new Block.Paragraph(
                  "Vragen stelt u aan de griffie van de raad, op werkdagen tussen negen en twaalf.",
                  ONE));
    }
  }

  @Test
  void a_drawn_table_keeps_its_cells_and_its_header_on_the_next_page() throws Exception {
    try (var pages = new DrawnPages()) {
      try (var pen = pages.page()) {
        pen.text(
            10, 60, 60, "De tarieven gelden voor het hele jaar en worden elk najaar vastgesteld.");
        frame(pen, 100, 4);
        pen.bold(10, 65, 113, "Zone").bold(10, 165, 113, "Per uur").bold(10, 265, 113, "Wanneer");
        pen.text(10, 65, 133, "A")
            .text(10, 165, 133, "€ 3,20")
            .text(10, 265, 130, "op werkdagen van");
        pen.text(10, 265, 139, "9 tot 18 uur");
        // B has two rows: the line between them does not reach under it.
        pen.text(10, 65, 163, "B").text(10, 165, 153, "€ 2,10").text(10, 265, 153, "overdag");
        pen.text(10, 165, 173, "€ 1,05").text(10, 265, 173, "in de avond");
      }
      try (var pen = pages.page()) {
        frame(pen, 60, 1);
        pen.text(10, 65, 73, "C").text(10, 165, 73, "€ 0,80").text(10, 265, 73, "altijd");
      }
      assertThat(parse(pages).blocks())
          .containsExactly(
              new Block.Paragraph(
                  "De tarieven gelden voor het hele jaar en worden elk najaar vastgesteld.", ONE),
              new Block.Row(
                  "Zone: A; Per uur: € 3,20; Wanneer: op werkdagen van 9 tot 18 uur", ONE),
              new Block.Row("Zone: B; Per uur: € 2,10; Wanneer: overdag", ONE),
              new Block.Row("Zone: B; Per uur: € 1,05; Wanneer: in de avond", ONE),
              new Block.Row("Zone: C; Per uur: € 0,80; Wanneer: altijd", TWO));
    }
  }

  private static void frame(DrawnPages.Pen pen, float top, int rows) throws IOException {
    for (int row = 0; row <= rows; row++) {
      boolean withinB = rows == 4 && row == 3;
      pen.line(withinB ? 160 : 60, top + 20 * row, 420, top + 20 * row);
    }
    for (float x : new float[] {60, 160, 260, 420}) {
      pen.line(x, top, x, top + 20 * rows);
    }
  }

  @Test
  void a_table_without_lines_keeps_cells_that_run_on_and_cells_that_are_empty() throws Exception {
    try (var pages = new DrawnPages()) {
      try (var pen = pages.page()) {
        pen.bold(10, 60, 80, "Product").bold(10, 200, 80, "Termijn").bold(10, 300, 80, "Afdeling");
        pen.text(10, 60, 95, "Paspoort")
            .text(10, 200, 95, "5 dagen")
            .text(10, 300, 95, "Burgerzaken");
        pen.text(10, 60, 110, "Uittreksel").text(10, 300, 110, "Burgerzaken, ook");
        pen.text(10, 300, 122, "aan de balie Oost");
        pen.text(10, 60, 137, "Kapvergunning")
            .text(10, 200, 137, "8 weken")
            .text(10, 300, 137, "Groen");
      }
      assertThat(parse(pages).blocks())
          .containsExactly(
              new Block.Row("Product: Paspoort; Termijn: 5 dagen; Afdeling: Burgerzaken", ONE),
              new Block.Row(
                  "Product: Uittreksel; Afdeling: Burgerzaken, ook aan de balie Oost", ONE),
              new Block.Row("Product: Kapvergunning; Termijn: 8 weken; Afdeling: Groen", ONE));
    }
  }

  @Test
  void a_scan_is_read_with_its_confidence_or_says_what_is_missing() throws Exception {
    try (var pages = new DrawnPages()) {
      pages.scan(LETTER);
      // An empty page is no scan.
      pages.page().close();
      if (!Reading.readsScans()) {
        Unreadable scan = catchThrowableOfType(Unreadable.class, () -> parse(pages));
        assertThat(scan.reason()).isEqualTo(Reason.SCAN);
        return;
      }
      ParsedDocument read = parse(pages);
      assertThat(read.blocks())
          .containsExactly(
              new Block.Heading(1, "Bomen in de straat", ONE),
              new Block.Paragraph(String.join(" ", LETTER.subList(1, 4)), ONE));
      assertThat(read.legibility().recognisedPages()).isOne();
      assertThat(read.legibility().confidence().orElse(0)).isBetween(80, 100);
      assertThat(read.legibility().missedParts()).isZero();
    }
  }

  @Test
  void a_scanned_page_between_others_is_read_or_missed_and_the_others_stay() throws Exception {
    try (var pages = new DrawnPages()) {
      try (var pen = pages.page()) {
        pen.text(11, 60, 80, "Dit besluit gaat over de bomen in de Havenstraat en hun onderhoud.");
      }
      pages.scan(LETTER);
      ParsedDocument read = parse(pages);
      assertThat(read.blocks().getFirst().text()).startsWith("Dit besluit");
      Legibility legibility = read.legibility();
      assertThat(legibility.recognisedPages() + legibility.missedParts()).isOne();
      if (Reading.readsScans()) {
        assertThat(read.blocks().getLast().text()).contains("48.500 euro");
        assertThat(read.blocks().getLast().page()).isEqualTo(TWO);
      }
    }
  }
}
