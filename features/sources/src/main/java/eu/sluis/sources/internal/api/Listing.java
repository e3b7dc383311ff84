package eu.sluis.sources.internal.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import eu.sluis.gateway.ProgramApi;
import eu.sluis.shell.ProblemException;
import eu.sluis.shell.Wording;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list, with where the others are: in the answer, and in a `Link` header (RFC 8288).
 *
 * @param count in the whole list
 * @param page from 1
 * @param next below the address of Sluis; absent on the last page
 * @param previous absent on the first page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Listing<T>(
    int count,
    int page,
    int pageSize,
    @Nullable String next,
    @Nullable String previous,
    List<T> results) {

  static final int SIZE_USUAL = 50;
  static final int SIZE_MAX = 100;
  static final int PAGE_MAX = 1_000_000;

  private static final String PAGE = "page";
  private static final String SIZE = "pageSize";

  Listing {
    results = List.copyOf(results);
  }

  /** Which page is asked for. */
  record Asked(String path, int page, int size) {

    /**
     * @throws ProblemException when a parameter is unknown or out of bounds
     */
    static Asked of(UriInfo here) {
      MultivaluedMap<String, String> given = here.getQueryParameters();
      if (!Set.of(PAGE, SIZE).containsAll(given.keySet())) {
        throw wrong(
            "Bekend zijn alleen `" + PAGE + "` en `" + SIZE + "`",
            "Only `" + PAGE + "` and `" + SIZE + "` are known");
      }
      return new Asked(
          here.getPath(),
          number(given, PAGE, PAGE_MAX, 1),
          number(given, SIZE, SIZE_MAX, SIZE_USUAL));
    }

    private static int number(
        MultivaluedMap<String, String> given, String name, int most, int usual) {
      if (!given.containsKey(name)) {
        return usual;
      }
      String typed = given.getFirst(name);
      int number = typed.matches("[0-9]{1,7}") ? Integer.parseInt(typed) : 0;
      if (given.get(name).size() != 1 || number < 1 || number > most) {
        throw wrong(
            "`" + name + "` moet een getal zijn van 1 tot " + most,
            "`" + name + "` must be a number from 1 to " + most);
      }
      return number;
    }
  }

  static <S, T> Listing<T> of(List<S> all, Asked asked, Function<S, T> view) {
    int from = (int) Math.min(all.size(), (asked.page() - 1L) * asked.size());
    int until = Math.min(all.size(), from + asked.size());
    return new Listing<>(
        all.size(),
        asked.page(),
        asked.size(),
        until < all.size() ? address(asked, asked.page() + 1) : null,
        asked.page() > 1 && !all.isEmpty()
            ? address(asked, Math.min(asked.page() - 1, pages(all.size(), asked.size())))
            : null,
        all.subList(from, until).stream().map(view).toList());
  }

  Response response() {
    var response = Response.ok(this).header(ProgramApi.VERSION_HEADER, ProgramApi.VERSION);
    if (next != null) {
      response.header("Link", "<" + next + ">; rel=\"next\"");
    }
    if (previous != null) {
      response.header("Link", "<" + previous + ">; rel=\"prev\"");
    }
    return response.build();
  }

  static ProblemException wrong(String dutch, String english) {
    return new ProblemException(
        400, new Wording(dutch, english), new Wording("Zie docs/api.md.", "See docs/api.md."));
  }

  private static int pages(int count, int size) {
    return (count + size - 1) / size;
  }

  private static String address(Asked asked, int page) {
    return asked.path() + "?" + PAGE + "=" + page + "&" + SIZE + "=" + asked.size();
  }
}
