/** Recordings written out: `/v1/audio/transcriptions`; closed to other modules. */
@NullMarked
package eu.sluis.gateway.internal.openai.audio;

import org.jspecify.annotations.NullMarked;
