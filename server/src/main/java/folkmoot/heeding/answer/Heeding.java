package folkmoot.heeding.answer;

import folkmoot.listening.TopicDeeds;
import folkmoot.people.People;
import folkmoot.people.Staff;
import folkmoot.talk.CommentLists;
import folkmoot.talk.PostId;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Sees that somebody who began to write about a topic has done so where people speak of it, and
/// keeps that with the topic, once everybody can read it.
@Component
class Heeding {

    private static final Duration LONGEST = Duration.ofDays(2);
    private static final int MOST = 20;

    private final TopicDeeds topics;
    private final Spots spots;
    private final CommentLists comments;
    private final People people;
    private final Clock clock;

    Heeding(TopicDeeds topics, Spots spots, CommentLists comments, People people, Clock clock) {
        this.topics = topics;
        this.spots = spots;
        this.comments = comments;
        this.people = people;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT50S")
    @Transactional
    void look() {
        var begun = topics.begun(WriteAbout.NAME, clock.instant().minus(LONGEST));
        if (begun.isEmpty()) {
            return;
        }
        var staff =
                people.members(
                        begun.stream().map(TopicDeeds.Begun::by).collect(Collectors.toSet()));
        for (var it : begun) {
            var member = staff.get(it.by());
            if (member != null && member.staff()) {
                look(it, new Staff(member));
            }
        }
    }

    private void look(TopicDeeds.Begun begun, Staff by) {
        var said = comments.by(begun.by(), begun.at(), MOST);
        if (!said.isEmpty()) {
            var there = posts(begun.topic(), by);
            said.stream()
                    .filter(it -> there.contains(it.post()))
                    .findFirst()
                    .ifPresent(it -> topics.answered(by, begun.topic(), it.path(), it.at()));
        }
    }

    private Set<PostId> posts(long topic, Staff by) {
        return topics.find(by, topic).stream()
                .flatMap(it -> spots.of(it, by.member()).stream())
                .map(SpotView::post)
                .collect(Collectors.toSet());
    }
}
