package eu.sluis.register;

/**
 * A session with its person as they are now, read together.
 *
 * @param mustChange the person has a local password that must be replaced first
 */
public record SignedIn(
    Session session, Person person, String organisationName, boolean mustChange) {}
