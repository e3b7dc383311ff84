package eu.sluis.shell.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadersTest {

  @Test
  void the_policy_starts_from_nothing_and_has_no_exception() {
    assertThat(Headers.CONTENT_SECURITY_POLICY)
        .startsWith("default-src 'none';")
        .contains("require-trusted-types-for 'script'")
        .doesNotContain("unsafe", "*", "http", "data:");
  }

  @ParameterizedTest
  @CsvSource({
    "/vragen,200,false,false,no-store",
    "/vragen,404,false,false,no-store",
    "/vendor/htmx.org-2.0.11/htmx.min.js,200,false,true,'public, max-age=31536000, immutable'",
    "/vendor/htmx.org-2.0.10/htmx.min.js,404,false,false,no-store",
    "/shell/0a1b/css/sluis.css,200,true,true,'public, max-age=31536000, immutable'",
    "/shell/0a1b/css/weg.css,404,true,false,no-store",
    "/shell/css/sluis.css,200,false,true,no-cache",
    "/workplace/js/mine.js,200,false,true,no-cache",
    "/huisstijl.css,200,false,false,no-cache"
  })
  void only_what_never_changes_is_kept(
      String path, int status, boolean forEver, boolean file, String rule) {
    assertThat(Headers.cacheControl(path, status, forEver, file)).isEqualTo(rule);
  }
}
