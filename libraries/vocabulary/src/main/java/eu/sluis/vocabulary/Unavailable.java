package eu.sluis.vocabulary;

/**
 * Marks an exception that says: something this work needs cannot be reached now, and nothing was
 * changed. Whoever meets it refuses and says *later*.
 */
public interface Unavailable {}
