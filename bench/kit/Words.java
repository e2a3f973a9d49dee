package kit;

import folkmoot.listening.query.Matching;
import folkmoot.listening.query.Node;
import folkmoot.listening.query.Parsed;
import folkmoot.listening.query.Queries;
import folkmoot.text.Passage;
import java.util.List;

/// Words to listen for, as a brand with some products and pillars writes them. In a place the index of the
/// database leaves most texts out before; here each text is held against all of them, the worst case.
public final class Words {

    private static final List<String> WRITTEN = List.of(
            "brake* AND (squeak* OR squeal* OR noise)", "delivery NEAR/5 (late OR weeks)", "\"money back\"",
            "saddle NOT leather", "light OR lights OR lamp", "rack OR \"luggage rack\"", "battery NEAR/8 last*",
            "support AND (terrible OR rude OR nobody)", "\"smaller size\" OR \"larger size\"", "chain NEAR/4 fell",
            "price OR expensive OR cheap", "wheel* -car", "(frame AND light) NOT heavy", "repair* OR \"spare part\"",
            "\"child seat\" OR (seat NEAR/3 child)", "helmet OR helmets", "river OR coast OR mountain*",
            "bell AND (loud OR brass)", "pedal* NEAR/6 (broke OR loose)", "\"hub gear\"", "warranty OR guarantee",
            "refund* OR return*", "app AND (crash* OR slow)", "recycl* OR packaging", "rain NEAR/10 brakes",
            "\"best bike\"", "tyre* OR tire* OR puncture", "lock* NOT unlock", "mud* AND guard*", "trailer -boat");

    private final List<Node> nodes;

    public Words(int many) {
        nodes = WRITTEN.subList(0, many).stream().map(Words::node).toList();
    }

    private static Node node(String words) {
        if (Queries.parse(words, List.of("en")) instanceof Parsed.Read(var node)) {
            return node;
        }
        throw new IllegalArgumentException(words);
    }

    public static int most() {
        return WRITTEN.size();
    }

    /// How many of them a text matches.
    public int in(String text) {
        if (nodes.isEmpty()) {
            return 0;
        }
        var passage = Passage.of(text, "en");
        return (int) nodes.stream().filter(it -> Matching.why(it, passage) != null).count();
    }
}
