/**
 * What programs asked and were answered, kept for them when they want that and a rule lets it:
 * under a key per conversation, for a number of days, for the key that asked and no other. Called
 * by the doors of the protocols on the thread of a request, behind the road: {@link History} keeps
 * only what was answered and recorded. What cannot be kept is told to the client as a failure.
 */
@org.jspecify.annotations.NullMarked
package eu.sluis.gateway.history;
