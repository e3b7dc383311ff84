package eu.sluis.sources.internal;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the sources. English: `messages/sources_en.properties`. */
@MessageBundle(value = "sources", locale = "nl")
public interface SourcesMessages {

  @Message("Bronnen")
  String sources();

  @Message("Waaruit Sluis antwoordt. U bepaalt wie wat mag lezen, en tot wanneer het geldt.")
  String lead();

  @Message("Bron toevoegen")
  String add();

  @Message("Nog geen bronnen")
  String emptyTitle();

  @Message(
      "Een bron is een plek met documenten, zoals uw beleidsregels. Begin met één map of een paar"
          + " bestanden.")
  String emptyText();

  @Message("Eerste bron toevoegen")
  String addFirst();

  @Message("Bron")
  String source();

  @Message("Vertrouwelijkheid")
  String confidentiality();

  @Message("Mag lezen")
  String readers();

  @Message("Documenten")
  String documents();

  @Message("Niet te lezen")
  String unreadable();

  @Message("Laatst gelezen")
  String lastRead();

  @Message("nog niet")
  String notYet();

  @Message("Naam van de bron")
  String name();

  @Message("Zoals collega’s hem kennen, bijvoorbeeld Beleidsregels Wmo.")
  String nameHint();

  @Message("Waar staan de documenten?")
  String where();

  @Message("Ik upload bestanden")
  String upload();

  @Message("Sluis bewaart ze op de eigen server. U kunt er later bestanden bij doen.")
  String uploadHint();

  @Message("Een map op de server")
  String folder();

  @Message("Wat daar verandert, neemt Sluis vanzelf over.")
  String folderHint();

  @Message("Pad van de map")
  String path();

  @Message("Alleen bij een map op de server. De beheerder bepaalt welke mappen open staan.")
  String pathHint();

  @Message("Bestanden")
  String files();

  @Message(
      "PDF, Word, OpenDocument, webpagina’s, Markdown, e-mail of tekst; tot 50 MB per bestand.")
  String filesHint();

  @Message("Wie mag dit lezen?")
  String whoReads();

  @Message(
      "Namen van groepen, met een komma ertussen. Schrijf iedereen voor alle collega’s. In gebruik:"
          + " {known}.")
  String whoReadsHint(String known);

  @Message("Hoe vertrouwelijk is het?")
  String howClosed();

  @Message("Bij twijfel: kies de hogere klasse.")
  String howClosedHint();

  @Message("Geldig vanaf")
  String validFrom();

  @Message("Geldig tot en met")
  String validUntil();

  @Message("Mag leeg blijven.")
  String mayBeEmpty();

  @Message("Annuleren")
  String cancel();

  @Message("Opslaan")
  String save();

  @Message("Opnieuw lezen")
  String readAgain();

  @Message("Rechten en geldigheid")
  String rights();

  @Message("Bestanden toevoegen")
  String addFiles();

  @Message("Bron verwijderen")
  String remove();

  @Message(
      "De documenten zijn dan niet meer te vinden. Antwoorden die erop rusten, tonen die zinnen niet"
          + " meer. De bestanden in een map op de server blijven staan.")
  String removeHint();

  @Message("Documenten gelezen")
  String progress();

  @Message("{done} van {total}")
  String of(int done, int total);

  @Message("Wacht op een andere bron")
  String waiting();

  @Message("Documenten worden geteld")
  String counting();

  @Message("Het lezen is niet gelukt")
  String failed();

  @Message("Niet te lezen documenten")
  String unreadableTitle();

  @Message("Document")
  String document();

  @Message("Reden")
  String reason();

  @Message("Stukken")
  String passages();

  @Message("Geldig")
  String valid();

  @Message("eigen instelling")
  String ownSetting();

  @Message("Wijzigen")
  String change();

  @Message("Deze bron heeft nog geen documenten die te lezen zijn.")
  String noDocuments();

  @Message("Wie mag dit document lezen, en tot wanneer geldt het?")
  String documentRights();

  @Message("Neem de instellingen van de bron weer over")
  String followSource();

  @Message("Controleer wat er staat")
  String checkForm();

  @Message(
      "{#if count == 1}Er is één ding dat niet klopt.{#else}Er zijn {count} dingen die niet"
          + " kloppen.{/if} Wat u invulde, staat er nog.")
  String errors(int count);

  @Message("pagina {page}")
  String page(int page);

  @Message("Uit de bron {name}")
  String fromSource(String name);

  @Message("Naar de aangehaalde passage")
  String toPassage();

  @Message("Stel een vraag over dit document")
  String askAbout();

  @Message("Stel een vraag over alle {pieces} stukken in deze map")
  String askDossier(int pieces);

  @Message("{first} tot en met {last} van {total} bronnen")
  String range(int first, int last, int total);

  @Message("{first} tot en met {last} van {total} documenten")
  String documentRange(int first, int last, int total);

  @Message("Vorige")
  String previous();

  @Message("Volgende")
  String next();

  @Message("Bladeren")
  String paging();

  @Message("Zoek een document")
  String searchDocument();

  @Message("Geen document met deze naam.")
  String noDocumentFound();

  @Message("Zoek een bron")
  String search();

  @Message("Zoeken")
  String searchButton();

  @Message("Geen bron met deze naam.")
  String nothingFound();

  @Message("wordt gelezen")
  String reading();

  @Message("Zoeken op betekenis")
  String meaning();

  @Message("Model")
  String meaningModel();

  @Message("Passages met een vector")
  String vectors();

  @Message("{count} passages mogen niet naar dit model. Die vindt Sluis op woorden.")
  String leftOut(int count);
}
