package folkmoot.governance;

import folkmoot.governance.rule.Rule;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tlog.entry.RuleRef;

/// Remembers as long as it lives, and takes each deed for another.
final class Recollection implements Memory {

    private final Map<RuleRef, Breaker> breakers = new ConcurrentHashMap<>();
    private final Map<RuleRef, Health> health = new ConcurrentHashMap<>();

    @Override
    public Health health(RuleRef rule) {
        return health.getOrDefault(rule, Health.FRESH);
    }

    @Override
    public void answered(RuleRef rule, boolean well) {
        health.compute(
                rule, (_, before) -> (before == null ? Health.FRESH : before).answered(well));
    }

    @Override
    public boolean acts(Rule rule, RuleRef ref, Occasion occasion) {
        var acts = new boolean[1];
        breakers.compute(
                ref,
                (_, before) -> {
                    var breaker = before == null ? Breaker.FRESH : before;
                    var step = breaker.act(occasion.now(), rule.limits());
                    acts[0] = step.acts();
                    return step.next();
                });
        return acts[0];
    }

    @Override
    public boolean isStopped(RuleRef rule) {
        return breakers.getOrDefault(rule, Breaker.FRESH).isOpen();
    }
}
