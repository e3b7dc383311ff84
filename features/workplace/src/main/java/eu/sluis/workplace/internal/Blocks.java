package eu.sluis.workplace.internal;

import eu.sluis.workplace.internal.Views.BlockView;
import eu.sluis.workplace.internal.Views.ItemView;
import eu.sluis.workplace.internal.Views.SentenceView;
import java.util.ArrayList;
import java.util.List;

/**
 * Sentences as they stand on the page: running ones together in their paragraph or item, items
 * together in their list. The module of the stream does the same with sentences that come one by
 * one.
 */
final class Blocks {

  private Blocks() {}

  static List<BlockView> of(List<SentenceView> sentences) {
    var blocks = new ArrayList<BlockView>();
    for (SentenceView sentence : sentences) {
      if (sentence.running() && !blocks.isEmpty()) {
        blocks.getLast().items().getLast().sentences().add(sentence);
      } else if (sentence.item() && inList(blocks, sentence.list())) {
        blocks.getLast().items().add(item(sentence));
      } else {
        var items = new ArrayList<ItemView>();
        items.add(item(sentence));
        blocks.add(new BlockView(sentence.item() ? sentence.list() : "", items));
      }
    }
    return blocks;
  }

  private static boolean inList(List<BlockView> blocks, String list) {
    return !blocks.isEmpty() && blocks.getLast().list().equals(list);
  }

  private static ItemView item(SentenceView first) {
    var sentences = new ArrayList<SentenceView>();
    sentences.add(first);
    return new ItemView(first.number(), sentences);
  }
}
