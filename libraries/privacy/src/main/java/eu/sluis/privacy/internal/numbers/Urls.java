package eu.sluis.privacy.internal.numbers;

import eu.sluis.privacy.Evidence;
import eu.sluis.privacy.internal.Candidate;
import eu.sluis.privacy.internal.names.DutchWords;
import eu.sluis.vocabulary.DataCategory;
import java.util.function.Consumer;

/** Web addresses that name a person: a profile, a home page, a page of a member of staff. */
final class Urls implements Shape {

  private static final int CHARS_MAX = 300;

  /** A shorter name must begin a part of the address: `bos` stands in many. */
  private static final int NAME_CHARS_MIN = 6;

  /** Sites whose first step of the path is a person; `x.com/naam`. */
  private static final String[] PROFILES = {
    "facebook.com/",
    "fb.com/",
    "instagram.com/",
    "twitter.com/",
    "x.com/",
    "tiktok.com/@",
    "youtube.com/@",
    "snapchat.com/add/",
    "github.com/",
    "linkedin.com/in/",
    "linkedin.com/pub/",
    "threads.net/@",
    "mastodon.nl/@",
    "t.me/",
    "medium.com/@",
    "pinterest.com/",
    "strava.com/athletes/",
    "marktplaats.nl/u/",
    "vk.com/",
    "bsky.app/profile/",
    "gravatar.com/",
    "soundcloud.com/",
    "paypal.me/",
    "calendly.com/",
    "linktr.ee/",
    "about.me/",
    "twitch.tv/",
    "reddit.com/user/",
    "researchgate.net/profile/",
    "orcid.org/",
    "komoot.com/user/",
    "vinted.nl/member/",
    "behance.net/",
    "wa.me/",
    "last.fm/user/",
    "open.spotify.com/user/",
    "strava.com/pros/",
    "zorgkaartnederland.nl/zorgverlener/",
    "onlyfans.com/",
    "flickr.com/photos/",
    "gitlab.com/"
  };

  private static final String[] STEPS = {
    "/~",
    "/smoelenboek/",
    "/wieiswie/",
    "/contactpersonen/",
    "/collega/",
    "/collegas/",
    "/gebruiker/",
    "/gebruikers/",
    "/spelers/",
    "/inwoner/",
    "/client/",
    "/clienten/",
    "/profiel/",
    "/profile/",
    "/profielen/",
    "/people/",
    "/personen/",
    "/persoon/",
    "/medewerker/",
    "/medewerkers/",
    "/users/",
    "/user/",
    "/leden/",
    "/klant/",
    "/klanten/",
    "/dossiers/",
    "/inwoners/",
    "/lid/",
    "/u/",
    "/in/",
    "/members/",
    "/author/",
    "/auteur/",
    "/raadslid/",
    "/raadsleden/",
    "/wie-is-wie/",
    "/over-ons/team/",
    "/employee/",
    "/contactpersoon/",
    "/zorgverlener/",
    "/arts/",
    "/docent/",
    "/docenten/",
    "/medewerkerspagina/",
    "/cv/",
    "/portfolio/",
    "/bio/",
    "/staff/",
    "/team/",
    "/student/",
    "/studenten/",
    "/vrijwilliger/",
    "/vrijwilligers/",
    "/bewoner/",
    "/wethouder/",
    "/condoleance/",
    "/condoleances/",
    "/overlijden/",
    "/crowdfunding/",
    "/@"
  };

  private static final String PAGES =
      " gemeente politie help about login search hashtag share sharer watch groups events pages policies"
          + " privacy home explore intent jobs company settings in overzicht zoeken index ";

  @Override
  public void judge(Page page, int token, Consumer<Candidate> found) {
    Tokens tokens = page.tokens();
    int start = tokens.start(token);
    boolean scheme =
        (page.is(token, "http") || page.is(token, "https")) && page.at(tokens.end(token)) == ':';
    boolean bare =
        !scheme
            && page.at(tokens.end(token)) == '.'
            && Letters.latin(page.at(tokens.end(token) + 1));
    char before = page.at(start - 1);
    if (!scheme && before == '/') {
      relative(page, start - 1, found);
      return;
    }
    if ((!scheme && !bare)
        || Character.isLetterOrDigit(before)
        || ("/.@-_:".indexOf(before) >= 0 && before != ':')) {
      return;
    }
    // `?q=Anna+Kok`: the plus is read as a space, and half a name must not be left behind.
    int end = page.people().endOver(end(page, start));
    String address = Letters.fold(page.piece(start, end));
    int slash = address.indexOf('/', scheme ? address.indexOf("//") + 2 : 0);
    boolean own =
        owned(page, token)
            || ((scheme || slash > 0 || address.startsWith("www."))
                && (named(page, address) || UrlNames.in(address)));
    if (slash < 0) {
      if ((own || blog(address))
          && address.indexOf('.') > 0
          && !page.tokens().says(tokens.from(start + address.lastIndexOf('.')), Cue.LAW)) {
        claim(found, start, end, own ? 0.97 : 0.8);
      }
      return;
    }
    if (own || profile(address) || stepped(address) || blog(address)) {
      claim(found, start, end, 0.97);
    }
  }

  /** `/medewerkers/rinse-van-der-galien`: a path without a host. */
  private static void relative(Page page, int start, Consumer<Candidate> found) {
    if (" \n\"'(=,".indexOf(page.at(start - 1)) < 0) {
      return;
    }
    int end = page.people().endOver(end(page, start));
    String path = Letters.fold(page.piece(start, end));
    boolean plain = path.chars().noneMatch(Character::isDigit) && stepped("x" + path);
    if (path.indexOf('/', 1) > 0
        && !path.startsWith("/home/")
        && (plain || UrlNames.in("x" + path))) {
      claim(found, start, end, 0.97);
    }
  }

  private static void claim(Consumer<Candidate> found, int start, int end, double confidence) {
    found.accept(new Candidate(DataCategory.URL, start, end, confidence, Evidence.FORM));
  }

  /** `mijn website`, `haar blog`, `persoonlijke site`. */
  private static boolean owned(Page page, int token) {
    for (int i = token - 1; i >= 0 && i >= token - 3; i--) {
      boolean site =
          page.is(i, "website")
              || page.is(i, "site")
              || page.is(i, "blog")
              || page.is(i, "homepage");
      boolean own =
          page.is(i - 1, "mijn")
              || page.is(i - 1, "zijn")
              || page.is(i - 1, "haar")
              || page.is(i - 1, "eigen")
              || page.is(i - 1, "persoonlijke");
      if (site && own) {
        return true;
      }
    }
    return false;
  }

  /** Somebody who is named in the text stands in the address too. */
  private static boolean named(Page page, String address) {
    for (String word : page.people().words()) {
      int at = address.indexOf(word);
      if (at > 0 && (word.length() >= NAME_CHARS_MIN || !Letters.letter(address.charAt(at - 1)))) {
        return true;
      }
    }
    return false;
  }

  private static boolean profile(String address) {
    for (String site : PROFILES) {
      int at = address.indexOf(site);
      boolean host =
          at == 0 || (at > 0 && (address.charAt(at - 1) == '/' || address.charAt(at - 1) == '.'));
      if (host && step(address, at + site.length())) {
        return true;
      }
    }
    return false;
  }

  /** `https://janbakker.wordpress.com/over`: the name stands before the host. */
  private static boolean blog(String address) {
    for (String host : BLOGS) {
      int at = address.indexOf(host);
      int from = at < 0 ? 0 : Math.max(address.lastIndexOf('/', at), -1) + 1;
      if (at - from >= 3
          && !address.startsWith("www.", from)
          && !address.startsWith("gemeente", from)) {
        return true;
      }
    }
    return false;
  }

  private static final String[] BLOGS = {
    ".wordpress.com", ".blogspot.com", ".blogspot.nl", ".tumblr.com", ".github.io", ".wixsite.com"
  };

  private static boolean stepped(String address) {
    for (String step : STEPS) {
      int at = address.indexOf(step);
      if (at > 0 && step(address, at + step.length())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a name can stand at this place of the path. */
  private static boolean step(String address, int from) {
    int end = from;
    while (end < address.length() && "/?#".indexOf(address.charAt(end)) < 0) {
      end++;
    }
    String name = address.substring(Math.min(from, end), end);
    return name.length() >= 3
        && !PAGES.contains(" " + name + " ")
        && !UserNames.LOGGED.has(name)
        && !DutchWords.common(name)
        && !name.startsWith("gemeente")
        && !name.startsWith("politie");
  }

  private static int end(Page page, int start) {
    int end = start;
    for (int i = start; i - start < CHARS_MAX; i++) {
      char c = page.at(i);
      if (Character.isLetterOrDigit(c) || "/_~@=&%-#+".indexOf(c) >= 0) {
        end = i + 1;
      } else if (".?:,!;'()".indexOf(c) < 0) {
        break;
      }
    }
    return end;
  }
}
