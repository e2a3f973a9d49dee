package folkmoot.transparency.entry;

import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Enactment;
import folkmoot.transparency.Statute;
import folkmoot.transparency.Statutes;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tlog.entry.Detail;

/// A place begins with rules that nobody has voted on, and its log says so before anything else:
/// the constitution by which later ones are made, and every rule that the product brings along. A
/// new version of the product may bring further ones; it changes none that is there.
@Component
class Founding implements SmartInitializingSingleton {

    private static final Comparator<Statute> CONSTITUTION_FIRST =
            Comparator.comparing((Statute it) -> it.law().level() != Detail.Level.CONSTITUTION)
                    .thenComparing(Statute::id);

    private final List<Statute> single;
    private final List<Statutes> several;
    private final Rules rules;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Founding(
            List<Statute> single,
            List<Statutes> several,
            Rules rules,
            Clock clock,
            TransactionTemplate transaction) {
        this.single = single;
        this.several = several;
        this.rules = rules;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!rules.known().containsAll(ids())) {
            transaction.executeWithoutResult(_ -> found());
        }
    }

    private Set<String> ids() {
        return Stream.concat(
                        single.stream().map(Statute::id),
                        several.stream().flatMap(it -> it.ids().stream()))
                .collect(Collectors.toSet());
    }

    private void found() {
        rules.alone();
        var known = rules.known();
        Stream.concat(single.stream(), several.stream().flatMap(it -> it.all().stream()))
                .filter(it -> !known.contains(it.id()))
                .sorted(CONSTITUTION_FIRST)
                .forEach(this::enact);
    }

    private void enact(Statute it) {
        var sunset = it.sunset();
        rules.change(
                new Enactment(
                        Act.ENACT,
                        it.id(),
                        1,
                        it.canonical(),
                        it.law(),
                        Decider.FOUNDING,
                        sunset == null ? null : clock.instant().plus(sunset),
                        List.of()));
    }
}
