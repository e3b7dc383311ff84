/**
 * The frame around every page: look, navigation, language, messages, errors, and the headers that
 * protect a page. Features use it; it knows no feature.
 */
@NullMarked
package eu.sluis.shell;

import org.jspecify.annotations.NullMarked;
