/** For programs with a key: `/api/v1/sources`. Described in `docs/api.md`. */
@NullMarked
package eu.sluis.sources.internal.api;

import org.jspecify.annotations.NullMarked;
