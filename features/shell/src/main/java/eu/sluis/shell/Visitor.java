package eu.sluis.shell;

import eu.sluis.vocabulary.Asker;
import java.util.Locale;

/**
 * The person behind a request, as the frame of a page needs it.
 *
 * @param asker who it is, with the roles and groups of this moment
 * @param name as shown to that person only; never logged
 * @param organisationName for example `Gemeente Waterhoven`
 * @param language Dutch or English
 * @param csrfToken to be sent back with every change
 */
public record Visitor(
    Asker asker, String name, String organisationName, Locale language, String csrfToken) {}
