/**
 * For programs that speak the Model Context Protocol: `POST /mcp`, described in `docs/clients.md`.
 *
 * <p>The protocol is that of the official SDK: {@link eu.sluis.workplace.internal.mcp.McpResource}
 * admits a request with its key, {@link eu.sluis.workplace.internal.mcp.Bytes} hands its bytes to
 * the SDK and back, and a tool ({@link eu.sluis.workplace.internal.mcp.SearchTool}, {@link
 * eu.sluis.workplace.internal.mcp.CheckTool}) does what `/api/v1` does. All of it happens on the
 * thread of the request, one virtual thread each. Nothing is kept between two requests. A tool that
 * cannot do what was asked answers with a sentence; a failure of ours ends the request as anywhere
 * else, with a numbered problem.
 */
@NullMarked
package eu.sluis.workplace.internal.mcp;

import org.jspecify.annotations.NullMarked;
