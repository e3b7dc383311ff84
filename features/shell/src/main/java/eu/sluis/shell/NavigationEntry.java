package eu.sluis.shell;

/**
 * One entry of the main menu.
 *
 * @param id what a page gives as its `current`, for example `vragen`
 * @param label in the language of the page
 * @param path on this host
 * @param current whether the page being shown belongs to it
 */
public record NavigationEntry(String id, String label, String path, boolean current) {}
