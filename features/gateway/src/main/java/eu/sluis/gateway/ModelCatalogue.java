package eu.sluis.gateway;

import java.util.List;

/** The models that this installation knows, in order of preference. */
public interface ModelCatalogue {
  List<Model> models();
}
