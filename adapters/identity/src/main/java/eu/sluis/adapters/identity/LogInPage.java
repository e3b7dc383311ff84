package eu.sluis.adapters.identity;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * `templates/identity/log-in-page.html`.
 *
 * @param account as it was typed
 * @param back where to go after it
 * @param accountError a sentence, or blank
 * @param passwordError a sentence, or blank
 * @param providerFailed whether the identity provider sent someone back without an answer
 * @param local whether there is a form
 * @param provider whether there is an identity provider
 * @param providerAddress where the road to it begins
 */
@CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record LogInPage(
    Frame frame,
    String account,
    String back,
    String accountError,
    String passwordError,
    boolean providerFailed,
    boolean local,
    boolean provider,
    String providerAddress)
    implements TemplateInstance {}
