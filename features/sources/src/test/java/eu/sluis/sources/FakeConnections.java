package eu.sluis.sources;

import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.SourceId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Connections in memory, of one organisation. */
final class FakeConnections implements Connections {

  final Map<SourceId, Connection> connections = new HashMap<>();
  final Map<SourceId, String> marks = new HashMap<>();
  final Map<SourceId, LastReading> readings = new HashMap<>();

  @Override
  public Optional<Connection> find(OrganisationId organisation, SourceId source) {
    return Optional.ofNullable(connections.get(source));
  }

  @Override
  public void save(OrganisationId organisation, SourceId source, Connection connection) {
    connections.put(source, connection);
    marks.remove(source);
  }

  @Override
  public String mark(OrganisationId organisation, SourceId source) {
    return marks.getOrDefault(source, "");
  }

  @Override
  public void mark(OrganisationId organisation, SourceId source, String mark) {
    marks.put(source, mark);
  }

  @Override
  public Optional<LastReading> lastReading(OrganisationId organisation, SourceId source) {
    return Optional.ofNullable(readings.get(source));
  }

  @Override
  public void save(OrganisationId organisation, SourceId source, LastReading reading) {
    readings.put(source, reading);
  }
}
