package eu.sluis.gateway.internal.protocol;

import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.resteasy.reactive.server.spi.ServerHttpResponse;

/** A connection in memory. */
public final class ListeningClient {
  private final List<String> events = new CopyOnWriteArrayList<>();
  private final Queue<CompletableFuture<Void>> onTheirWay = new ConcurrentLinkedQueue<>();
  private volatile boolean head;

  /** Takes nothing by itself, only what it is told to. */
  public volatile boolean slow;

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
                    var taken = new CompletableFuture<Void>();
                    if (slow) {
                      onTheirWay.add(taken);
                    } else {
                      taken.complete(null);
                    }
                    yield taken;
                  }
                  case "end" -> {
                    ended = true;
                    yield proxy;
                  }
                  default -> proxy;
                });
  }

  /** Takes what was written first, if anything is on its way. */
  public void take() {
    CompletableFuture<Void> first = onTheirWay.poll();
    if (first != null) {
      first.complete(null);
    }
  }

  /** Takes nothing of what is on its way. */
  public void hangUp() {
    onTheirWay.forEach(write -> write.completeExceptionally(new IllegalStateException("closed")));
  }

  /** What came in one write each. */
  public List<String> events() {
    return List.copyOf(events);
  }

  public String written() {
    return String.join("", events);
  }

  public int comments() {
    return written().split(": wacht\n\n", -1).length - 1;
  }
}
