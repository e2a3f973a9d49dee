package folkmoot.heeding.answer;

import folkmoot.listening.TopicDeeds;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.people.Staff;
import folkmoot.talk.CommentLists;
import folkmoot.talk.CommentMeant;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Keeps with a topic what was written on the page that answers it, and nothing else, once
/// everybody can read it.
@Component
class Heeding {

    private static final String ABOUT = "topic:";
    private static final Duration LONGEST = Duration.ofDays(90);
    private static final int MOST = 100;

    private final TopicDeeds topics;
    private final CommentLists comments;
    private final People people;
    private final Clock clock;

    Heeding(TopicDeeds topics, CommentLists comments, People people, Clock clock) {
        this.topics = topics;
        this.comments = comments;
        this.people = people;
        this.clock = clock;
    }

    /// What the page sends along with the words.
    static String about(long topic) {
        return ABOUT + topic;
    }

    /// Part of the transaction that keeps the comment.
    @EventListener
    void on(CommentMeant it) {
        var topic = topic(it.about());
        if (topic != null) {
            var by = staff(Set.of(it.author())).get(it.author());
            if (by != null && topics.find(by, topic).isPresent()) {
                topics.answering(by, topic, it.comment(), it.at());
                if (it.shown()) {
                    topics.answered(by, it.comment(), it.at());
                }
            }
        }
    }

    // Nothing, or anything, from whoever writes their own page.
    private static @Nullable Long topic(String about) {
        try {
            return about.startsWith(ABOUT) ? Long.valueOf(about.substring(ABOUT.length())) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    /// What was held answers from the moment at which it appears.
    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT50S")
    @Transactional
    void look() {
        var now = clock.instant();
        var written = topics.unread(now.minus(LONGEST), MOST);
        if (written.isEmpty()) {
            return;
        }
        var shown = comments.shown(written.stream().map(TopicDeeds.Answering::comment).toList());
        var staff =
                staff(written.stream().map(TopicDeeds.Answering::by).collect(Collectors.toSet()));
        for (var it : written) {
            var by = staff.get(it.by());
            if (by != null && shown.contains(it.comment())) {
                topics.answered(by, it.comment(), now);
            }
        }
    }

    private Map<PersonId, Staff> staff(Collection<PersonId> ids) {
        return people.members(Set.copyOf(ids)).entrySet().stream()
                .filter(it -> it.getValue().staff())
                .collect(Collectors.toMap(Map.Entry::getKey, it -> new Staff(it.getValue())));
    }
}
