package eu.sluis.adapters.identity;

import eu.sluis.register.Organisation;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.Role;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an identity provider says about someone, read strictly: what is not understood gives no
 * right.
 *
 * @param account in the organisation's domain, lower case
 */
record Claims(String account, String name, Set<Role> roles, Set<GroupId> groups) {

  static final int NAME_LENGTH_MAX = 200;

  /**
   * Reads the claims of a verified token.
   *
   * @return empty when there is no account in the organisation's domain
   */
  static Optional<Claims> read(
      Map<String, ?> claims, Organisation organisation, String rolesClaim, String groupsClaim) {
    return account(claims, organisation.domain())
        .map(
            account ->
                new Claims(
                    account,
                    text(claims, "name")
                        .filter(name -> !name.isBlank() && name.length() <= NAME_LENGTH_MAX)
                        .orElse(account),
                    roles(texts(claims, rolesClaim)),
                    groups(texts(claims, groupsClaim))));
  }

  private static Optional<String> account(Map<String, ?> claims, String domain) {
    // An address that the provider itself does not trust proves nothing.
    boolean unverified = text(claims, "email_verified").filter("false"::equals).isPresent();
    Optional<String> email = unverified ? Optional.empty() : text(claims, "email");
    return Stream.of(email, text(claims, "preferred_username"))
        .flatMap(Optional::stream)
        .map(name -> name.strip().toLowerCase(Locale.ROOT))
        .filter(name -> name.length() <= LocalAccounts.ACCOUNT_LENGTH_MAX)
        .filter(name -> name.indexOf('@') > 0 && name.indexOf('@') == name.lastIndexOf('@'))
        .filter(name -> name.endsWith("@" + domain))
        .findFirst();
  }

  private static Set<Role> roles(Stream<String> codes) {
    Set<Role> known = codes.map(Role::ofCode).flatMap(Optional::stream).collect(Collectors.toSet());
    return known.isEmpty() ? Set.of(Role.USER) : known;
  }

  private static Set<GroupId> groups(Stream<String> names) {
    return names
        // Keycloak writes the path of a group.
        .map(name -> name.startsWith("/") ? name.substring(1) : name)
        .map(name -> name.toLowerCase(Locale.ROOT))
        .flatMap(name -> group(name).stream())
        .collect(Collectors.toSet());
  }

  private static Optional<GroupId> group(String name) {
    try {
      return Optional.of(new GroupId(name));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static Optional<String> text(Map<String, ?> claims, String name) {
    return Optional.ofNullable(claims.get(name)).map(Claims::plain);
  }

  private static Stream<String> texts(Map<String, ?> claims, String path) {
    @Nullable Object value = claims.get(path);
    if (value == null && path.contains("/")) {
      value = claims;
      for (String step : path.split("/", -1)) {
        value = value instanceof Map<?, ?> map ? map.get(step) : null;
      }
    }
    return switch (value) {
      case null -> Stream.empty();
      case JsonArray array -> array.stream().map(Claims::plain);
      case Collection<?> many -> many.stream().map(Claims::plain);
      default -> Stream.of(plain(value));
    };
  }

  private static String plain(Object value) {
    return value instanceof JsonString json ? json.getString() : String.valueOf(value);
  }
}
