package eu.sluis.gateway.internal;

import eu.sluis.shell.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.util.List;

/**
 * The catalogue of models, in order of preference, and how they are doing.
 *
 * @param administrator whether the visitor can change the catalogue
 * @param trouble why what was changed last is not in force; blank for nothing
 * @param versions the catalogues that held, newest first; for an administrator only
 */
@CheckedTemplate(basePath = "gateway", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
record ModelsPage(
    Frame frame,
    List<ModelView> models,
    List<StateView> states,
    boolean administrator,
    boolean troubled,
    String trouble,
    List<VersionView> versions)
    implements TemplateInstance {}
