package eu.sluis.adapters.identity;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * `templates/identity/account-page.html`.
 *
 * @param roles in words
 * @param hasPassword whether there is a local password to change
 * @param message a sentence about what just happened, or blank
 */
@CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record AccountPage(
    Frame frame,
    String account,
    List<String> roles,
    List<String> groups,
    List<Row> sessions,
    boolean hasPassword,
    String message)
    implements TemplateInstance {

  /**
   * One session, in words.
   *
   * @param here whether it is the one that shows this page
   */
  record Row(String id, String since, String lastSeen, String how, boolean here) {}
}
