package eu.sluis.register;

import eu.sluis.vocabulary.OrganisationId;

/**
 * A municipality or partnership.
 *
 * @param domain the part of its people's account names after the `@`; unique
 * @param baseline its minimum policy, as bouwcode in YAML
 */
public record Organisation(OrganisationId id, String name, String domain, String baseline) {}
