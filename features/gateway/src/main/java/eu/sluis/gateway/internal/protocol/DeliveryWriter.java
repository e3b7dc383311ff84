package eu.sluis.gateway.internal.protocol;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Lets a {@link Delivery} write to the client itself. */
@Provider
public class DeliveryWriter implements ServerMessageBodyWriter<Delivery> {

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, ResteasyReactiveResourceInfo target, MediaType mediaType) {
    return Delivery.class.isAssignableFrom(type);
  }

  @Override
  public boolean isWriteable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return Delivery.class.isAssignableFrom(type);
  }

  @Override
  public void writeResponse(Delivery delivery, Type genericType, ServerRequestContext context) {
    // The framework would put its own status, which is always 200, over the one that is chosen
    // here.
    context.serverResponse().setPreCommitListener(null);
    delivery.write(context.serverResponse());
  }

  @Override
  public void writeTo(
      Delivery delivery,
      Class<?> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, Object> headers,
      OutputStream out) {
    throw new UnsupportedOperationException("this is written to the response itself");
  }
}
