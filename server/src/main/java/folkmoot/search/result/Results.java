package folkmoot.search.result;

import folkmoot.search.Remarks;
import folkmoot.search.result.Candidates.Scope;
import folkmoot.text.Analysis;
import folkmoot.text.Highlight;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/// Puts together what a search shows.
@Component
class Results {

    private static final int ON_A_PAGE = 20;

    private final Candidates candidates;
    private final Looking looking;
    private final Remarks remarks;
    private final Clock clock;

    Results(Candidates candidates, Looking looking, Remarks remarks, Clock clock) {
        this.candidates = candidates;
        this.looking = looking;
        this.remarks = remarks;
        this.clock = clock;
    }

    ResultsView of(String input, @Nullable String kind, String after) {
        var languages = candidates.languages();
        var query = Analysis.tsquery(input, languages);
        if (query.isEmpty()) {
            return new ResultsView(input, kind, false, true, List.of(), List.of(), null);
        }
        var top = Place.above(clock.instant(), Place.TOP);
        var place = after.isEmpty() ? top : Place.of(after, clock.instant());
        var block = looking.below(new Scope(query, kind), place);
        var best = block.from(place, ON_A_PAGE);
        return new ResultsView(
                input,
                kind,
                true,
                after.isEmpty(),
                after.isEmpty()
                        ? chips(input, kind, everywhere(query, kind, top, block))
                        : List.of(),
                read(best, new Highlight(input, languages)),
                next(input, kind, place, block, best));
    }

    private Block everywhere(String query, @Nullable String kind, Place top, Block block) {
        return kind == null ? block : looking.below(new Scope(query, null), top);
    }

    private List<HitView> read(List<Candidate> best, Highlight highlight) {
        Map<List<?>, Found> found =
                candidates.read(best.stream().map(Candidate::id).toList()).stream()
                        .collect(
                                Collectors.toMap(
                                        it -> List.of(it.id(), it.kind()), Function.identity()));
        var said = remarks.on(best.stream().map(Candidate::id).toList());
        return best.stream()
                .map(it -> found.get(List.of(it.id(), it.kind())))
                .filter(Objects::nonNull)
                .map(it -> HitView.of(it, said.get(it.id()), highlight))
                .toList();
    }

    private static @Nullable String next(
            String input, @Nullable String kind, Place place, Block block, List<Candidate> best) {
        if (best.size() == ON_A_PAGE && block.from(place.behind(best.getLast()), 1).size() == 1) {
            return path(input, kind, place.behind(best.getLast()));
        }
        return block.next() == null ? null : path(input, kind, block.next());
    }

    private static List<ChipView> chips(String input, @Nullable String kind, Block block) {
        var chips = new ArrayList<ChipView>();
        chips.add(chip(input, null, block.candidates().size(), block.more(), kind));
        new TreeMap<>(block.kinds())
                .forEach((it, count) ->
                        chips.add(chip(input, it, count.intValue(), block.more(), kind)));
        return chips;
    }

    private static ChipView chip(
            String input, @Nullable String kind, int count, boolean more, @Nullable String chosen) {
        return new ChipView(
                kind, count, more, path(input, kind, null), Objects.equals(kind, chosen));
    }

    private static String path(String input, @Nullable String kind, @Nullable Place after) {
        var path = UriComponentsBuilder.fromPath("/search").queryParam("q", "{q}");
        if (kind != null) {
            path.queryParam("kind", "{kind}");
        }
        if (after != null) {
            path.queryParam("after", after.toString());
        }
        return path.encode()
                .buildAndExpand(Map.of("q", input, "kind", kind == null ? "" : kind))
                .toUriString();
    }
}
