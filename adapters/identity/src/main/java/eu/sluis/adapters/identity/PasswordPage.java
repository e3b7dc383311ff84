package eu.sluis.adapters.identity;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * `templates/identity/password-page.html`.
 *
 * @param first whether the person cannot go on without it
 * @param lengthMin of a new password
 * @param currentError a sentence, or blank
 * @param chosenError a sentence, or blank
 * @param repeatedError a sentence, or blank
 */
@CheckedTemplate(basePath = "identity", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record PasswordPage(
    Frame frame,
    String account,
    boolean first,
    int lengthMin,
    String currentError,
    String chosenError,
    String repeatedError)
    implements TemplateInstance {}
