package folkmoot.listening.lookout;

import folkmoot.listening.pillar.PillarId;
import folkmoot.people.PersonId;
import folkmoot.products.ProductId;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Words to listen for, as they stand or as they stood: of a product, of a pillar, or of the brand
/// as such. `applied`: what is kept was looked through.
public record LookoutView(
        LookoutId id,
        int version,
        @Nullable ProductId product,
        @Nullable PillarId pillar,
        String words,
        PersonId writtenBy,
        Instant writtenAt,
        boolean withdrawn,
        boolean applied) {

    public String path() {
        return "/listening/words/" + id;
    }

    /// Where all that they find stands, also what was said long ago.
    public String search() {
        return "/listening?q="
                + URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
    }

    boolean sameAs(Subject subject, String other) {
        return subject.equals(new Subject(product, pillar)) && words.equals(other);
    }
}
