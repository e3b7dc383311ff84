package eu.sluis.adapters.connectors;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets that connect only where the {@link AddressGuard} lets them: the address is judged at the
 * moment of connecting, and it is the one that is connected to.
 */
final class GuardedSockets extends SocketFactory {

  private final AddressGuard guard;

  GuardedSockets(AddressGuard guard) {
    this.guard = guard;
  }

  @Override
  public Socket createSocket() {
    return new GuardedSocket(guard);
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress local, int localPort)
      throws IOException {
    return connected(new InetSocketAddress(host, port));
  }

  private Socket connected(SocketAddress where) throws IOException {
    var socket = createSocket();
    socket.connect(where);
    return socket;
  }

  private static final class GuardedSocket extends Socket {
    private final AddressGuard guard;

    GuardedSocket(AddressGuard guard) {
      this.guard = guard;
    }

    @Override
    public void connect(SocketAddress where) throws IOException {
      connect(where, 0);
    }

    @Override
    public void connect(SocketAddress where, int timeout) throws IOException {
      if (!(where instanceof InetSocketAddress to) || to.isUnresolved()) {
        throw new java.net.UnknownHostException("a mail server was not found");
      }
      guard.require(to.getHostString(), to.getAddress());
      super.connect(where, timeout);
    }
  }
}
