package folkmoot.listening.markup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// What stands in an element, by name: without prefixes and in small letters, since both are wrong
/// often enough. The feed's own words come first, then those of other vocabularies, then those for
/// players; among equals as they stand.
final class Parts {

    private record Part(Element element, Vocabulary vocabulary, int rank, int position) {}

    private final Element of;
    private final Scope scope;
    private final Map<String, List<Part>> named = new HashMap<>();

    Parts(Element of, Scope scope) {
        this.of = of;
        this.scope = scope;
        var own = Vocabulary.prefix(of);
        var position = 0;
        for (var it : of.children()) {
            var vocabulary = Vocabulary.of(it);
            named.computeIfAbsent(Vocabulary.local(it), _ -> new ArrayList<>())
                    .add(new Part(it, vocabulary, rank(it, vocabulary, own), position++));
        }
    }

    private static int rank(Element it, Vocabulary vocabulary, String own) {
        var prefix = Vocabulary.prefix(it);
        return vocabulary.forPlayers() ? 2 : prefix.isEmpty() || prefix.equals(own) ? 0 : 1;
    }

    Element element() {
        return of;
    }

    Scope scope() {
        return scope;
    }

    List<Element> all(String... names) {
        return among(names).filter(it -> !it.vocabulary().apart()).map(Part::element).toList();
    }

    /// Without what is said for players.
    List<Element> own(String... names) {
        return among(names)
                .filter(it -> !it.vocabulary().apart() && !it.vocabulary().forPlayers())
                .map(Part::element)
                .toList();
    }

    /// The feed's own only.
    List<Element> core(String... names) {
        return among(names).filter(it -> it.rank() == 0).map(Part::element).toList();
    }

    List<Element> in(Vocabulary vocabulary, String... names) {
        return among(names).filter(it -> it.vocabulary() == vocabulary).map(Part::element).toList();
    }

    private Stream<Part> among(String... names) {
        return Stream.of(names)
                .flatMap(it -> named.getOrDefault(it, List.of()).stream())
                .sorted(Comparator.comparingInt(Part::rank).thenComparingInt(Part::position));
    }

    Optional<Parts> first(String... names) {
        return core(names).stream().findFirst().map(this::inside);
    }

    Parts inside(Element it) {
        return new Parts(it, scope);
    }

    /// The first that says anything.
    String text(String... names) {
        return all(names).stream()
                .map(Parts::said)
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }

    String address(String... names) {
        return own(names).stream()
                .map(it -> scope.absolute(it, said(it)))
                .filter(it -> !it.isEmpty())
                .findFirst()
                .orElse("");
    }

    static String said(Element it) {
        return it.wholeText().strip();
    }

    /// Whatever its letters' size.
    static String attribute(Element of, String name) {
        return of.attributes().asList().stream()
                .filter(it -> it.getKey().equalsIgnoreCase(name))
                .map(it -> it.getValue().strip())
                .findFirst()
                .orElse("");
    }

    /// The first of these attributes, as an address; empty for none.
    String led(Element it, String... attributes) {
        return Stream.of(attributes)
                .map(name -> attribute(it, name))
                .filter(said -> !said.isEmpty())
                .map(said -> scope.absolute(it, said))
                .findFirst()
                .orElse("");
    }
}
