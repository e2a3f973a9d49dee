package folkmoot.transparency.page;

import folkmoot.site.NotThere;
import folkmoot.transparency.Published;
import folkmoot.transparency.Published.Piece;
import folkmoot.transparency.roll.Enrolling;
import folkmoot.transparency.roll.Publications;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import tlog.feed.Publication;
import tlog.feed.Publication.State;

/// The lists of what was published, each line with what has become of it.
@Component
class Listing {

    private final Publications rows;
    private final List<Published> published;
    private final Showing showing;

    Listing(Publications rows, List<Published> published, Showing showing) {
        this.rows = rows;
        this.published = published;
        this.showing = showing;
    }

    // All of it as it is at one moment, else what happens meanwhile would look like a fault.
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    String list(long index) {
        var lines =
                index < showing.signed().size() ? rows.list(index) : List.<Publications.Line>of();
        if (lines.isEmpty()) {
            throw new NotThere("list " + index);
        }
        var objects = lines.stream().map(Publications.Line::object).filter(Objects::nonNull);
        var pieces =
                pieces(objects.toList()).stream()
                        .collect(Collectors.toMap(Piece::id, Function.identity()));
        return lines.stream()
                .map(it -> line(it, pieces).line() + "\n")
                .collect(Collectors.joining());
    }

    /// What the log vouches for, of something that everybody can read.
    @Transactional(readOnly = true)
    String words(String path, UUID id) {
        return pieces(List.of(id)).stream()
                .filter(it -> it.isReadable() && it.path().equals(path))
                .map(Piece::words)
                .findFirst()
                .orElseThrow(() -> new NotThere(path));
    }

    private List<Piece> pieces(Collection<UUID> ids) {
        return published.stream().flatMap(it -> it.pieces(ids).stream()).toList();
    }

    private static Publication line(Publications.Line line, Map<UUID, Piece> pieces) {
        var object = line.object();
        if (object == null) {
            return with(State.GONE, line, line.takenBack(), null, null, null);
        }
        var later = line.later();
        var piece = pieces.get(object);
        if (later != null) {
            var at = Objects.requireNonNull(line.laterN()).longValue();
            return with(State.EARLIER, line, later, at, null, null);
        }
        if (piece == null) {
            return with(State.MISSING, line, null, null, null, null);
        }
        if (piece.isWithheld()) {
            return with(State.WITHHELD, line, null, null, null, null);
        }
        if (piece.under() != null) {
            return with(State.BENEATH, line, null, null, null, piece.under());
        }
        return readable(line, piece);
    }

    private static Publication readable(Publications.Line line, Piece piece) {
        var subject = Objects.requireNonNull(line.subject());
        var now = Enrolling.hash(piece.words());
        if (now.equals(subject.words())) {
            return with(State.PUBLIC, line, null, null, null, null);
        }
        return piece.isAwaiting() || line.laterN() != null
                ? with(State.CHANGED, line, null, null, null, null)
                : with(State.PUBLIC, line, null, null, now, null);
    }

    private static Publication with(
            State state,
            Publications.Line line,
            @Nullable Long in,
            @Nullable Long at,
            @Nullable String now,
            @Nullable String under) {
        return new Publication(
                line.n(), line.commitment(), state, line.opening(), in, at, now, under);
    }
}
