package folkmoot.talk.question;

import folkmoot.governance.Law;
import folkmoot.governance.Trigger;
import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Scene;
import folkmoot.people.Actor;
import folkmoot.people.People;
import folkmoot.site.PageCache;
import folkmoot.talk.Posts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Asks the rules in force, every minute, about questions that nobody has answered, and again when
/// somebody has: what they did about it then ends.
@Component
class Waiting {

    private static final Logger LOG = LoggerFactory.getLogger(Waiting.class);

    /// Older ones are history.
    private static final Duration SPAN = Duration.ofDays(30);

    private static final int AT_ONCE = 200;

    private final Questions questions;
    private final Law law;
    private final Moderation moderation;
    private final Posts posts;
    private final People people;
    private final PageCache pages;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Waiting(
            Questions questions,
            Law law,
            Moderation moderation,
            Posts posts,
            People people,
            PageCache pages,
            TransactionTemplate transaction,
            Clock clock) {
        this.questions = questions;
        this.law = law;
        this.moderation = moderation;
        this.posts = posts;
        this.people = people;
        this.pages = pages;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT50S")
    void run() {
        questions.answered().forEach(it -> alone(it, Set.of()));
        var rules = law.asked(Trigger.QUESTION_UNANSWERED);
        if (rules.isEmpty()) {
            return;
        }
        var since = clock.instant().minus(SPAN);
        @Nullable Question last = null;
        for (List<Question> some = questions.open(since, last, AT_ONCE);
                !some.isEmpty();
                some = questions.open(since, last, AT_ONCE)) {
            some.forEach(it -> alone(it, rules));
            last = some.getLast();
        }
    }

    // One that cannot be asked about keeps no other from it.
    private void alone(Question it, Set<String> rules) {
        try {
            if (!Boolean.TRUE.equals(transaction.execute(_ -> ask(it)))) {
                return;
            }
            if (it.answered()) {
                questions.drop(it.comment());
                pages.drop("post:" + it.post());
                pages.drop(UnansweredController.LIST);
            } else if (concerns(it, rules)) {
                questions.keep(it.comment(), clock.instant());
                pages.drop("post:" + it.post());
                pages.drop(UnansweredController.LIST);
            }
        } catch (RuntimeException e) {
            LOG.warn("The rules could not be asked about question {}", it.comment(), e);
        }
    }

    private boolean concerns(Question it, Set<String> rules) {
        var object = it.comment().value();
        return moderation.standing(List.of(object)).getOrDefault(object, List.of()).stream()
                .anyMatch(one -> rules.contains(one.rule().id()));
    }

    // What the brand asks its customers is not for the brand to answer. False while it cannot be
    // asked
    // about: what was said of it stays until then.
    private boolean ask(Question it) {
        var author = people.members(List.of(it.author())).get(it.author());
        var on = posts.visibleTo(Actor.GUEST, List.of(it.post())).get(it.post());
        if (on == null) {
            return false;
        }
        if (author == null || author.staff() && !it.answered()) {
            return true;
        }
        moderation.judge(
                new Deed(
                        author,
                        Deed.Verb.WAIT,
                        "comment",
                        it.comment().value(),
                        it.body(),
                        Scene.under(on.kind(), on.id().value(), on.product(), on.title())));
        return true;
    }
}
