package folkmoot.listening.elsewhere;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.listening.Reader;
import folkmoot.listening.kafka.Keeper;
import folkmoot.listening.kafka.Keeper.Found;
import folkmoot.listening.kafka.Keeper.Part;
import folkmoot.listening.stream.Counts;
import folkmoot.listening.stream.Finding;
import folkmoot.listening.stream.FirstHearing;
import folkmoot.listening.stream.Step;
import folkmoot.listening.trend.Sizes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What brokers and nodes do, in this process: steps that come twice are counted once, and what was
/// found can be asked for again.
final class Node {

    private static final Part READINGS = new Part("readings", 3);
    private static final Part TRENDS = new Part("trends", 5);
    private static final int FEW = 300;

    final List<Step> steps = new ArrayList<>();
    final Set<String> ended = new HashSet<>();
    private final FirstHearing hearing = new FirstHearing(Reader.shipped(List.of()));
    private final Counts counts = new Counts(Sizes.SMALL);
    private final Map<String, Long> done = new HashMap<>();
    private final Map<Part, List<Finding>> found =
            Map.of(READINGS, new ArrayList<>(), TRENDS, new ArrayList<>());

    void take(Step step) {
        steps.add(step);
        switch (step) {
            case Step.Asked _ -> hearing.take(step, it -> tell(READINGS, it));
            case Step.Ended it -> {
                ended.add(it.brand());
                counts.take(step, _ -> {});
            }
            default -> count(step);
        }
    }

    private void count(Step step) {
        var before = done.getOrDefault(step.brand(), 0L);
        if (!ended.contains(step.brand()) && step.number() > before) {
            assertThat(step.number()).isEqualTo(before + 1);
            done.put(step.brand(), step.number());
            counts.take(step, it -> tell(TRENDS, it));
        }
    }

    private void tell(Part part, Finding it) {
        found.get(part).add(it);
    }

    /// Everything that the keeper does not have, bit by bit; after so many bits it is killed.
    void answer(Keeper keeper, int most) {
        Map<Part, Long> next = new HashMap<>();
        found.keySet().forEach(it -> next.put(it, keeper.next(it)));
        for (var left = most; left > 0; left--) {
            var some = new ArrayList<Found>();
            found.forEach((part, all) -> {
                var from = next.getOrDefault(part, 0L).intValue();
                var to = Math.min(all.size(), from + FEW);
                for (var at = from; at < to; at++) {
                    some.add(new Found(part, at, all.get(at)));
                }
                next.put(part, (long) to);
            });
            if (some.isEmpty()) {
                return;
            }
            assertThat(keeper.keep(some, next)).isTrue();
        }
    }
}
