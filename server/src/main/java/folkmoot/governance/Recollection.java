package folkmoot.governance;

import folkmoot.governance.rule.Rule;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tlog.entry.RuleRef;

/// Remembers as long as it lives.
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
        return breakers.computeIfAbsent(ref, _ -> new Breaker()).acts(occasion, rule.limits());
    }

    @Override
    public boolean isStopped(RuleRef rule) {
        var breaker = breakers.get(rule);
        return breaker != null && breaker.isOpen();
    }
}
