package eu.sluis.adapters.documents.internal;

import java.awt.geom.Point2D;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

/**
 * Hears the lines and boxes that a page draws, while its text is taken out. Only what lies or
 * stands straight counts; a curve or a slope is no part of a table.
 */
final class PdfRules {

  /** More are a drawing, in which nobody looks for tables. */
  private static final int SEGMENTS_MAX = 20_000;

  /** A box no thicker than this is a line. */
  private static final float THICK_MAX = 3;

  private static final float STRAIGHT = 1;

  /** From one point to another, in the page's own space. */
  record Segment(float x1, float y1, float x2, float y2) {
    private boolean straight() {
      return Math.abs(x1 - x2) <= STRAIGHT || Math.abs(y1 - y2) <= STRAIGHT;
    }
  }

  private final PDFStreamEngine engine;
  private final List<Segment> drawn = new ArrayList<>();
  private final List<Segment> path = new ArrayList<>();
  private final List<Segment> boxes = new ArrayList<>();
  private Point2D.Float begin = new Point2D.Float();
  private Point2D.Float at = new Point2D.Float();

  PdfRules(PDFStreamEngine engine) {
    this.engine = engine;
    hear("m", numbers -> at = begin = point(numbers, 0));
    hear("l", numbers -> lineTo(point(numbers, 0)));
    hear("c", numbers -> at = point(numbers, 4));
    hear("v", numbers -> at = point(numbers, 2));
    hear("y", numbers -> at = point(numbers, 2));
    hear("re", this::box);
    hear("h", _ -> lineTo(begin));
    for (String stroke : List.of("S", "s", "B", "B*", "b", "b*")) {
      hear(stroke, _ -> painted(true));
    }
    for (String fill : List.of("f", "F", "f*")) {
      hear(fill, _ -> painted(false));
    }
    hear("n", _ -> forget());
  }

  /** What the page drew, and nothing for the next page. */
  List<Segment> take() {
    var taken = drawn.size() > SEGMENTS_MAX ? List.<Segment>of() : List.copyOf(drawn);
    drawn.clear();
    forget();
    return taken;
  }

  private void box(float[] numbers) {
    Point2D.Float one = transformed(numbers[0], numbers[1]);
    Point2D.Float other = transformed(numbers[0] + numbers[2], numbers[1] + numbers[3]);
    boxes.add(new Segment(one.x, one.y, other.x, other.y));
    at = begin = one;
  }

  private void lineTo(Point2D.Float to) {
    path.add(new Segment(at.x, at.y, to.x, to.y));
    at = to;
  }

  private void painted(boolean stroked) {
    if (drawn.size() <= SEGMENTS_MAX) {
      if (stroked) {
        path.stream().filter(Segment::straight).forEach(drawn::add);
      }
      boxes.forEach(box -> edges(box));
    }
    forget();
  }

  /** A thin box is how many programs draw a line; of a thick one the edges count. */
  private void edges(Segment box) {
    float width = Math.abs(box.x1 - box.x2);
    float height = Math.abs(box.y1 - box.y2);
    if (height <= THICK_MAX) {
      float y = (box.y1 + box.y2) / 2;
      drawn.add(new Segment(box.x1, y, box.x2, y));
    } else if (width <= THICK_MAX) {
      float x = (box.x1 + box.x2) / 2;
      drawn.add(new Segment(x, box.y1, x, box.y2));
    } else {
      drawn.add(new Segment(box.x1, box.y1, box.x2, box.y1));
      drawn.add(new Segment(box.x1, box.y2, box.x2, box.y2));
      drawn.add(new Segment(box.x1, box.y1, box.x1, box.y2));
      drawn.add(new Segment(box.x2, box.y1, box.x2, box.y2));
    }
  }

  private void forget() {
    path.clear();
    boxes.clear();
  }

  private Point2D.Float point(float[] numbers, int from) {
    return transformed(numbers[from], numbers[from + 1]);
  }

  private Point2D.Float transformed(float x, float y) {
    Matrix matrix = engine.getGraphicsState().getCurrentTransformationMatrix();
    return matrix.transformPoint(x, y);
  }

  private interface Heard {
    void with(float[] numbers);
  }

  private void hear(String name, Heard heard) {
    engine.addOperator(
        new OperatorProcessor(engine) {
          @Override
          public void process(Operator operator, List<COSBase> operands) {
            var numbers = new float[6];
            int count = 0;
            for (COSBase operand : operands) {
              if (operand instanceof COSNumber number && count < numbers.length) {
                numbers[count++] = number.floatValue();
              }
            }
            heard.with(numbers);
          }

          @Override
          public String getName() {
            return name;
          }
        });
  }
}
