package folkmoot.governance.ballot;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Shortlists: everybody approves of as many as they like. Most approved first, equals in the order
/// of the lot.
public record Approval(List<String> order, Map<String, Long> approvals, long ballots) {

    public static Approval count(List<String> lot, List<Set<String>> ballots) {
        var approvals = new LinkedHashMap<String, Long>();
        for (var candidate : lot) {
            approvals.put(candidate, ballots.stream().filter(it -> it.contains(candidate)).count());
        }
        var order =
                lot.stream()
                        .sorted(
                                Comparator.comparingLong(
                                        (String it) -> -approvals.getOrDefault(it, 0L)))
                        .toList();
        return new Approval(order, approvals, ballots.size());
    }

    public List<String> shortlist(int places) {
        return order.subList(0, Math.min(places, order.size()));
    }
}
