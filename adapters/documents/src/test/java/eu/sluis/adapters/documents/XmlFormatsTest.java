package eu.sluis.adapters.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import eu.sluis.knowledge.DocumentParser.Unreadable;
import eu.sluis.knowledge.DocumentParser.Unreadable.Reason;
import eu.sluis.knowledge.ParsedDocument;
import eu.sluis.knowledge.ParsedDocument.Block;
import eu.sluis.knowledge.Segmenter;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class XmlFormatsTest {

  private static final OptionalInt NO_PAGE = OptionalInt.empty();

  private static final String NATIONAL =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <toestand bwb-id="BWBR0099999" inwerkingtreding="2026-01-01"><wetgeving soort="wet">
      <intitule>Wet van 1 december 2025 over het houden van bijen</intitule>
      <citeertitel status="officieel">Bijenwet</citeertitel>
      <wet-besluit><aanhef><wie>Wij, de Staten van Waterhoven,</wie></aanhef><wettekst>
      <hoofdstuk label="1"><kop><label>Hoofdstuk</label><nr>1</nr><titel>Begrippen</titel></kop>
        <artikel><kop><label>Artikel</label><nr>1</nr></kop>
          <meta-data><brondata><uitgifte>2025-12-01</uitgifte></brondata></meta-data>
          <al>In deze wet wordt verstaan onder:</al>
          <lijst type="expliciet">
            <li><li.nr>a.</li.nr><al><nadruk type="cur">kast</nadruk>: woning van een volk;<noot><noot.nr>1</noot.nr><al>Ook korven.</al></noot></al></li>
            <li><li.nr>b.</li.nr><al>imker:</al>
              <lijst><li><li.nr>1°.</li.nr><al>wie een volk houdt;</al></li></lijst></li>
          </lijst></artikel>
      </hoofdstuk>
      <artikel><kop><label>Artikel</label><nr>2a</nr><titel>Melden</titel></kop>
        <lid><lidnr>1</lidnr><al>De imker meldt elke kast.</al></lid>
        <lid><lidnr>2.</lidnr><al>De kosten zijn:</al>
          <table><tgroup cols="2"><colspec colname="c1"/><colspec colname="c2"/>
            <thead><row><entry colname="c1"><al>Kasten</al></entry><entry colname="c2"><al>Kosten</al></entry></row></thead>
            <tbody><row><entry morerows="1"><al>1 tot 5</al></entry><entry><al>€ 10</al></entry></row>
            <row><entry colname="c2"><al>€ 12 na 1 maart</al></entry></row></tbody></tgroup></table></lid>
      </artikel>
      </wettekst></wet-besluit></wetgeving></toestand>
      """;

  private static final String STOP =
      """
      <?xml version="1.0"?><tekst:RegelingCompact xmlns:tekst="https://standaarden.overheid.nl/stop/imop/tekst/">
      <tekst:RegelingOpschrift><tekst:Al>Omgevingsplan gemeente Waterhoven</tekst:Al></tekst:RegelingOpschrift>
      <tekst:Lichaam><tekst:Hoofdstuk eId="chp_1"><tekst:Kop><tekst:Label>Hoofdstuk</tekst:Label><tekst:Nummer>1</tekst:Nummer><tekst:Opschrift>Bouwen</tekst:Opschrift></tekst:Kop>
      <tekst:Artikel eId="chp_1__art_1.1"><tekst:Kop><tekst:Nummer>1.1</tekst:Nummer><tekst:Opschrift>Bouwhoogte</tekst:Opschrift></tekst:Kop>
      <tekst:Lid><tekst:LidNummer>1.</tekst:LidNummer><tekst:Inhoud><tekst:Al>Een gebouw is ten hoogste <tekst:VerwijderdeTekst>9</tekst:VerwijderdeTekst><tekst:NieuweTekst>12</tekst:NieuweTekst> meter hoog.</tekst:Al>
      <tekst:Lijst><tekst:Li><tekst:LiNummer>a.</tekst:LiNummer><tekst:Al>in het centrum;</tekst:Al></tekst:Li></tekst:Lijst></tekst:Inhoud></tekst:Lid></tekst:Artikel>
      <tekst:Artikel><tekst:Kop><tekst:Label>Artikel</tekst:Label><tekst:Nummer>1.2</tekst:Nummer><tekst:Opschrift>Begrippen</tekst:Opschrift></tekst:Kop>
      <tekst:Inhoud><tekst:Begrippenlijst><tekst:Begrip><tekst:Term>dakkapel</tekst:Term><tekst:Definitie><tekst:Al>uitbouw in een dak.</tekst:Al></tekst:Definitie></tekst:Begrip></tekst:Begrippenlijst></tekst:Inhoud></tekst:Artikel>
      </tekst:Hoofdstuk></tekst:Lichaam></tekst:RegelingCompact>
      """;

  private static final String INVENTORY =
      """
      <?xml version="1.0"?><!DOCTYPE ead SYSTEM "ead.dtd">
      <ead><eadheader><eadid>0042</eadid><filedesc><titlestmt><titleproper>Inventaris van het archief van de Sluiswachters</titleproper></titlestmt></filedesc></eadheader>
      <archdesc level="fonds"><did><unittitle>Sluiswachters van Waterhoven</unittitle><unitid>0042</unitid><unitdate>1811-1934</unitdate><physdesc><extent>3,5</extent><extent>meter</extent></physdesc></did>
      <bioghist><head>De sluiswachters</head><p>In 1811 kwam de eerste sluiswachter.</p></bioghist>
      <accessrestrict><p>Volledig openbaar.</p></accessrestrict>
      <dsc><head>Stukken</head>
        <c01 level="series"><did><unitid type="series_code">A</unitid><unittitle>Dagboeken</unittitle></did>
          <scopecontent><p>Met de hand geschreven.</p></scopecontent>
          <c02 level="otherlevel" otherlevel="filegrp"><did><unitid>1-2</unitid><unittitle>Schutboeken, <unitdate>1811-1840</unitdate></unittitle></did>
            <c03 level="file"><did><unitid type="handle">x/1</unitid><unitid>1</unitid><unittitle>Eerste deel</unittitle><unitdate>1811-1825</unitdate><physdesc>1 deel</physdesc></did></c03>
            <c03 level="file"><did><unitid>2</unitid><unittitle>Tweede deel.</unittitle><unitdate>1825-1840</unitdate></did><odd><p>Met kaart.</p></odd></c03>
          </c02></c01></dsc></archdesc></ead>
      """;

  /** As the repository of local regulations gives it: numbers in attributes, names in metadata. */
  private static final String LOCAL =
      """
      <?xml version="1.0" encoding="utf-8"?><cvdr xmlns="http://standaarden.overheid.nl/cvdr/terms/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:overheidrg="http://standaarden.overheid.nl/cvdr/terms/">
      <meta><owmskern><dcterms:identifier>CVDR999999_1</dcterms:identifier><dcterms:title>Verordening op de eendenvijvers</dcterms:title></owmskern>
      <owmsmantel><dcterms:alternative>Vijververordening Waterhoven</dcterms:alternative></owmsmantel>
      <cvdripm><overheidrg:betreft>nieuwe regeling</overheidrg:betreft></cvdripm></meta>
      <body><regeling><intitule>Verordening van de raad op de eendenvijvers</intitule>
      <aanhef><preambule><context><context.al>De raad van <nadruk type="vet">Waterhoven</nadruk>, bijeen in januari,</context.al></context><considerans><considerans.al>gelet op artikel 149 van de Gemeentewet;</considerans.al></considerans></preambule></aanhef>
      <regeling-tekst><hoofdstuk><kop><label>Hoofdstuk</label><nr>1</nr><titel>Vijvers</titel></kop>
        <artikel><kop><label>Artikel</label><nr>1:2</nr><titel>Voeren</titel></kop>
          <lid><lidnr>1.</lidnr><al>Het is verboden eenden te voeren:</al>
            <lijst type="expliciet"><li nr="a."><al>op zondag;</al></li><li nr="b."><al>met warm brood.</al></li></lijst></lid>
        </artikel></hoofdstuk>
        <artikel><kop><nr>2</nr><titel>Tarief</titel></kop><al>Een brood kost <extref doc="x">€ 2</extref> of meer.</al></artikel></regeling-tekst>
      <bijlage><kop><label>Bijlage</label><nr>1</nr><titel>Kaart</titel></kop><plaatje><illustratie naam="i1.png"/></plaatje><al>De kaart ligt ter inzage.</al></bijlage>
      <nota-toelichting><kop><titel>Toelichting</titel></kop><divisie><kop><titel>Algemeen</titel></kop><tekst><al>Brood maakt de vijver vies.</al></tekst></divisie></nota-toelichting>
      </regeling></body></cvdr>
      """;

  private static final String INVENTORY_3 =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <ead xmlns="http://ead3.archivists.org/schema/"><control><recordid>NL-WtH-77</recordid><filedesc><titlestmt><titleproper>Archief van de Veerdienst</titleproper></titlestmt></filedesc><maintenancestatus value="new"/></control>
      <archdesc level="fonds"><did><unitid>77</unitid><unittitle>Veerdienst Waterhoven</unittitle>
        <unitdatestructured><daterange><fromdate standarddate="1850">1850</fromdate><todate standarddate="1911">1911</todate></daterange></unitdatestructured>
        <physdescstructured coverage="whole" physdescstructuredtype="spaceoccupied"><quantity>1,2</quantity><unittype>meter</unittype></physdescstructured>
        <origination><corpname><part>Veerdienst</part><part>Waterhoven</part></corpname></origination></did>
      <scopecontent><head>Wat er is</head><p>Boeken en <emph render="italic">kaarten</emph>.</p></scopecontent>
      <dsc dsctype="combined"><c level="series"><did><unitid>1</unitid><unittitle>Vaarboeken</unittitle></did>
        <c level="file"><did><unitid>1.1</unitid><unittitle>Boek van de zomer</unittitle><unitdate>1860</unitdate></did><accessrestrict><p>Ter inzage na afspraak.</p></accessrestrict></c></c></dsc></archdesc></ead>
      """;

  private static ParsedDocument parse(String name, String content) throws Unreadable {
    return new TikaDocumentParser()
        .parse(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
  }

  private static Block heading(int level, String text) {
    return new Block.Heading(level, text, NO_PAGE);
  }

  private static Block paragraph(String text) {
    return new Block.Paragraph(text, NO_PAGE);
  }

  private static Block item(String marker, String text) {
    return new Block.Item(Optional.of(marker).filter(m -> !m.isEmpty()), text, NO_PAGE);
  }

  private static Block row(String text) {
    return new Block.Row(text, NO_PAGE);
  }

  @Test
  void a_national_law_keeps_chapters_articles_members_parts_and_tables() throws Unreadable {
    var law = parse("bijenwet.xml", NATIONAL);
    assertThat(law.title()).hasValue("Bijenwet");
    assertThat(law.blocks())
        .containsExactly(
            heading(1, "Bijenwet"),
            paragraph("Wij, de Staten van Waterhoven,"),
            heading(2, "Hoofdstuk 1 Begrippen"),
            heading(3, "Artikel 1"),
            paragraph("In deze wet wordt verstaan onder:"),
            item("a.", "kast: woning van een volk;"),
            paragraph("Noot: Ook korven."),
            item("b.", "imker:"),
            item("1°.", "wie een volk houdt;"),
            heading(2, "Artikel 2a Melden"),
            item("1.", "De imker meldt elke kast."),
            item("2.", "De kosten zijn:"),
            row("Kasten: 1 tot 5; Kosten: € 10"),
            row("Kasten: 1 tot 5; Kosten: € 12 na 1 maart"));
    assertThat(new Segmenter().segment(law))
        .extracting(segment -> segment.place().article())
        .contains(Optional.of("1"), Optional.of("2a"));
  }

  @Test
  void a_local_regulation_in_stop_is_read_as_it_is_after_the_change() throws Unreadable {
    var plan = parse("plan.xml", STOP);
    assertThat(plan.title()).hasValue("Omgevingsplan gemeente Waterhoven");
    assertThat(plan.blocks())
        .containsExactly(
            heading(1, "Omgevingsplan gemeente Waterhoven"),
            heading(2, "Hoofdstuk 1 Bouwen"),
            heading(3, "Artikel 1.1 Bouwhoogte"),
            item("1.", "Een gebouw is ten hoogste 12 meter hoog."),
            item("a.", "in het centrum;"),
            heading(3, "Artikel 1.2 Begrippen"),
            item("", "dakkapel: uitbouw in een dak."));
  }

  @Test
  void a_local_regulation_keeps_the_numbers_of_its_lists_and_what_stands_before_it()
      throws Unreadable {
    var local = parse("CVDR999999_1.xml", LOCAL);
    assertThat(local.title()).hasValue("Vijververordening Waterhoven");
    assertThat(local.blocks())
        .containsExactly(
            heading(1, "Vijververordening Waterhoven"),
            paragraph("De raad van Waterhoven, bijeen in januari,"),
            paragraph("gelet op artikel 149 van de Gemeentewet;"),
            heading(2, "Hoofdstuk 1 Vijvers"),
            heading(3, "Artikel 1:2 Voeren"),
            item("1.", "Het is verboden eenden te voeren:"),
            item("a.", "op zondag;"),
            item("b.", "met warm brood."),
            heading(2, "Artikel 2 Tarief"),
            paragraph("Een brood kost € 2 of meer."),
            heading(2, "Bijlage 1 Kaart"),
            paragraph("De kaart ligt ter inzage."),
            heading(2, "Toelichting"),
            heading(3, "Algemeen"),
            paragraph("Brood maakt de vijver vies."));
  }

  @Test
  void an_inventory_in_the_third_version_is_read_as_well() throws Unreadable {
    var inventory = parse("77.xml", INVENTORY_3);
    assertThat(inventory.title()).hasValue("Archief van de Veerdienst");
    assertThat(inventory.blocks())
        .containsExactly(
            heading(1, "Archief van de Veerdienst"),
            paragraph(
                "Archief: Veerdienst Waterhoven; Toegang: 77; Periode: 1850-1911; Omvang: 1,2"
                    + " meter; Archiefvormer: Veerdienst Waterhoven"),
            heading(2, "Wat er is"),
            paragraph("Boeken en kaarten."),
            heading(2, "1 Vaarboeken"),
            item("1.1.", "Boek van de zomer, 1860. Ter inzage na afspraak."));
  }

  @Test
  void an_inventory_keeps_its_series_and_the_numbers_of_its_files() throws Unreadable {
    var inventory = parse("0042.xml", INVENTORY);
    assertThat(inventory.title()).hasValue("Inventaris van het archief van de Sluiswachters");
    assertThat(inventory.blocks())
        .containsExactly(
            heading(1, "Inventaris van het archief van de Sluiswachters"),
            paragraph(
                "Archief: Sluiswachters van Waterhoven; Toegang: 0042; Periode: 1811-1934;"
                    + " Omvang: 3,5 meter"),
            heading(2, "De sluiswachters"),
            paragraph("In 1811 kwam de eerste sluiswachter."),
            heading(2, "Openbaarheid"),
            paragraph("Volledig openbaar."),
            heading(2, "Stukken"),
            heading(2, "A Dagboeken"),
            heading(3, "Inhoud"),
            paragraph("Met de hand geschreven."),
            heading(3, "1-2 Schutboeken, 1811-1840"),
            item("1.", "Eerste deel, 1811-1825. 1 deel"),
            item("2.", "Tweede deel, 1825-1840. Met kaart."));
  }

  @Test
  void xml_cannot_grow_reach_another_file_or_go_deep() throws Unreadable {
    String entities =
        "<!DOCTYPE wetgeving [<!ENTITY a \"lol\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;\">"
            + "<!ENTITY c SYSTEM \"file:///etc/hostname\">]>";
    var law =
        parse(
            "bom.xml",
            "<?xml version=\"1.0\"?>"
                + entities
                + "<wetgeving><al>voor &b;&c; na</al></wetgeving>");
    assertThat(law.blocks()).singleElement().extracting(Block::text).asString().hasSizeLessThan(40);
    String deep = "<wetgeving>" + "<lijst>".repeat(5_000) + "<al>diep</al>";
    Unreadable tooDeep = catchThrowableOfType(Unreadable.class, () -> parse("diep.xml", deep));
    assertThat(tooDeep.reason()).isEqualTo(Reason.TOO_DEEP);
    Unreadable other =
        catchThrowableOfType(
            Unreadable.class, () -> parse("x.xml", "<?xml version=\"1.0\"?><project>a</project>"));
    assertThat(other.reason()).isEqualTo(Reason.UNKNOWN_FORMAT);
  }
}
