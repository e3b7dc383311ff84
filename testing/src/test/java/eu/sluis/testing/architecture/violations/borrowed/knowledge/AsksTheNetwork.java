package eu.sluis.testing.architecture.violations.borrowed.knowledge;

import java.net.InetAddress;

public record AsksTheNetwork(InetAddress address) {}
