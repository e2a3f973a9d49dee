package folkmoot.listening.lookout;

import static folkmoot.site.Texts.say;

import folkmoot.listening.StrategyChanges;
import folkmoot.listening.pillar.PillarId;
import folkmoot.listening.pillar.Pillars;
import folkmoot.listening.query.Needed;
import folkmoot.listening.query.Parsed;
import folkmoot.people.Staff;
import folkmoot.products.ProductView;
import folkmoot.products.Products;
import folkmoot.site.Ids;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Saying what is listened for, by whoever speaks for the brand.
@Component
class LookingOut {

    static final int MOST = 200;

    private static final int GUESSES = 3;

    private final Lookouts lookouts;
    private final Pillars pillars;
    private final Products products;
    private final StrategyChanges changes;
    private final Clock clock;

    LookingOut(
            Lookouts lookouts,
            Pillars pillars,
            Products products,
            StrategyChanges changes,
            Clock clock) {
        this.lookouts = lookouts;
        this.pillars = pillars;
        this.products = products;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    Wanting add(Staff by, LookoutForm form) {
        allowed(by);
        lookouts.alone();
        var id = new LookoutId(Ids.next(clock.instant()));
        var all = lookouts.all();
        var wrong = new LinkedHashMap<String, String>();
        var subject = checked(form, id, all, wrong);
        if (all.size() >= MOST) {
            wrong.put("words", say("lookout.wrong.many", MOST));
        }
        if (subject == null || !wrong.isEmpty()) {
            return new Wanting.Wrong(wrong);
        }
        lookouts.add(id);
        lookouts.write(id, subject, form.words(), by.member().id(), clock.instant());
        changes.tell();
        return new Wanting.Kept(id);
    }

    /// Saying the same again changes nothing.
    @Transactional
    Wanting change(Staff by, LookoutId id, LookoutForm form) {
        allowed(by);
        lookouts.alone();
        var now = lookouts.find(id).orElseThrow(() -> new NotThere(id));
        if (now.withdrawn()) {
            return new Wanting.Wrong(Map.of("words", say("lookout.wrong.withdrawn")));
        }
        var wrong = new LinkedHashMap<String, String>();
        var subject = checked(form, id, lookouts.all(), wrong);
        if (subject == null || !wrong.isEmpty()) {
            return new Wanting.Wrong(wrong);
        }
        if (!now.sameAs(subject, form.words())) {
            if (!lookouts.write(id, subject, form.words(), by.member().id(), clock.instant())) {
                throw new NotThere(id);
            }
            changes.tell();
        }
        return new Wanting.Kept(id);
    }

    /// What was found by them alone is not found by them any more; their history stays.
    @Transactional
    void withdraw(Staff by, LookoutId id) {
        allowed(by);
        lookouts.alone();
        if (lookouts.withdraw(id, clock.instant())) {
            changes.tell();
        } else if (lookouts.find(id).isEmpty()) {
            throw new NotThere(id);
        }
    }

    private @Nullable Subject checked(
            LookoutForm form, LookoutId id, List<LookoutView> all, Map<String, String> wrong) {
        var problem = problem(form.words());
        if (problem != null) {
            wrong.put("words", problem);
        }
        var subject = subject(form, wrong);
        if (subject != null
                && all.stream()
                        .anyMatch(it -> !it.id().equals(id) && it.sameAs(subject, form.words()))) {
            wrong.put("words", say("lookout.wrong.twice"));
        }
        return subject;
    }

    /// What is wrong with words that are to be kept, if anything is.
    static @Nullable String problem(String words) {
        return switch (Ear.parse(words, List.of())) {
            case Parsed.Nothing() -> say("lookout.wrong.nothing");
            case Parsed.Wrong wrong -> wrong.words();
            case Parsed.Read(var node) ->
                    Needed.of(node) == null ? say("lookout.wrong.needed") : null;
        };
    }

    private @Nullable Subject subject(LookoutForm form, Map<String, String> wrong) {
        if (!form.product().isEmpty() && !form.about().equals(LookoutForm.PRODUCT)) {
            wrong.put("product", say("lookout.wrong.both"));
        }
        return switch (form.about()) {
            case LookoutForm.BRAND -> Subject.BRAND;
            case LookoutForm.PRODUCT -> product(form.product(), wrong);
            default -> pillar(form.about(), wrong);
        };
    }

    private @Nullable Subject product(String name, Map<String, String> wrong) {
        var known = name.isEmpty() ? null : products.called(List.of(name)).get(name);
        if (known != null) {
            return new Subject(known, null);
        }
        var like = name.isEmpty() ? List.<ProductView>of() : products.matching(name, GUESSES);
        wrong.put(
                "product",
                name.isEmpty()
                        ? say("lookout.wrong.which")
                        : like.isEmpty()
                                ? say("lookout.wrong.product")
                                : say(
                                        "lookout.wrong.like",
                                        like.stream()
                                                .map(ProductView::name)
                                                .collect(Collectors.joining(", "))));
        return null;
    }

    private @Nullable Subject pillar(String id, Map<String, String> wrong) {
        try {
            var pillar = PillarId.of(id);
            if (pillars.find(pillar).filter(it -> !it.withdrawn()).isPresent()) {
                return new Subject(null, pillar);
            }
        } catch (IllegalArgumentException e) {
            // Said below.
        }
        wrong.put("about", say("lookout.wrong.pillar"));
        return null;
    }

    private static void allowed(Staff by) {
        if (!by.member().staff()) {
            throw new NotAllowed("staff only");
        }
    }
}
