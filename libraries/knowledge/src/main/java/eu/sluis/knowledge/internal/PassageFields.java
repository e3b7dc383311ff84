package eu.sluis.knowledge.internal;

import eu.sluis.knowledge.Passage;
import eu.sluis.knowledge.Place;
import eu.sluis.vocabulary.Confidentiality;
import eu.sluis.vocabulary.DocumentId;
import eu.sluis.vocabulary.GroupId;
import eu.sluis.vocabulary.OrganisationId;
import eu.sluis.vocabulary.PassageId;
import eu.sluis.vocabulary.SourceId;
import eu.sluis.vocabulary.Validity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;

/** A passage as a Lucene document, and back. */
final class PassageFields {

  /** Changes with every change here or in {@link Dutch}: an index of another format is not read. */
  static final String FORMAT = "v3";

  static final String TEXT = "text";
  static final String HEADINGS = "headings";
  static final String TITLE = "title";

  /** Long stems from back to front, so that a compound is found by its last part. */
  static final String TAIL = "tail";

  /** The number of the article, whole and in lower case. */
  static final String ARTICLE = "article";

  static final String READER = "reader";
  static final String DOCUMENT = "document";
  static final String SOURCE = "source";
  static final String LENGTH = "length";
  static final String CONFIDENTIALITY = "confidentiality";
  static final String VALID_FROM = "from";
  static final String VALID_UNTIL = "until";
  static final String DOCUMENT_KEY = "documentKey";
  static final String ORDINAL = "ordinal";

  /** The same number for passages below the same headings of one document. */
  static final String SECTION = "section";

  static final int ALWAYS_FROM = Integer.MIN_VALUE;
  static final int ALWAYS_UNTIL = Integer.MAX_VALUE;

  private static final FieldType STEMS = stems(IndexOptions.DOCS_AND_FREQS);
  private static final FieldType TAILS = stems(IndexOptions.DOCS);

  private static final List<Confidentiality> SCALE = List.of(Confidentiality.values());

  private PassageFields() {}

  private static FieldType stems(IndexOptions options) {
    var type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(true);
    type.freeze();
    return type;
  }

  /** Its step on the scale, from 0 for the most open. */
  static int classOf(Confidentiality confidentiality) {
    return SCALE.indexOf(confidentiality);
  }

  static Document write(Passage passage) {
    var document = new Document();
    List<String> text = contentStems(passage.text());
    List<String> headings = headingStems(passage.place());
    List<String> title = contentStems(passage.documentTitle());
    document.add(new Field(TEXT, new Stems(text), STEMS));
    document.add(new Field(HEADINGS, new Stems(headings), STEMS));
    document.add(new Field(TITLE, new Stems(title), STEMS));
    document.add(new Field(TAIL, new Stems(tails(text, headings, title)), TAILS));
    document.add(new NumericDocValuesField(LENGTH, text.size()));

    for (GroupId group : passage.readers()) {
      document.add(new StringField(READER, group.value(), Field.Store.YES));
    }
    var validity = passage.validity();
    document.add(new NumericDocValuesField(CONFIDENTIALITY, classOf(passage.confidentiality())));
    document.add(new NumericDocValuesField(VALID_FROM, day(validity.from(), ALWAYS_FROM)));
    document.add(new NumericDocValuesField(VALID_UNTIL, day(validity.until(), ALWAYS_UNTIL)));
    var documentKey = passage.document().value();
    document.add(
        new NumericDocValuesField(
            DOCUMENT_KEY,
            documentKey.getMostSignificantBits() ^ documentKey.getLeastSignificantBits()));
    document.add(new NumericDocValuesField(ORDINAL, passage.ordinal()));
    document.add(new NumericDocValuesField(SECTION, section(passage)));
    document.add(new StringField(DOCUMENT, passage.document().toString(), Field.Store.YES));
    document.add(new StringField(SOURCE, passage.source().toString(), Field.Store.YES));

    store(document, "s.id", passage.id().toString());
    store(document, "s.organisation", passage.organisation().toString());
    store(document, "s.title", passage.documentTitle());
    document.add(new StoredField("s.ordinal", passage.ordinal()));
    passage.place().headings().forEach(heading -> store(document, "s.heading", heading));
    passage
        .place()
        .article()
        .map(article -> article.toLowerCase(Locale.ROOT))
        .ifPresent(article -> document.add(new StringField(ARTICLE, article, Field.Store.NO)));
    passage.place().article().ifPresent(article -> store(document, "s.article", article));
    passage.place().page().ifPresent(page -> document.add(new StoredField("s.page", page)));
    store(document, "s.text", passage.text());
    store(document, "s.confidentiality", passage.confidentiality().code());
    validity.from().ifPresent(from -> store(document, "s.from", from.toString()));
    validity.until().ifPresent(until -> store(document, "s.until", until.toString()));
    store(document, "s.hash", passage.hash());
    return document;
  }

  static Passage read(Document document) {
    var readers = new HashSet<GroupId>();
    for (String group : document.getValues(READER)) {
      readers.add(new GroupId(group));
    }
    return new Passage(
        PassageId.of(document.get("s.id")),
        OrganisationId.of(document.get("s.organisation")),
        SourceId.of(document.get(SOURCE)),
        DocumentId.of(document.get(DOCUMENT)),
        document.get("s.title"),
        document.getField("s.ordinal").numericValue().intValue(),
        place(document),
        document.get("s.text"),
        readers,
        Confidentiality.ofCode(document.get("s.confidentiality")),
        new Validity(date(document, "s.from"), date(document, "s.until")),
        document.get("s.hash"));
  }

  private static Place place(Document document) {
    var page = document.getField("s.page");
    return new Place(
        List.of(document.getValues("s.heading")),
        Optional.ofNullable(document.get("s.article")),
        page == null ? OptionalInt.empty() : OptionalInt.of(page.numericValue().intValue()));
  }

  private static Optional<LocalDate> date(Document document, String field) {
    return Optional.ofNullable(document.get(field)).map(LocalDate::parse);
  }

  private static long day(Optional<LocalDate> date, int otherwise) {
    return date.map(LocalDate::toEpochDay)
        .map(day -> Math.clamp(day, ALWAYS_FROM + 1, ALWAYS_UNTIL - 1))
        .orElse(otherwise);
  }

  private static void store(Document document, String field, String value) {
    document.add(new StoredField(field, value));
  }

  private static List<String> contentStems(String text) {
    var stems = new ArrayList<String>();
    for (Dutch.Word word : Dutch.words(text)) {
      if (word.content()) {
        stems.add(word.stem());
      }
    }
    return stems;
  }

  /** An article is no section of its own: the headings above it make one. */
  private static long section(Passage passage) {
    List<String> path = passage.place().headings();
    int depth = passage.place().article().isPresent() ? Math.max(0, path.size() - 1) : path.size();
    return 31L * passage.document().hashCode() + path.subList(0, depth).hashCode();
  }

  private static List<String> headingStems(Place place) {
    var stems = new ArrayList<String>();
    place.headings().forEach(heading -> stems.addAll(contentStems(heading)));
    place.article().ifPresent(article -> stems.addAll(contentStems("artikel " + article)));
    return stems;
  }

  private static List<String> tails(List<String> text, List<String> headings, List<String> title) {
    Set<String> all = new HashSet<>(text);
    all.addAll(headings);
    all.addAll(title);
    var tails = new ArrayList<String>();
    for (String stem : all) {
      if (stem.length() >= Compounds.COMPOUND_CHARS_MIN && !Character.isDigit(stem.charAt(0))) {
        tails.add(new StringBuilder(stem).reverse().toString());
      }
    }
    return tails;
  }

  /** Stems that were made before: Lucene only has to store them. */
  private static final class Stems extends TokenStream {
    private final List<String> stems;
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private int next;

    Stems(List<String> stems) {
      this.stems = stems;
    }

    @Override
    public void reset() {
      next = 0;
    }

    @Override
    public boolean incrementToken() {
      if (next == stems.size()) {
        return false;
      }
      clearAttributes();
      term.append(stems.get(next++));
      return true;
    }
  }
}
