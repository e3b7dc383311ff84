package eu.sluis.sources.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.sluis.register.Organisation;
import eu.sluis.sources.Source;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.Validity;
import java.util.List;
import java.util.Optional;

/**
 * Sources as a catalogue in DCAT-AP-NL 3.0 (Geonovum, 2024), written as JSON-LD: each source a
 * `dcat:Dataset` with all that the profile asks for. Documents, people and places on the server
 * stay out of it. There is no `dcat:Distribution`: what is in a source is not handed out.
 *
 * <p>A source more closed than `intern` is left out: that it exists can say too much already.
 */
final class DcatCatalogue {

  private static final ObjectMapper JSON =
      new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

  private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";

  /** Government and public sector, of the themes of the European data portal. */
  private static final String THEME = AUTHORITY + "data-theme/GOVE";

  private static final String DUTCH = AUTHORITY + "language/NLD";

  private DcatCatalogue() {}

  /**
   * A source as the catalogue tells it.
   *
   * @param quality the share of documents without a remark, in percents; empty before it was
   *     measured
   */
  record Entry(Source source, int documents, Optional<Integer> quality) {}

  /** Whether a source may be in the catalogue. */
  static boolean listed(Source source) {
    return source.classification().confidentiality().within(Confidentiality.INTERN);
  }

  /** The catalogue; entries that are not {@link #listed} are left out. */
  static String of(Organisation organisation, List<Entry> entries) {
    ObjectNode catalogue = JSON.createObjectNode();
    catalogue.set("@context", context());
    catalogue.put("@id", "urn:uuid:" + organisation.id());
    catalogue.put("@type", "dcat:Catalog");
    catalogue.set("dct:title", dutch("Bronnen van " + organisation.name()));
    catalogue.set(
        "dct:description",
        dutch(
            "De verzamelingen documenten waaruit de AI-assistenten van "
                + organisation.name()
                + " antwoorden."));
    catalogue.set("dct:publisher", agent(organisation));
    catalogue.set("dct:creator", agent(organisation));
    catalogue.set("dcat:contactPoint", contact(organisation));
    catalogue.set("dct:language", iri(DUTCH));
    ArrayNode datasets = catalogue.putArray("dcat:dataset");
    entries.stream()
        .filter(entry -> listed(entry.source()))
        .forEach(entry -> datasets.add(dataset(organisation, entry)));
    try {
      return JSON.writeValueAsString(catalogue);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("a tree of texts can be written", impossible);
    }
  }

  private static ObjectNode dataset(Organisation organisation, Entry entry) {
    Source source = entry.source();
    String id = "urn:uuid:" + source.id();
    ObjectNode dataset = JSON.createObjectNode();
    dataset.put("@id", id);
    dataset.put("@type", "dcat:Dataset");
    dataset.put("dct:identifier", id);
    dataset.set("dct:title", dutch(source.name()));
    dataset.set("dct:description", dutch(description(entry)));
    dataset.set("dct:accessRights", iri(access(source.classification().confidentiality())));
    dataset.set("dct:publisher", agent(organisation));
    dataset.set("dct:creator", agent(organisation));
    dataset.set("dcat:contactPoint", contact(organisation));
    dataset.set("dcat:theme", iri(THEME));
    dataset.set("dct:language", iri(DUTCH));
    source.indexed().ifPresent(moment -> dataset.set("dct:modified", typed(moment, "dateTime")));
    temporal(source.classification().validity())
        .ifPresent(period -> dataset.set("dct:temporal", period));
    return dataset;
  }

  private static String description(Entry entry) {
    String documents = entry.documents() == 1 ? "1 document" : entry.documents() + " documenten";
    return entry
        .quality()
        .map(
            percent ->
                "%s. Bij %d%% van de documenten is niets op te merken."
                    .formatted(documents, percent))
        .orElse(documents + ".");
  }

  private static String access(Confidentiality confidentiality) {
    String right =
        switch (confidentiality) {
          case OPENBAAR -> "PUBLIC";
          case BEPERKT_OPENBAAR -> "RESTRICTED";
          case INTERN, ZAAKVERTROUWELIJK, VERTROUWELIJK, CONFIDENTIEEL, GEHEIM, ZEER_GEHEIM ->
              "NON_PUBLIC";
        };
    return AUTHORITY + "access-right/" + right;
  }

  private static Optional<ObjectNode> temporal(Validity validity) {
    if (validity.equals(Validity.ALWAYS)) {
      return Optional.empty();
    }
    ObjectNode period = JSON.createObjectNode();
    period.put("@type", "dct:PeriodOfTime");
    validity.from().ifPresent(day -> period.set("dcat:startDate", typed(day, "date")));
    validity.until().ifPresent(day -> period.set("dcat:endDate", typed(day, "date")));
    return Optional.of(period);
  }

  private static ObjectNode agent(Organisation organisation) {
    ObjectNode agent = JSON.createObjectNode();
    agent.put("@id", "urn:uuid:" + organisation.id() + "#organisatie");
    agent.put("@type", "foaf:Agent");
    agent.set("foaf:name", dutch(organisation.name()));
    return agent;
  }

  private static ObjectNode contact(Organisation organisation) {
    ObjectNode contact = JSON.createObjectNode();
    contact.put("@id", "urn:uuid:" + organisation.id() + "#contact");
    contact.put("@type", "vcard:Organization");
    contact.set("vcard:fn", dutch(organisation.name()));
    contact.set("vcard:hasURL", iri("https://" + organisation.domain() + "/"));
    return contact;
  }

  private static ObjectNode context() {
    ObjectNode context = JSON.createObjectNode();
    context.put("dcat", "http://www.w3.org/ns/dcat#");
    context.put("dct", "http://purl.org/dc/terms/");
    context.put("foaf", "http://xmlns.com/foaf/0.1/");
    context.put("vcard", "http://www.w3.org/2006/vcard/ns#");
    context.put("xsd", "http://www.w3.org/2001/XMLSchema#");
    return context;
  }

  private static ObjectNode dutch(String text) {
    return JSON.createObjectNode().put("@value", text).put("@language", "nl");
  }

  private static ObjectNode typed(Object value, String type) {
    return JSON.createObjectNode().put("@value", value.toString()).put("@type", "xsd:" + type);
  }

  private static ObjectNode iri(String iri) {
    return JSON.createObjectNode().put("@id", iri);
  }
}
