package eu.sluis.gateway.internal;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/** The rows of how the models are doing, which a page asks for again. */
@CheckedTemplate(basePath = "gateway", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ModelStates(List<StateView> states) implements TemplateInstance {}
