package folkmoot.heeding.answer;

import static folkmoot.site.Texts.say;

import folkmoot.listening.TopicDeeds;
import folkmoot.people.Staff;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.talk.Publishing;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Says something about a topic in public: a comment like anybody's, judged like anybody's, and
/// kept with the topic.
@Component
class Answering {

    static final int WORDS = 10_000;

    private final TopicDeeds topics;
    private final Spots spots;
    private final Conversation conversation;
    private final Clock clock;

    Answering(TopicDeeds topics, Spots spots, Conversation conversation, Clock clock) {
        this.topics = topics;
        this.spots = spots;
        this.conversation = conversation;
        this.clock = clock;
    }

    @Transactional
    Answered answer(Staff by, long topic, AnswerForm form) {
        var there = spots.of(topics.start(by, topic), by.member());
        var spot = chosen(there, form);
        var wrong = wrong(spot, form);
        if (spot == null || !wrong.isEmpty()) {
            return new Answered.Wrong(wrong);
        }
        var id = new CommentId(Ids.next(clock.instant()));
        var said =
                conversation.post(by.member(), id, spot.post(), spot.comment(), form.body());
        return switch (said) {
            case Publishing.Refused refused -> new Answered.Refused(refused);
            case Publishing.Published() -> {
                topics.answered(by, topic, "/comments/" + id);
                yield new Answered.Said(id);
            }
            case Publishing.Held _, Publishing.Waiting() -> {
                topics.began(by, topic, WriteAbout.NAME);
                yield new Answered.Said(id);
            }
        };
    }

    private static @Nullable SpotView chosen(List<SpotView> spots, AnswerForm form) {
        return spots.stream()
                .filter(it -> it.path().equals(form.where()))
                .findFirst()
                .orElse(null);
    }

    private static Map<String, String> wrong(@Nullable SpotView spot, AnswerForm form) {
        var wrong = new LinkedHashMap<String, String>();
        if (spot == null) {
            wrong.put("where", say("heeding.wrong.where"));
        }
        if (form.body().isEmpty()) {
            wrong.put("body", say("heeding.wrong.words"));
        } else if (form.body().length() > WORDS) {
            wrong.put("body", say("heeding.wrong.long", WORDS));
        }
        return wrong;
    }
}
