package folkmoot.governance.ballot;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.Set;
import java.util.function.Supplier;

/// Single transferable vote by Weighted Inclusive Gregory (all of a winner's ballots pass on their
/// part of the surplus), and with one seat instant run-off.
///
/// Every "STV" is another law, so this is ours, the one that RCTab counts: Droop quota in whole
/// votes, fixed in the first round (with one seat: more than half of what is left, each round
/// anew); all who reach it in a round are elected in it; the part that passes on is surplus over
/// tally, rounded down, and each ballot's value is multiplied by it and rounded down; one candidate
/// is eliminated at a time; what ties, the lot decides that was drawn and published before. Later
/// preferences never break a tie.
public final class Transferable {

    static final int DECIMALS = 5;

    private final List<String> lot;
    private final List<Pile> piles;
    private final int seats;
    private final int decimals;
    private final SequencedMap<String, BigDecimal> kept = new LinkedHashMap<>();
    private final Set<String> continuing;
    private final List<Round> rounds = new ArrayList<>();
    private BigDecimal threshold = BigDecimal.ZERO;

    /// The whole count; `elected` in the order of election.
    public record Count(List<Round> rounds, List<String> elected) {}

    private Transferable(List<String> lot, List<Pile> piles, int seats, int decimals) {
        this.lot = lot;
        this.piles = piles;
        this.seats = seats;
        this.decimals = decimals;
        this.continuing = new HashSet<>(lot);
    }

    public static Count count(
            List<String> lot, SequencedMap<List<String>, Integer> ballots, int seats) {
        return count(lot, ballots, seats, Set.of());
    }

    /// The same, where some stepped back after the vote had begun.
    public static Count count(
            List<String> lot,
            SequencedMap<List<String>, Integer> ballots,
            int seats,
            Set<String> withdrawn) {
        return count(lot, ballots, seats, DECIMALS, withdrawn);
    }

    /// @param lot all candidates in the order that was drawn; of equals the last goes first
    /// @param withdrawn who stepped back after the vote had begun: eliminated before anybody is
    ///   elected
    static Count count(
            List<String> lot,
            SequencedMap<List<String>, Integer> ballots,
            int seats,
            int decimals,
            Set<String> withdrawn) {
        var piles = new ArrayList<Pile>();
        ballots.forEach((ranking, count) -> piles.add(new Pile(ranking, count)));
        var counting = new Transferable(List.copyOf(lot), piles, seats, decimals);
        return counting.run(withdrawn);
    }

    private Count run(Set<String> withdrawn) {
        piles.forEach(it -> it.moveOn(continuing::contains));
        if (!withdrawn.isEmpty()) {
            round(() ->
                    lot.stream()
                            .filter(withdrawn::contains)
                            .<Round.Step>map(this::eliminate)
                            .toList());
        }
        while (kept.size() < seats && !continuing.isEmpty()) {
            round(this::steps);
        }
        if (seats > 1) {
            round(List::of);
        }
        return new Count(List.copyOf(rounds), List.copyOf(kept.sequencedKeySet()));
    }

    private List<Round.Step> steps() {
        var tallies = tallies();
        var reached =
                ranked(tallies).stream()
                        .filter(it -> at(tallies, it).compareTo(quota()) >= 0)
                        .toList();
        var winners = continuing.size() <= seats - kept.size() ? ranked(tallies) : reached;
        return winners.isEmpty()
                ? List.of(eliminate(ranked(tallies).getLast()))
                : elect(winners, tallies);
    }

    private void round(Supplier<List<Round.Step>> steps) {
        var tallies = tallies();
        var exhausted = exhausted();
        var quota = quota();
        rounds.add(new Round(rounds.size() + 1, quota, tallies, exhausted, steps.get()));
    }

    /// Those still in, most votes first, equals as the lot has them.
    private List<String> ranked(SequencedMap<String, BigDecimal> tallies) {
        return lot.stream()
                .filter(continuing::contains)
                .sorted(Comparator.comparing((String it) -> at(tallies, it)).reversed())
                .toList();
    }

    private List<Round.Step> elect(List<String> winners, SequencedMap<String, BigDecimal> tallies) {
        winners.forEach(continuing::remove);
        return winners.stream().<Round.Step>map(it -> elect(it, at(tallies, it))).toList();
    }

    private Round.Step elect(String winner, BigDecimal tally) {
        var surplus = tally.subtract(threshold).max(BigDecimal.ZERO);
        kept.put(winner, tally.subtract(surplus));
        if (seats == 1 || surplus.signum() == 0) {
            return new Round.Step.Elected(winner, move(winner, BigDecimal.ZERO, BigDecimal.ZERO));
        }
        var part = surplus.divide(tally, decimals, RoundingMode.DOWN);
        return new Round.Step.Elected(winner, move(winner, part, surplus));
    }

    private Round.Step eliminate(String loser) {
        continuing.remove(loser);
        return new Round.Step.Eliminated(loser, move(loser, BigDecimal.ONE, held(loser)));
    }

    /// Passes on a part of each ballot somebody has; `whole` is what all of it should come to.
    private Round.Transfers move(String from, BigDecimal part, BigDecimal whole) {
        var to = new LinkedHashMap<String, BigDecimal>();
        var exhausted = BigDecimal.ZERO;
        var moved = BigDecimal.ZERO;
        for (var pile : piles) {
            if (!pile.holder().equals(from) || part.signum() == 0) {
                continue;
            }
            pile.value = pile.value.multiply(part).setScale(decimals, RoundingMode.DOWN);
            pile.moveOn(continuing::contains);
            moved = moved.add(pile.worth());
            if (pile.holder().isEmpty()) {
                exhausted = exhausted.add(pile.worth());
            } else {
                to.merge(pile.holder(), pile.worth(), BigDecimal::add);
            }
        }
        return new Round.Transfers(to, exhausted, whole.subtract(moved));
    }

    private SequencedMap<String, BigDecimal> tallies() {
        var tallies = new LinkedHashMap<String, BigDecimal>();
        for (var candidate : lot) {
            if (kept.containsKey(candidate)) {
                tallies.put(candidate, at(kept, candidate));
            } else if (continuing.contains(candidate)) {
                tallies.put(candidate, held(candidate));
            }
        }
        return tallies;
    }

    private BigDecimal held(String candidate) {
        return piles.stream()
                .filter(it -> it.holder().equals(candidate))
                .map(Pile::worth)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal exhausted() {
        return piles.stream()
                .filter(it -> it.holder().isEmpty())
                .map(Pile::worth)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal quota() {
        if (threshold.signum() == 0 || seats == 1 && kept.isEmpty()) {
            var active = tallies().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            threshold =
                    active.divide(BigDecimal.valueOf(seats + 1L), 0, RoundingMode.DOWN)
                            .add(BigDecimal.ONE);
        }
        return threshold;
    }

    private static BigDecimal at(SequencedMap<String, BigDecimal> tallies, String candidate) {
        return tallies.getOrDefault(candidate, BigDecimal.ZERO);
    }
}
