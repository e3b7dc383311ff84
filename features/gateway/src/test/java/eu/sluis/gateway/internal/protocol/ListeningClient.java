package eu.sluis.gateway.internal.protocol;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/** A connection in memory. */
public final class ListeningClient {
  private final List<String> events = new CopyOnWriteArrayList<>();
  private volatile boolean head;
  public volatile boolean ended;
  public volatile boolean gone;

  public ServerHttpResponse response() {
    return (ServerHttpResponse)
        Proxy.newProxyInstance(
            ListeningClient.class.getClassLoader(),
            new Class<?>[] {ServerHttpResponse.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "headWritten" -> head;
                  case "closed" -> gone || ended;
                  case "write" -> {
                    head = true;
                    events.add(new String((byte[]) arguments[0], StandardCharsets.UTF_8));
                    yield CompletableFuture.completedFuture(null);
                  }
                  case "end" -> {
                    ended = true;
                    yield proxy;
                  }
                  default -> proxy;
                });
  }

  public String written() {
    return String.join("", events);
  }

  public int comments() {
    return written().split(": wacht\n\n", -1).length - 1;
  }
}
