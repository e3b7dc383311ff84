package eu.sluis.server.composition;

import eu.sluis.adapters.connectors.AddressGuard;
import eu.sluis.adapters.connectors.FolderConnector;
import eu.sluis.adapters.connectors.GraphConnector;
import eu.sluis.adapters.connectors.MailboxConnector;
import eu.sluis.adapters.connectors.Remote;
import eu.sluis.adapters.connectors.S3Connector;
import eu.sluis.adapters.connectors.UploadShelf;
import eu.sluis.adapters.connectors.WebDavConnector;
import eu.sluis.adapters.connectors.WebsiteConnector;
import eu.sluis.adapters.connectors.ZgwConnector;
import eu.sluis.adapters.documents.ProcessDocumentParser;
import eu.sluis.audit.Cosigning;
import eu.sluis.audit.LeafStore;
import eu.sluis.audit.LogKeys;
import eu.sluis.audit.Malformed;
import eu.sluis.audit.MerkleLog;
import eu.sluis.audit.Publisher;
import eu.sluis.audit.TreeStore;
import eu.sluis.audit.TrustedKeys;
import eu.sluis.audit.VerifierKey;
import eu.sluis.gateway.ClientKeys;
import eu.sluis.gateway.DailyUse;
import eu.sluis.gateway.Detectors;
import eu.sluis.gateway.Gateway;
import eu.sluis.gateway.Keys;
import eu.sluis.gateway.Limits;
import eu.sluis.gateway.ModelCatalogue;
import eu.sluis.gateway.Recognisers;
import eu.sluis.gateway.Retries;
import eu.sluis.gateway.Tracing;
import eu.sluis.gateway.Traffic;
import eu.sluis.gateway.history.History;
import eu.sluis.gateway.history.HistoryStore;
import eu.sluis.gateway.limits.Allowance;
import eu.sluis.gateway.limits.LimitStore;
import eu.sluis.gateway.tools.ApprovalStore;
import eu.sluis.gateway.tools.Approvals;
import eu.sluis.knowledge.DocumentParser;
import eu.sluis.knowledge.Extract;
import eu.sluis.knowledge.KnowledgeIndex;
import eu.sluis.knowledge.LuceneIndex;
import eu.sluis.knowledge.Reranker;
import eu.sluis.knowledge.SupportCheck;
import eu.sluis.knowledge.Synonyms;
import eu.sluis.monitor.LogIndex;
import eu.sluis.monitor.LogIndexing;
import eu.sluis.monitor.RulesInForce;
import eu.sluis.privacy.Detector;
import eu.sluis.privacy.DutchDetector;
import eu.sluis.privacy.MasterKey;
import eu.sluis.recognition.ExampleSet;
import eu.sluis.recognition.OrganisationDetectors;
import eu.sluis.recognition.RecognitionStore;
import eu.sluis.recognition.WordBook;
import eu.sluis.register.KeepingRules;
import eu.sluis.register.Organisations;
import eu.sluis.register.People;
import eu.sluis.register.Policies;
import eu.sluis.register.UseCases;
import eu.sluis.sources.Connections;
import eu.sluis.sources.Connector;
import eu.sluis.sources.Indexing;
import eu.sluis.sources.Source;
import eu.sluis.sources.SourceStore;
import eu.sluis.sources.Uploads;
import eu.sluis.workplace.Asking;
import eu.sluis.workplace.Conversations;
import eu.sluis.workplace.Evidencing;
import eu.sluis.workplace.Expiring;
import eu.sluis.workplace.GuardedSearch;
import eu.sluis.workplace.KeptConversations;
import eu.sluis.workplace.Retrieval;
import eu.sluis.workplace.Search;
import eu.sluis.workplace.SearchOutcomes;
import eu.sluis.workplace.SearchSettings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The choice of an implementation for every port. */
@ApplicationScoped
public class Wiring {

  private final Places places;

  Wiring(Places places) {
    this.places = places;
  }

  @Produces
  @Singleton
  InstantSource clock() {
    return Clock.systemUTC();
  }

  @Produces
  @Singleton
  Detector detector() {
    return DutchDetector.careful();
  }

  @Produces
  @Singleton
  TokenPlace token(
      @ConfigProperty(name = "sluis.pkcs11.library") Optional<Path> library,
      @ConfigProperty(name = "sluis.pkcs11.slot", defaultValue = "0") int slot,
      @ConfigProperty(name = "sluis.pkcs11.pin") Optional<String> pin,
      @ConfigProperty(name = "sluis.pkcs11.pin.file") Optional<Path> pinFile) {
    return new TokenPlace(library, slot, pin, pinFile);
  }

  @Produces
  @Singleton
  MasterKey masterKey(
      @ConfigProperty(name = "sluis.master.key") Optional<String> where, TokenPlace token)
      throws IOException {
    return MasterKeySource.of(where).key(places.home(), token);
  }

  @Produces
  @Singleton
  Policies policies(Organisations organisations) {
    return new Policies(organisations);
  }

  @Produces
  @Singleton
  MerkleLog auditLog(LeafStore store, InstantSource clock, Cosigning cosigning) {
    return new MerkleLog(store, clock, places.node(), cosigning);
  }

  @Produces
  @Singleton
  Cosigning cosigning(
      Publisher publisher,
      TreeStore tree,
      @ConfigProperty(name = "sluis.witness.url") Optional<String> url,
      @ConfigProperty(name = "sluis.witness.keys") Optional<List<String>> keys) {
    if (url.isEmpty() && keys.isEmpty()) {
      return Cosigning.none(publisher, tree);
    }
    if (url.isEmpty() || keys.isEmpty()) {
      throw new IllegalStateException(
          "a witness needs both SLUIS_WITNESS_URL and SLUIS_WITNESS_KEYS; set the other one too");
    }
    return Cosigning.by(new WitnessOverHttp(url.get()), witnessKeys(keys.get()), publisher, tree);
  }

  private static TrustedKeys witnessKeys(List<String> vkeys) {
    var keys = new ArrayList<VerifierKey>();
    for (String vkey : vkeys) {
      try {
        keys.add(VerifierKey.parse(vkey.strip()));
      } catch (Malformed notAKey) {
        throw new IllegalStateException(
            "SLUIS_WITNESS_KEYS has something that is no key; copy what `sluis witness` prints",
            notAKey);
      }
    }
    return new TrustedKeys(keys);
  }

  @Produces
  @Singleton
  LogKeys logKeys() throws IOException {
    return LogKeyFiles.readOrCreate(places.logKeys());
  }

  @Produces
  @Singleton
  Publisher publisher(LeafStore leaves, TreeStore tree, LogKeys keys, InstantSource clock) {
    return new Publisher(leaves, tree, keys, clock);
  }

  @Produces
  @Singleton
  Gateway gateway(
      UseCases useCases,
      Policies policies,
      Recognisers recognisers,
      ModelCatalogue models,
      MerkleLog log,
      InstantSource clock,
      Allowance allowance,
      Traffic traffic,
      Tracing tracing) {
    return new Gateway(
        useCases, policies, recognisers, models, log, clock, allowance, traffic, tracing);
  }

  @Produces
  @Singleton
  Approvals approvals(ApprovalStore store, MerkleLog log, InstantSource clock) {
    return new Approvals(store, log, clock);
  }

  @Produces
  @Singleton
  History history(HistoryStore store, Gateway gateway, KeepingRules rules, InstantSource clock) {
    return new History(store, gateway, rules, clock);
  }

  @Produces
  @Singleton
  Detectors gatewayDetectors(OrganisationDetectors detectors) {
    return detectors::of;
  }

  @Produces
  @Singleton
  Allowance allowance(LimitStore store, InstantSource clock) {
    return new Allowance(store, clock);
  }

  @Produces
  @Singleton
  Limits limits(LimitStore store, Allowance allowance, Keys keys, MerkleLog log) {
    return new Limits(store, allowance, keys, log);
  }

  @Produces
  @Singleton
  Traffic traffic(InstantSource clock, DailyUse use, ModelMeters meters) {
    return new Traffic(clock, new Retries(new SecureRandom(), Thread::sleep), List.of(use, meters));
  }

  @Produces
  @Singleton
  DailyUse use(DailyUse.Book book, InstantSource clock) {
    return new DailyUse(book, clock);
  }

  @Produces
  @Singleton
  Keys keys(
      ClientKeys store,
      UseCases useCases,
      Policies policies,
      People people,
      MerkleLog log,
      InstantSource clock) {
    return new Keys(store, useCases, policies, people, log, clock);
  }

  @Produces
  @Singleton
  OrganisationDetectors detectors(Detector detector, RecognitionStore store) {
    return new OrganisationDetectors(detector, store);
  }

  @Produces
  @Singleton
  WordBook words(RecognitionStore store, MerkleLog log, InstantSource clock) {
    return new WordBook(store, log, clock);
  }

  @Produces
  @Singleton
  ExampleSet examples(RecognitionStore store, MerkleLog log, InstantSource clock) {
    return new ExampleSet(store, log, clock);
  }

  @Produces
  @Singleton
  LuceneIndex index(GuardedSearch search) throws IOException {
    return LuceneIndex.open(
        Files.createDirectories(places.home().resolve("index")), Synonyms.ofGovernment(), search);
  }

  void close(@Disposes LuceneIndex index) {
    index.close();
  }

  @Produces
  @Singleton
  ProcessDocumentParser parser() {
    return new ProcessDocumentParser();
  }

  void close(@Disposes ProcessDocumentParser parser) {
    parser.close();
  }

  @Produces
  @Singleton
  Uploads uploads() {
    return new UploadShelf(places.uploads());
  }

  @Produces
  @Singleton
  Indexing indexing(
      SourceStore store,
      Connections connections,
      KnowledgeIndex index,
      DocumentParser parser,
      MerkleLog log,
      InstantSource clock) {
    var remote = new Remote(new AddressGuard(places::internalHosts));
    List<Connector> connectors =
        List.of(
            new FolderConnector(Source.Kind.FOLDER, places::folders),
            new FolderConnector(Source.Kind.UPLOAD, () -> List.<Path>of(places.uploads())),
            new WebsiteConnector(remote),
            new WebDavConnector(remote),
            new MailboxConnector(remote),
            new S3Connector(remote),
            new ZgwConnector(remote, clock),
            new GraphConnector(remote, clock));
    return new Indexing(store, connections, index, parser, connectors, log, clock);
  }

  void close(@Disposes Indexing indexing) {
    indexing.close();
  }

  @Produces
  @Singleton
  Asking asking(
      Gateway gateway,
      Conversations conversations,
      KnowledgeIndex index,
      SourceStore passages,
      Reranker reranker,
      SearchSettings settings,
      SupportCheck support,
      InstantSource clock,
      SearchOutcomes outcomes) {
    var retrieval = new Retrieval(index, passages, reranker, settings.wholeCharacters());
    return new Asking(gateway, conversations, retrieval, passages, support, clock, outcomes);
  }

  @Produces
  @Singleton
  LogIndexing logIndexing(LeafStore leaves, LogIndex index, InstantSource clock) {
    return new LogIndexing(leaves, index, clock);
  }

  @Produces
  @Singleton
  RulesInForce rulesInForce(
      UseCases useCases,
      Policies policies,
      LogIndexing indexing,
      LogIndex index,
      LeafStore leaves,
      MerkleLog log) {
    return new RulesInForce(useCases, policies, indexing, index, leaves, log);
  }

  @Produces
  @Singleton
  Evidencing evidencing(MerkleLog log, LeafStore leaves, Publisher publisher) {
    return new Evidencing(log, leaves, publisher);
  }

  @Produces
  @Singleton
  Expiring expiring(
      MerkleLog log,
      Conversations conversations,
      KeptConversations kept,
      UseCases useCases,
      KeepingRules rules,
      InstantSource clock) {
    return new Expiring(log, conversations, kept, useCases, rules, clock);
  }

  @Produces
  @Singleton
  Search search(
      Gateway gateway,
      KnowledgeIndex index,
      SourceStore passages,
      Reranker reranker,
      Extract extract) {
    return new Search(gateway, index, passages, reranker, extract);
  }
}
