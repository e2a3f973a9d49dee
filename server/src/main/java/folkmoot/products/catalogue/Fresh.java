package folkmoot.products.catalogue;

import folkmoot.products.Draft;
import folkmoot.products.Identifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/// Products of a file that nobody has yet, until they are put together.
final class Fresh {

    /// `at` is its place among the listings of a piece.
    record One(int at, Listing listing, Offer offer, Draft draft) {}

    private final List<One> all = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    void add(One it) {
        all.add(it);
        it.draft().identifiers().forEach(name -> names.add(name(name)));
        names.add(called(it.draft().name()));
    }

    /// Whether the offer may be about one of these, as [Matching] finds what is known. True at
    /// times where it is not, never false where it is.
    boolean mayHave(Offer offer) {
        return asked(offer).anyMatch(names::contains);
    }

    /// All there are, in their order; none is left.
    List<One> take() {
        var taken = List.copyOf(all);
        all.clear();
        names.clear();
        return taken;
    }

    private static Stream<String> asked(Offer offer) {
        var own = offer.identifiers().stream().map(Fresh::name);
        var group =
                offer.grouped()
                        ? Stream.of(name(Identifier.sku(offer.group())))
                        : Stream.<String>empty();
        var name =
                offer.identifiers().isEmpty()
                        ? Stream.of(called(offer.name()))
                        : Stream.<String>empty();
        return Stream.of(own, group, name).flatMap(it -> it);
    }

    private static String name(Identifier identifier) {
        return identifier.kind() + " " + identifier.key();
    }

    // The database has its own idea of large and small letters beyond ASCII, and of I everywhere.
    private static String called(String name) {
        var small = name.strip().replaceAll("[İıI]", "i").toLowerCase(Locale.ROOT);
        return "CALLED " + small.replaceAll("[^\\p{ASCII}]+", "?");
    }
}
