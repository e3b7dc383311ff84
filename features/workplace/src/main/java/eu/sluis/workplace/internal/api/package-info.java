/** For programs with a key: `/api/v1`. Described in `docs/api.md`. */
@NullMarked
package eu.sluis.workplace.internal.api;

import org.jspecify.annotations.NullMarked;
