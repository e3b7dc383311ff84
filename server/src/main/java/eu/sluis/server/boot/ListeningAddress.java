package eu.sluis.server.boot;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/**
 * Where Sluis listens: a name or IP address of this machine and a port; port 0 is any free one.
 *
 * @param setting what the names of its two settings begin with: `SLUIS` for `SLUIS_PORT`
 */
public record ListeningAddress(String host, int port, String setting) {

  /** For people. */
  public ListeningAddress(String host, int port) {
    this(host, port, "SLUIS");
  }

  /** Refuses when another program has the port, before anything else is started. */
  void requireFree() throws StartRefused {
    try (var probe = new ServerSocket()) {
      // As the server itself does; without it, connections that just closed would count as taken.
      probe.setReuseAddress(true);
      probe.bind(new InetSocketAddress(InetAddress.getAllByName(host)[0], port));
    } catch (UnknownHostException unknown) {
      throw notHere(unknown);
    } catch (IOException taken) {
      if (!isLocal()) {
        throw notHere(taken);
      }
      throw new StartRefused(
          ExitCode.PORT_TAKEN,
          "poort `%d` is bezet of verboden; stop het andere programma of kies een andere poort met"
                  .formatted(port)
              + " "
              + setting
              + "_PORT",
          "port `%d` is taken or forbidden; stop the other program or choose another port with"
                  .formatted(port)
              + " "
              + setting
              + "_PORT",
          taken);
    }
  }

  /** The address to type in a browser on this machine. */
  String page(int actualPort) {
    boolean everywhere = host.equals("0.0.0.0") || host.equals("::") || host.equals("127.0.0.1");
    var name = everywhere ? "localhost" : host.contains(":") ? "[" + host + "]" : host;
    return "http://" + name + ":" + actualPort;
  }

  private boolean isLocal() {
    try (var probe = new ServerSocket()) {
      probe.bind(new InetSocketAddress(InetAddress.getAllByName(host)[0], 0));
      return true;
    } catch (IOException elsewhere) {
      return false;
    }
  }

  private StartRefused notHere(IOException cause) {
    return new StartRefused(
        ExitCode.BAD_SETTING,
        setting + "_HOST is `" + host + "`; kies een adres van deze computer, zoals `127.0.0.1`",
        setting + "_HOST is `" + host + "`; choose an address of this machine, such as `127.0.0.1`",
        cause);
  }
}
