package eu.sluis.archive.internal;

import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes metadata as MDTO 1.0.1 asks (Metagegevens voor duurzaam toegankelijke overheidsinformatie,
 * Nationaal Archief): elements in the order of its schema. Terms of which MDTO has no closed list
 * are named as terms of Sluis.
 */
final class Mdto {

  static final String NAMESPACE = "https://www.nationaalarchief.nl/mdto";

  private static final String OWN_TERMS = "Begrippen van Sluis";
  private static final XMLOutputFactory FACTORY = XMLOutputFactory.newDefaultFactory();

  private Mdto() {}

  /** Something that MDTO points at; `source` says whose number it is. */
  record Reference(String name, String id, String source) {}

  /** A term of a list; a blank code is left out. */
  record Term(String label, String code, String list) {
    static Term own(String label) {
      return new Term(label, "", OWN_TERMS);
    }
  }

  /**
   * How long it has to be kept.
   *
   * @param months from `start`
   * @param end the day on which it may be destroyed
   */
  record Keep(String trigger, LocalDate start, int months, LocalDate end) {}

  /**
   * An information object.
   *
   * @param level `Serie` or `Archiefstuk`
   * @param from the first day it is about, `until` the last
   * @param preserve whether it is kept for ever; otherwise `keep` says how long
   * @param category of the selection list
   * @param partOf above it; empty at the top
   * @param files that hold it
   */
  record InformationObject(
      Reference self,
      String level,
      String description,
      LocalDate from,
      LocalDate until,
      boolean preserve,
      Optional<Keep> keep,
      String category,
      Optional<Reference> partOf,
      List<Reference> files,
      Reference maker,
      Reference activity) {}

  /** A file; `made` is when its checksum was. */
  record FileObject(
      Reference self, long bytes, String mediaType, String sha256, Instant made, Reference of) {}

  static byte[] write(InformationObject object) {
    return document(
        "informatieobject",
        xml -> {
          identification(xml, object.self());
          element(xml, "naam", object.self().name());
          term(
              xml,
              "aggregatieniveau",
              new Term(object.level(), "", "Begrippenlijst Aggregatieniveaus MDTO"));
          element(xml, "omschrijving", object.description());
          xml.writeStartElement("dekkingInTijd");
          term(xml, "dekkingInTijdType", Term.own("Gesprek gevoerd"));
          element(xml, "dekkingInTijdBegindatum", object.from().toString());
          element(xml, "dekkingInTijdEinddatum", object.until().toString());
          xml.writeEndElement();
          element(xml, "taal", "nl");
          term(
              xml,
              "waardering",
              object.preserve()
                  ? new Term("Blijvend te bewaren", "B", "Begrippenlijst Waarderingen MDTO")
                  : new Term("Tijdelijk te bewaren", "V", "Begrippenlijst Waarderingen MDTO"));
          if (object.keep().isPresent()) {
            keep(xml, object.keep().get());
          }
          term(
              xml,
              "informatiecategorie",
              new Term(object.category(), object.category(), "Selectielijst"));
          if (object.partOf().isPresent()) {
            reference(xml, "isOnderdeelVan", object.partOf().get());
          }
          for (Reference file : object.files()) {
            reference(xml, "heeftRepresentatie", file);
          }
          reference(xml, "archiefvormer", object.maker());
          reference(xml, "activiteit", object.activity());
          xml.writeStartElement("beperkingGebruik");
          term(xml, "beperkingGebruikType", Term.own("Persoonsgegevens"));
          element(
              xml,
              "beperkingGebruikNadereBeschrijving",
              "Kan persoonsgegevens bevatten; beoordeel voor openbaarmaking (AVG, Woo).");
          xml.writeEndElement();
        });
  }

  static byte[] write(FileObject file) {
    return document(
        "bestand",
        xml -> {
          identification(xml, file.self());
          element(xml, "naam", file.self().name());
          element(xml, "omvang", Long.toString(file.bytes()));
          term(
              xml,
              "bestandsformaat",
              new Term(file.mediaType(), file.mediaType(), "IANA Media Types"));
          xml.writeStartElement("checksum");
          term(
              xml,
              "checksumAlgoritme",
              new Term("SHA-256", "", "Begrippenlijst ChecksumAlgoritmen MDTO"));
          element(xml, "checksumWaarde", file.sha256());
          element(xml, "checksumDatum", file.made().truncatedTo(ChronoUnit.SECONDS).toString());
          xml.writeEndElement();
          reference(xml, "isRepresentatieVan", file.of());
        });
  }

  @FunctionalInterface
  private interface Body {
    void write(XMLStreamWriter xml) throws XMLStreamException;
  }

  private static byte[] document(String kind, Body body) {
    var bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter xml = FACTORY.createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
      xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
      xml.writeStartElement("MDTO");
      xml.writeDefaultNamespace(NAMESPACE);
      xml.writeStartElement(kind);
      body.write(xml);
      xml.writeEndDocument();
      xml.close();
    } catch (XMLStreamException impossible) {
      throw new UncheckedIOException(new java.io.IOException(impossible));
    }
    return bytes.toByteArray();
  }

  private static void keep(XMLStreamWriter xml, Keep keep) throws XMLStreamException {
    xml.writeStartElement("bewaartermijn");
    term(xml, "termijnTriggerStartLooptijd", Term.own(keep.trigger()));
    element(xml, "termijnStartdatumLooptijd", keep.start().toString());
    element(xml, "termijnLooptijd", "P" + keep.months() + "M");
    element(xml, "termijnEinddatum", keep.end().toString());
    xml.writeEndElement();
  }

  private static void identification(XMLStreamWriter xml, Reference self)
      throws XMLStreamException {
    xml.writeStartElement("identificatie");
    element(xml, "identificatieKenmerk", self.id());
    element(xml, "identificatieBron", self.source());
    xml.writeEndElement();
  }

  private static void reference(XMLStreamWriter xml, String name, Reference to)
      throws XMLStreamException {
    xml.writeStartElement(name);
    element(xml, "verwijzingNaam", to.name());
    xml.writeStartElement("verwijzingIdentificatie");
    element(xml, "identificatieKenmerk", to.id());
    element(xml, "identificatieBron", to.source());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void term(XMLStreamWriter xml, String name, Term term) throws XMLStreamException {
    xml.writeStartElement(name);
    element(xml, "begripLabel", term.label());
    if (!term.code().isEmpty()) {
      element(xml, "begripCode", term.code());
    }
    xml.writeStartElement("begripBegrippenlijst");
    element(xml, "verwijzingNaam", term.list());
    xml.writeEndElement();
    xml.writeEndElement();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(allowed(text));
    xml.writeEndElement();
  }

  /** XML 1.0 has no way to write most control characters; a space stands for each. */
  private static String allowed(String text) {
    var plain = new StringBuilder(text.length());
    text.codePoints()
        .map(
            point ->
                point == '\n'
                        || point == '\t'
                        || (point >= 0x20 && point < 0xD800)
                        || (point >= 0xE000 && point < 0xFFFE)
                        || point >= 0x10000
                    ? point
                    : ' ')
        .forEach(plain::appendCodePoint);
    return plain.toString();
  }
}
