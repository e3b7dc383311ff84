@NullMarked
package eu.sluis.gateway.internal.openai.chat;

import org.jspecify.annotations.NullMarked;
