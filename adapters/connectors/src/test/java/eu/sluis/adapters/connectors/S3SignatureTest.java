package eu.sluis.adapters.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.sluis.adapters.connectors.LocalServer.Reply;
import eu.sluis.sources.Access;
import eu.sluis.sources.Access.Item;
import eu.sluis.sources.Connector.LocationRefused;
import eu.sluis.sources.Connector.LocationRefused.Reason;
import eu.sluis.sources.Connector.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What S3Mock does not look at: who signs, for which region, and how a refusal is told. */
class S3SignatureTest {

  @Test
  void every_request_is_signed_and_a_wrong_key_is_told_as_such() throws Exception {
    List<String> signatures = new ArrayList<>();
    try (var server =
        new LocalServer(
            request -> {
              signatures.add(request.getRequestHeaders().getFirst("Authorization"));
              return new Reply(403, Map.of(), "<Error><Code>SignatureDoesNotMatch</Code></Error>");
            })) {
      var place =
          new Place(
              server.address() + "/beleid",
              new Access(Map.of(Item.USER, "sleutel", Item.SECRET, "geheim", Item.REGION, "nl-1")));
      assertThatThrownBy(() -> new S3Connector(new Remote(ConnectorKit.OPEN)).attempt(place))
          .isInstanceOfSatisfying(
              LocationRefused.class,
              refused -> assertThat(refused.reason()).isEqualTo(Reason.LOG_IN_REFUSED));
      assertThat(signatures)
          .singleElement()
          .asString()
          .startsWith("AWS4-HMAC-SHA256 Credential=sleutel/")
          .contains("/nl-1/s3/aws4_request")
          .doesNotContain("geheim");
    }
  }
}
