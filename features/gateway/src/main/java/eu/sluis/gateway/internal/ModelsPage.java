package eu.sluis.gateway.internal;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The catalogue of models, in order of preference.
 *
 * @param administrator whether the visitor can change the catalogue
 */
@CheckedTemplate(basePath = "gateway", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ModelsPage(Frame frame, List<ModelView> models, boolean administrator)
    implements TemplateInstance {}
