package eu.sluis.privacy.internal;

/** Words, by index and with `to` excluded, of which a cue says that they are a name. */
record NameClaim(int from, int to, double confidence, String evidence) {}
