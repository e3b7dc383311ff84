package eu.sluis.testing.architecture.violations.homes.privacy;

/** In the package of privacy, but not in its module. */
public record Stowaway(String text) {}
