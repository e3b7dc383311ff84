package eu.sluis.testing.architecture.violations.selfcontained.audit;

import java.io.InputStream;
import java.security.MessageDigest;

public record ReadsBytes(InputStream bytes, MessageDigest digest) {}
