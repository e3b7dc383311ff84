package eu.sluis.redaction.internal.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/** Everything that can be reached in a PDF: which is everything that is written. */
final class PdfGraph {

  private final Set<COSBase> seen = Collections.newSetFromMap(new IdentityHashMap<>());
  private final Deque<COSBase> open = new ArrayDeque<>();
  private final List<COSDictionary> dictionaries = new ArrayList<>();
  private final List<COSArray> arrays = new ArrayList<>();

  private PdfGraph() {}

  static PdfGraph of(PDDocument document) {
    return of(document.getDocument().getTrailer());
  }

  static PdfGraph of(COSBase root) {
    var graph = new PdfGraph();
    graph.visit(root);
    while (!graph.open.isEmpty()) {
      switch (graph.open.pop()) {
        case COSDictionary dictionary -> {
          graph.dictionaries.add(dictionary);
          for (COSName key : dictionary.keySet()) {
            graph.visit(dictionary.getDictionaryObject(key));
          }
        }
        case COSArray array -> {
          graph.arrays.add(array);
          for (int at = 0; at < array.size(); at++) {
            graph.visit(array.getObject(at));
          }
        }
        case COSBase _ -> {}
      }
    }
    return graph;
  }

  private void visit(@org.jspecify.annotations.Nullable COSBase base) {
    COSBase direct = base instanceof COSObject object ? object.getObject() : base;
    if (direct != null && seen.add(direct)) {
      open.push(direct);
    }
  }

  /** Streams are dictionaries too. */
  List<COSDictionary> dictionaries() {
    return dictionaries;
  }

  List<COSArray> arrays() {
    return arrays;
  }
}
