package eu.sluis.redaction.internal.pdf;

import eu.sluis.redaction.Remark;
import eu.sluis.redaction.Remark.Kind;
import eu.sluis.redaction.internal.PictureFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/**
 * Brings a PDF back to what can be looked through: pages, bookmarks, tags and plain links. What is
 * kept is on a list; all else goes, known or not.
 */
final class PdfPreparation {

  private static final Set<COSName> CATALOG_KEPT =
      names(
          "Type Version Extensions Pages PageLabels Names Dests ViewerPreferences PageLayout PageMode"
              + " Outlines StructTreeRoot MarkInfo Lang OutputIntents OCProperties");
  private static final Set<COSName> PAGES_KEPT =
      names("Type Parent Kids Count Resources MediaBox CropBox Rotate");
  private static final Set<COSName> PAGE_KEPT =
      names(
          "Type Parent Resources MediaBox CropBox BleedBox TrimBox ArtBox Contents Rotate Group"
              + " StructParents Tabs UserUnit Annots");
  private static final Set<COSName> OUTLINE_KEPT =
      names("Type Title Parent Prev Next First Last Count Dest A C F SE");
  private static final Set<COSName> LINK_KEPT =
      names("Type Subtype Rect Border BS C H QuadPoints F Dest A StructParent Contents");

  /** Left out wherever they hang. */
  private static final Set<COSName> DROPPED_ANYWHERE =
      names("Metadata PieceInfo LastModified OPI Alternates AF ActualText Thumb AA JS XFA EF");

  private static final Set<COSName> RESOURCES =
      names("ExtGState ColorSpace Pattern Shading XObject Font Properties");

  private static final Set<String> COMMENTS = Set.of("Text", "Popup", "Redact");
  private static final Set<String> ATTACHMENTS =
      Set.of("FileAttachment", "Sound", "Movie", "Screen", "RichMedia", "3D");

  private final PDDocument document;
  private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
  private final Map<Kind, TreeSet<Integer>> pages = new EnumMap<>(Kind.class);

  private PdfPreparation(PDDocument document) {
    this.document = document;
  }

  static List<Remark> prepare(PDDocument document) throws IOException {
    var preparation = new PdfPreparation(document);
    preparation.drawFormFields();
    int number = 0;
    for (PDPage page : document.getPages()) {
      number++;
      preparation.annotations(page, number);
      keepOnly(page.getCOSObject(), PAGE_KEPT);
    }
    preparation.catalog();
    preparation.everywhere();
    return preparation.remarks();
  }

  private static Set<COSName> names(String words) {
    return Stream.of(words.split(" ")).map(COSName::getPDFName).collect(Collectors.toSet());
  }

  private static int keepOnly(COSDictionary dictionary, Set<COSName> kept) {
    List<COSName> gone = dictionary.keySet().stream().filter(key -> !kept.contains(key)).toList();
    gone.forEach(dictionary::removeItem);
    return gone.size();
  }

  private void note(Kind kind, int count, int page) {
    if (count > 0) {
      counts.merge(kind, count, Integer::sum);
      if (page > 0) {
        pages.computeIfAbsent(kind, _ -> new TreeSet<>()).add(page);
      }
    }
  }

  private List<Remark> remarks() {
    return counts.entrySet().stream()
        .map(
            entry ->
                new Remark(
                    entry.getKey(),
                    entry.getValue(),
                    List.copyOf(pages.getOrDefault(entry.getKey(), new TreeSet<>()))))
        .toList();
  }

  /** Fields whose look a viewer would make now get it, so that their values become text. */
  private void drawFormFields() throws IOException {
    PDAcroForm form = document.getDocumentCatalog().getAcroForm();
    if (form != null && form.getNeedAppearances()) {
      form.refreshAppearances();
    }
  }

  private void annotations(PDPage page, int number) throws IOException {
    var kept = new COSArray();
    var drawn = new ArrayList<String>();
    List<COSDictionary> gone = new ArrayList<>();
    for (PDAnnotation annotation : page.getAnnotations()) {
      String kind = String.valueOf(annotation.getSubtype());
      COSDictionary dictionary = annotation.getCOSObject();
      if (kind.equals("Link") && keepLink(dictionary, number)) {
        kept.add(dictionary);
        continue;
      }
      if (kind.equals("Link")) {
        note(Kind.LINKS_DROPPED, 1, number);
      } else if (ATTACHMENTS.contains(kind)) {
        note(Kind.ATTACHMENTS_DROPPED, 1, number);
      } else {
        if (!COMMENTS.contains(kind)) {
          PdfDrawing.asContent(page, annotation).ifPresent(drawn::add);
        }
        boolean field = kind.equals("Widget");
        note(field ? Kind.FORM_FIELDS_MADE_TEXT : Kind.COMMENTS_DROPPED, 1, number);
      }
      gone.add(dictionary);
    }
    // Emptied in place: tags and replies point to them too.
    gone.forEach(dictionary -> keepOnly(dictionary, Set.of()));
    page.getCOSObject().removeItem(COSName.ANNOTS);
    if (kept.size() > 0) {
      page.getCOSObject().setItem(COSName.ANNOTS, kept);
    }
    PdfDrawing.append(document, page, String.join("\n", drawn));
  }

  /** A link within the document, or to a web page or a mail address. */
  private boolean keepLink(COSDictionary link, int page) {
    boolean script = link.containsKey(COSName.getPDFName("PA")) || link.containsKey(COSName.AA);
    note(Kind.SCRIPTS_DROPPED, script ? 1 : 0, page);
    keepOnly(link, LINK_KEPT);
    link.removeItem(COSName.CONTENTS);
    return keepAction(link, true);
  }

  private static boolean keepAction(COSDictionary holder, boolean addresses) {
    COSDictionary action = holder.getCOSDictionary(COSName.A);
    if (action == null) {
      return holder.containsKey(COSName.DEST);
    }
    String kind = action.getNameAsString(COSName.S);
    if ("GoTo".equals(kind)) {
      keepOnly(action, names("Type S D"));
      return true;
    }
    if (addresses && "URI".equals(kind) && action.getString(COSName.URI) != null) {
      keepOnly(action, names("Type S URI"));
      return true;
    }
    holder.removeItem(COSName.A);
    return holder.containsKey(COSName.DEST);
  }

  private void catalog() {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
    if (names != null) {
      COSDictionary files = names.getCOSDictionary(COSName.EMBEDDED_FILES);
      if (files != null) {
        note(
            Kind.ATTACHMENTS_DROPPED,
            (int)
                PdfGraph.of(files).dictionaries().stream()
                    .filter(found -> found.containsKey(COSName.EF))
                    .count(),
            0);
      }
      note(Kind.SCRIPTS_DROPPED, names.containsKey(COSName.JAVA_SCRIPT) ? 1 : 0, 0);
      keepOnly(names, Set.of(COSName.DESTS));
    }
    boolean acts = catalog.containsKey(COSName.OPEN_ACTION) || catalog.containsKey(COSName.AA);
    note(Kind.SCRIPTS_DROPPED, acts ? 1 : 0, 0);
    keepOnly(catalog, CATALOG_KEPT);
    COSDictionary trailer = document.getDocument().getTrailer();
    COSDictionary information = trailer.getCOSDictionary(COSName.INFO);
    String title = information == null ? null : information.getString(COSName.TITLE);
    int left = information == null ? 0 : information.size() - (title == null ? 0 : 1);
    note(Kind.METADATA_DROPPED, left, 0);
    keepOnly(trailer, Set.of(COSName.ROOT, COSName.SIZE));
    var kept = new PDDocumentInformation();
    if (title != null && !title.isBlank()) {
      kept.setTitle(title);
    }
    document.setDocumentInformation(kept);
  }

  private void everywhere() throws IOException {
    List<COSDictionary> all = PdfGraph.of(document).dictionaries();
    // There the keys are names that the maker of the file chose.
    Set<COSDictionary> resources = Collections.newSetFromMap(new IdentityHashMap<>());
    for (COSDictionary dictionary : all) {
      for (COSName kind : RESOURCES) {
        if (dictionary.getDictionaryObject(kind) instanceof COSDictionary named) {
          resources.add(named);
        }
      }
    }
    for (COSDictionary dictionary : all) {
      if (resources.contains(dictionary)
          && !dictionary.containsKey(COSName.TYPE)
          && !(dictionary instanceof COSStream)) {
        continue;
      }
      if (dictionary.containsKey(COSName.METADATA)) {
        note(Kind.METADATA_DROPPED, 1, 0);
      }
      DROPPED_ANYWHERE.forEach(dictionary::removeItem);
      if (COSName.PAGES.equals(dictionary.getCOSName(COSName.TYPE))) {
        keepOnly(dictionary, PAGES_KEPT);
      }
      if (dictionary.containsKey(COSName.TITLE)
          && dictionary.containsKey(COSName.PARENT)
          && !dictionary.containsKey(COSName.S)) {
        keepOnly(dictionary, OUTLINE_KEPT);
        keepAction(dictionary, false);
      }
      if (dictionary.containsKey(COSName.S) && dictionary.containsKey(COSName.P)) {
        dictionary.removeItem(COSName.E);
      }
      if (dictionary instanceof COSStream stream) {
        cleanPicture(stream);
      }
    }
  }

  /** A photograph holds the name of its maker, and a small picture of what it was before. */
  private static void cleanPicture(COSStream stream) throws IOException {
    COSBase filter = stream.getFilters();
    boolean jpeg =
        COSName.DCT_DECODE.equals(filter)
            || (filter instanceof COSArray array
                && array.size() == 1
                && COSName.DCT_DECODE.equals(array.getObject(0)));
    if (!jpeg) {
      return;
    }
    byte[] bytes;
    try (InputStream in = stream.createRawInputStream()) {
      var out = new ByteArrayOutputStream();
      in.transferTo(out);
      bytes = PictureFile.withoutMetadata(out.toByteArray());
    }
    try (OutputStream out = stream.createRawOutputStream()) {
      out.write(bytes);
    }
  }

  /** Whether somebody signed: a change would make the signature a lie. */
  static boolean isSigned(PDDocument document) {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    return catalog.containsKey(COSName.PERMS)
        || PdfGraph.of(document).dictionaries().stream()
            .anyMatch(
                found ->
                    found.getDictionaryObject(COSName.CONTENTS) instanceof COSString
                        && found.containsKey(COSName.BYTERANGE));
  }
}
