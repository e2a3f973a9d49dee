package folkmoot.listening;

import java.util.List;

/// A topic as what something begins with: its number, its name in the words of those who speak of
/// it, by how many mentions, the paths of pages here where they do, the newest first, and the names
/// of the products that they name, the most named first.
public record TopicStart(
        long topic, String label, int mentions, List<String> here, List<String> products) {

    public TopicStart {
        here = List.copyOf(here);
        products = List.copyOf(products);
    }
}
