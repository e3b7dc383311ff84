package eu.sluis.gateway;

import eu.sluis.register.People;
import eu.sluis.vocabulary.OrganisationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Keys in memory. */
final class KeyShelf implements ClientKeys {
  final List<ClientKey> rows = new ArrayList<>();
  private final Map<KeyId, KeyHash> hashes = new HashMap<>();
  private final People people;
  int uses;

  KeyShelf(People people) {
    this.people = people;
  }

  @Override
  public Optional<Found> find(OrganisationId organisation, KeyId id) {
    return rows.stream()
        .filter(key -> key.organisation().equals(organisation) && key.id().equals(id))
        .findFirst()
        .map(
            key ->
                new Found(
                    key,
                    Objects.requireNonNull(hashes.get(id)),
                    people.find(organisation, key.holder().id())));
  }

  @Override
  public List<ClientKey> all(OrganisationId organisation) {
    return List.copyOf(rows);
  }

  @Override
  public void add(ClientKey key, KeyHash hash) {
    rows.add(key);
    hashes.put(key.id(), hash);
  }

  @Override
  public boolean replace(KeyId other, Instant ends, ClientKey key, KeyHash hash) {
    boolean works =
        rows.stream()
            .anyMatch(
                one -> one.id().equals(other) && one.ends().isEmpty() && one.revoked().isEmpty());
    if (works) {
      change(other, old -> with(old, Optional.of(ends), old.revoked(), old.lastUsed()));
      add(key, hash);
    }
    return works;
  }

  @Override
  public boolean revoke(OrganisationId organisation, KeyId id, Instant moment) {
    boolean working =
        find(organisation, id).filter(found -> found.key().revoked().isEmpty()).isPresent();
    change(id, old -> with(old, old.ends(), Optional.of(moment), old.lastUsed()));
    return working;
  }

  @Override
  public void used(OrganisationId organisation, KeyId id, Instant moment, Instant unlessAfter) {
    uses++;
    change(id, old -> with(old, old.ends(), old.revoked(), Optional.of(moment)));
  }

  private void change(KeyId id, UnaryOperator<ClientKey> change) {
    rows.replaceAll(key -> key.id().equals(id) ? change.apply(key) : key);
  }

  private static ClientKey with(
      ClientKey key,
      Optional<Instant> ends,
      Optional<Instant> revoked,
      Optional<Instant> lastUsed) {
    return new ClientKey(
        key.id(),
        key.organisation(),
        key.label(),
        key.holder(),
        key.useCases(),
        key.usual(),
        key.made(),
        key.madeBy(),
        key.expires(),
        ends,
        revoked,
        lastUsed,
        key.rights());
  }
}
