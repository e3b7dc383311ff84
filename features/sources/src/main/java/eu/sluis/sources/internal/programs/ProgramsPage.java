package eu.sluis.sources.internal.programs;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/**
 * What the page shows.
 *
 * @param secret shown once, when a key was made; else blank
 * @param address where its program begins
 * @param error what is wrong with what was typed; else blank
 */
@CheckedTemplate(basePath = "sources", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProgramsPage(
    Frame frame,
    String label,
    boolean changes,
    String days,
    String secret,
    String address,
    String error)
    implements TemplateInstance {}
