package folkmoot.governance.court;

import folkmoot.governance.Judgement;
import folkmoot.governance.Law;
import folkmoot.governance.Lawbook;
import folkmoot.governance.Snapshot;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.script.RuleText;
import folkmoot.people.PersonId;
import folkmoot.site.PageCache;
import folkmoot.transparency.Rulebook;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tlog.entry.RuleRef;

/// Asks the rules that the log says are in force. They are read again when it says others are.
@Component
class Court implements Law {

    private static final Logger LOG = LoggerFactory.getLogger(Court.class);

    private final Rulebook rules;
    private final Deeds deeds;
    private final Keeping keeping;
    private final AtomicLong changes = new AtomicLong();
    private volatile Lawbook book;
    private volatile List<Rule> known = List.of();
    private volatile long read = -1;

    Court(Rulebook rules, Deeds deeds, Keeping keeping, PageCache pages) {
        this.rules = rules;
        this.deeds = deeds;
        this.keeping = keeping;
        this.book = Lawbook.empty(keeping);
        pages.onDrop(tag -> {
            if (tag.equals(Rulebook.TAG) || tag.equals(PageCache.EVERYTHING)) {
                changes.incrementAndGet();
            }
        });
    }

    @Override
    public Lately lately(Matter matter, Instant now) {
        return deeds.lately(matter, now);
    }

    @Override
    public Restricted restricted(PersonId person, Instant now) {
        return deeds.restricted(person, now);
    }

    @Override
    public @Nullable Instant spoke(UUID thread, PersonId person) {
        return deeds.spoke(thread, person);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Judgement judge(Snapshot deed, Matter matter, Predicate<RuleRef> let) {
        var judgement = book().judge(deed, matter.person().value(), matter.object(), let);
        keep(deed, matter, judgement, false);
        return judgement;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void hear(Snapshot deed, Matter matter) {
        var heard = book().judge(deed, matter.person().value(), matter.object(), _ -> true);
        keep(deed, matter, heard, true);
    }

    private void keep(Snapshot deed, Matter matter, Judgement judgement, boolean bound) {
        deeds.add(deed, matter, judgement, bound);
        keeping.failed(judgement.failures());
    }

    @Override
    public Judgement consider(Snapshot deed) {
        return book().consider(deed);
    }

    @Override
    public List<Rule> inForce() {
        book();
        return known;
    }

    @Override
    public @Nullable Rule version(String id, int version) {
        var there = rules.version(id, version);
        return there == null ? null : rule(there).findFirst().orElse(null);
    }

    private Lawbook book() {
        var now = changes.get();
        return read == now ? book : reread(now);
    }

    private synchronized Lawbook reread(long now) {
        if (read != now) {
            keeping.reread();
            known = rules.inForce().stream().flatMap(Court::rule).filter(this::works).toList();
            book = book.with(known);
            book.overrunning()
                    .forEach((it, why) -> LOG.warn("Rule {} is evaded by long texts: {}", it, why));
            read = now;
        }
        return book;
    }

    // Each was tried before it was voted on. One that a later product cannot follow any more is
    // missed by itself, not with all others.
    private boolean works(Rule rule) {
        try {
            book.with(List.of(rule));
            return true;
        } catch (IllegalArgumentException e) {
            LOG.error("Rule {} is in force and cannot be followed", rule.id(), e);
            return false;
        }
    }

    // Procedures and the constitution are in force as well; no machine follows them.
    private static Stream<Rule> rule(Rulebook.Standing it) {
        return RuleText.read(it.canonical()) instanceof RuleText.Outcome.Read(var rule)
                ? Stream.of(rule)
                : Stream.empty();
    }
}
