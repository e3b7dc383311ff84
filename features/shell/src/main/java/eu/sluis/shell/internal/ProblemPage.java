package eu.sluis.shell.internal;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of a problem, `templates/shell/problem-page.html`. */
@CheckedTemplate(basePath = "shell", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ProblemPage(Frame frame, int status, String what, String advice, String number)
    implements TemplateInstance {}
