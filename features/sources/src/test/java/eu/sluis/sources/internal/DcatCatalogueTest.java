package eu.sluis.sources.internal;

import static org.assertj.core.api.Assertions.assertThat;

import eu.sluis.register.Organisation;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Source;
import eu.sluis.sources.internal.DcatCatalogue.Entry;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;

/** Read and held to shapes by a library of others. */
class DcatCatalogueTest {

  private static final Organisation WATERHOVEN =
      new Organisation(OrganisationId.random(), "Gemeente Waterhoven", "waterhoven.example", "");
  private static final Graph SHAPES = RDFDataMgr.loadGraph("dcat-ap-nl.ttl");

  @Test
  void every_class_has_what_the_profile_asks_for() {
    Model model = read(List.of(entry("Website \"2026\"", Confidentiality.OPENBAAR)));
    assertThat(faults(model)).isEmpty();
    Resource dataset = model.listSubjectsWithProperty(RDF.type, DCAT.Dataset).nextResource();
    assertThat(dataset.getProperty(DCTerms.title).getString()).isEqualTo("Website \"2026\"");
    assertThat(dataset.getProperty(DCTerms.title).getLanguage()).isEqualTo("nl");
    assertThat(dataset.getProperty(DCTerms.accessRights).getResource().getURI())
        .endsWith("access-right/PUBLIC");
    assertThat(dataset.getProperty(DCTerms.description).getString())
        .isEqualTo("3 documenten. Bij 67% van de documenten is niets op te merken.");
  }

  @Test
  void a_source_whose_existence_may_say_too_much_is_left_out() {
    String written =
        DcatCatalogue.of(
            WATERHOVEN,
            List.of(
                entry("Website", Confidentiality.OPENBAAR),
                entry("Verlof", Confidentiality.INTERN),
                entry("Schikking Lage Kade", Confidentiality.VERTROUWELIJK)));
    assertThat(written).contains("Website", "Verlof", "NON_PUBLIC").doesNotContain("Lage Kade");
    assertThat(written).doesNotContain("/data/wmo");
  }

  @Test
  void the_shapes_see_what_is_missing() {
    Model model = read(List.of(entry("Website", Confidentiality.OPENBAAR)));
    var unused =
        model
            .listSubjectsWithProperty(RDF.type, DCAT.Dataset)
            .nextResource()
            .removeAll(DCTerms.accessRights);
    assertThat(unused).isNotNull();
    assertThat(faults(model)).contains("accessRights");
  }

  private static Entry entry(String name, Confidentiality confidentiality) {
    return new Entry(
        new Source(
            SourceId.random(),
            WATERHOVEN.id(),
            name,
            Source.Kind.FOLDER,
            "/data/wmo",
            new Classification(
                Set.of(new GroupId("iedereen")),
                confidentiality,
                new Validity(
                    Optional.of(LocalDate.of(2026, 1, 1)),
                    Optional.of(LocalDate.of(2026, 12, 31)))),
            Optional.of(Instant.parse("2026-11-20T12:00:00Z"))),
        3,
        Optional.of(67));
  }

  private static Model read(List<Entry> entries) {
    Model model = ModelFactory.createDefaultModel();
    RDFDataMgr.read(
        model,
        new ByteArrayInputStream(
            DcatCatalogue.of(WATERHOVEN, entries).getBytes(StandardCharsets.UTF_8)),
        Lang.JSONLD);
    return model;
  }

  /** Blank when everything is as it should be. */
  private static String faults(Model model) {
    ValidationReport report = ShaclValidator.get().validate(Shapes.parse(SHAPES), model.getGraph());
    if (report.conforms()) {
      return "";
    }
    var written = new ByteArrayOutputStream();
    RDFDataMgr.write(written, report.getModel(), Lang.TURTLE);
    return written.toString(StandardCharsets.UTF_8);
  }
}
