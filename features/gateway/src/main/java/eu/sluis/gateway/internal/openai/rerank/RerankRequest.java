package eu.sluis.gateway.internal.openai.rerank;

import eu.sluis.gateway.Ranking;
import eu.sluis.gateway.TypedText;
import eu.sluis.gateway.internal.protocol.ClientProblem;
import eu.sluis.gateway.internal.protocol.Fields;
import eu.sluis.gateway.internal.protocol.Fields.Item;
import eu.sluis.gateway.internal.protocol.JsonTexts;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A request to rank documents, read whole.
 *
 * @param most how many results are wanted
 * @param withTexts whether a result repeats its document
 */
record RerankRequest(
    String model,
    TypedText query,
    List<TypedText> documents,
    int most,
    boolean withTexts,
    List<String> notPassed) {

  static RerankRequest read(byte[] bytes) throws ClientProblem {
    Fields body = JsonTexts.fields(bytes);
    body.only(Set.of("model", "query", "documents", "top_n", "return_documents", "user"));
    List<TypedText> documents = documents(body);
    body.required("query");
    return new RerankRequest(
        body.required("model").asText(),
        TypedText.of(body.text("query").orElse("")),
        documents,
        body.whole("top_n", 1, Ranking.DOCUMENTS_MAX).orElse((long) documents.size()).intValue(),
        body.flag("return_documents").orElse(false),
        body.get("user").isPresent() ? List.of("user") : List.of());
  }

  private static List<TypedText> documents(Fields body) throws ClientProblem {
    var documents = new ArrayList<TypedText>();
    for (Item item : body.items("documents", Ranking.DOCUMENTS_MAX)) {
      documents.add(TypedText.of(item.node().isTextual() ? item.node().asText() : text(item)));
    }
    if (documents.isEmpty()) {
      throw Fields.wrong("documents", "een lijst met teksten", "a list of texts");
    }
    return documents;
  }

  private static String text(Item item) throws ClientProblem {
    Fields document = item.fields();
    document.only(Set.of("text"));
    document.required("text");
    return document.text("text").orElse("");
  }
}
