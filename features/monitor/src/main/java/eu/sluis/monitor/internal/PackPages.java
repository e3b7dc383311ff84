package eu.sluis.monitor.internal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The page of a pack to read: without a frame, for it leaves Sluis. */
final class PackPages {

  private PackPages() {}

  /**
   * @param receipt whether it is one of an erasure
   * @param rows oldest first
   */
  @CheckedTemplate(basePath = "packs", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record PackPage(String language, String title, boolean receipt, List<Pages.RowView> rows)
      implements TemplateInstance {}
}
