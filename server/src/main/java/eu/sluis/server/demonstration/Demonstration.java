package eu.sluis.server.demonstration;

import eu.sluis.adapters.identity.LocalAccounts;
import eu.sluis.register.Organisation;
import eu.sluis.register.Organisations;
import eu.sluis.register.People;
import eu.sluis.register.Person;
import eu.sluis.register.UseCase;
import eu.sluis.register.UseCases;
import eu.sluis.server.boot.Console;
import eu.sluis.server.composition.Places;
import eu.sluis.shell.Terms;
import eu.sluis.sources.Classification;
import eu.sluis.sources.Document;
import eu.sluis.sources.Indexing;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PersonId;
import eu.sluis.vocabulary.Role;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.UseCaseId;
import eu.sluis.vocabulary.Validity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The fictional municipality of the `demonstration` folder: loaded once, into a database without
 * organisations. Its people get a password each, shown at that start only.
 */
@ApplicationScoped
public class Demonstration {

  private final Places places;
  private final Organisations organisations;
  private final People people;
  private final LocalAccounts accounts;
  private final UseCases useCases;
  private final SourceStore sources;
  private final Indexing indexing;
  private final boolean wanted;
  private final Console console = Console.standard();

  @Inject
  Demonstration(
      Places places,
      Organisations organisations,
      People people,
      LocalAccounts accounts,
      UseCases useCases,
      SourceStore sources,
      Indexing indexing,
      @ConfigProperty(name = "sluis.demonstration", defaultValue = "true") boolean wanted) {
    this.places = places;
    this.organisations = organisations;
    this.people = people;
    this.accounts = accounts;
    this.useCases = useCases;
    this.sources = sources;
    this.indexing = indexing;
    this.wanted = wanted;
  }

  /** Loads it when it is wanted, shipped, and the database has no organisation yet. */
  public void load() {
    Optional<Path> folder = places.demonstration().filter(Files::isDirectory);
    if (!wanted || folder.isEmpty() || !organisations.all().isEmpty()) {
      return;
    }
    try {
      loadFrom(folder.get());
    } catch (IOException unreadable) {
      throw new IllegalStateException(
          "the demonstration could not be read; start with --empty, or put its files back",
          unreadable);
    }
  }

  private void loadFrom(Path folder) throws IOException {
    Tree municipality = Tree.read(folder.resolve("municipality.yaml"));
    Tree about = municipality.tree("organisation");
    var organisation =
        new Organisation(
            OrganisationId.random(),
            about.text("name"),
            about.text("domain"),
            Files.readString(folder.resolve("baseline.yaml")));
    console.step(
        "Demonstratie laden: " + organisation.name(), "loading the demonstration municipality");
    organisations.save(organisation);
    useCases(organisation, folder.resolve("use-cases"));
    sources(organisation, folder);
    people(organisation, municipality);
  }

  private void useCases(Organisation organisation, Path folder) throws IOException {
    List<Path> files;
    try (var list = Files.list(folder)) {
      files = list.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
    for (Path file : files) {
      Tree tree = Tree.read(file);
      Optional<UseCase.Approval> approval =
          tree.has("approval") ? Optional.of(approval(tree.tree("approval"))) : Optional.empty();
      useCases.save(
          new UseCase(
              new UseCaseId(tree.text("id")),
              organisation.id(),
              tree.text("name"),
              tree.text("purpose"),
              tree.text("legal_basis"),
              tree.text("owner"),
              tree.text("instructions"),
              tree.text("bouwcode"),
              approval,
              tree.texts("examples")));
    }
  }

  private static UseCase.Approval approval(Tree tree) {
    return new UseCase.Approval(
        tree.text("by"), tree.day("from").orElseThrow(), tree.day("until").orElseThrow());
  }

  private void sources(Organisation organisation, Path folder) throws IOException {
    for (Tree tree : Tree.read(folder.resolve("sources.yaml")).trees("sources")) {
      var source =
          new Source(
              SourceId.random(),
              organisation.id(),
              tree.text("name"),
              Source.Kind.FOLDER,
              folder.resolve(tree.text("folder")).toString(),
              new Classification(
                  groups(tree.texts("readers")),
                  Confidentiality.ofCode(tree.text("confidentiality")),
                  validity(tree)),
              Optional.empty());
      sources.save(source);
      console.step("Bron lezen: " + source.name(), "reading a source");
      indexing.read(source);
      classify(organisation, source, tree);
    }
  }

  /** What the manifest says of single documents, as an information manager would set it. */
  private void classify(Organisation organisation, Source source, Tree manifest) {
    var byPath =
        sources.documents(organisation.id(), source.id()).stream()
            .collect(Collectors.toMap(Document::path, document -> document));
    for (Tree entry : manifest.trees("documents")) {
      Document document = byPath.get(entry.text("file"));
      boolean own =
          entry.has("readers")
              || entry.has("confidentiality")
              || entry.has("valid_from")
              || entry.has("valid_until");
      if (document != null && own) {
        Classification whole = source.classification();
        Validity validity =
            new Validity(
                entry.day("valid_from").or(() -> whole.validity().from()),
                entry.day("valid_until").or(() -> whole.validity().until()));
        sources.classify(
            organisation.id(),
            document.id(),
            Optional.of(
                new Classification(
                    entry.has("readers") ? groups(entry.texts("readers")) : whole.readers(),
                    entry
                        .optional("confidentiality")
                        .map(Confidentiality::ofCode)
                        .orElse(whole.confidentiality()),
                    validity)));
        indexing.refresh(organisation.id(), document.id());
      }
    }
  }

  private void people(Organisation organisation, Tree municipality) {
    console.line("");
    console.say(
        "Inloggen kan met deze namen en wachtwoorden. Ze worden alleen nu getoond.",
        "Log in with these names and passwords. They are shown only now.");
    console.line("");
    for (Tree tree : municipality.trees("people")) {
      var person =
          new Person(
              PersonId.random(),
              organisation.id(),
              tree.text("account") + "@" + organisation.domain(),
              tree.text("name"),
              tree.texts("roles").stream()
                  .map(code -> Role.ofCode(code).orElseThrow())
                  .collect(Collectors.toUnmodifiableSet()),
              groups(tree.texts("groups")),
              true);
      people.save(person);
      String password = accounts.issueForDemonstration(person).value();
      String roles =
          person.roles().stream()
              .sorted()
              .map(role -> Terms.of(role).dutch())
              .collect(Collectors.joining(", "));
      console.line(
          String.format(Locale.ROOT, "  %-38s %-24s %s", person.account(), password, roles));
    }
    console.line("");
  }

  private static Validity validity(Tree tree) {
    return new Validity(tree.day("valid_from"), tree.day("valid_until"));
  }

  private static Set<GroupId> groups(List<String> names) {
    return names.stream().map(GroupId::new).collect(Collectors.toUnmodifiableSet());
  }
}
