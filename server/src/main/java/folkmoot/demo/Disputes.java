package folkmoot.demo;

import folkmoot.moderation.Hearing;
import folkmoot.people.Hat;
import folkmoot.people.Members;
import folkmoot.site.Ids;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.talk.Publishing;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What house rules held and somebody appealed against. Two of the staff wear the moderators' hat
/// as well; members may elect others.
@InDemo
class Disputes {

    private static final List<String> MODERATORS = List.of("bert", "anouk");
    private static final int SWORN_IN = 130;

    /// Told hours before the last moment; `outcome` is what a moderator decides, null where a jury
    /// does: then `votes` are its jurors' so far, each with a reason behind a colon.
    private record Dispute(
            int hours,
            String by,
            String text,
            String appeal,
            @Nullable String outcome,
            String why,
            List<String> votes) {

        Dispute(int hours, String by, String text, String appeal, String outcome, String why) {
            this(hours, by, text, appeal, outcome, why, List.of());
        }

        Dispute(int hours, String by, String text, String appeal, List<String> votes) {
            this(hours, by, text, appeal, null, "", votes);
        }
    }

    private static final List<Dispute> ALL =
            List.of(
                    new Dispute(
                            2_900,
                            "bo",
                            "Half price trackers, while they last, buy now: bit.ly/tracker-half",
                            "It really was half price.",
                            "upheld",
                            "It is an offer behind a shortened address. Say what it is and where it"
                                    + " leads, and nobody holds it."),
                    new Dispute(
                            1_400,
                            "callum",
                            "The dealer told me to shut up about the rattle. Now it is on everybody's"
                                    + " list.",
                            "I quote what somebody said to me.",
                            "reversed",
                            "It is a quotation, and what happened. The rule is about insults between"
                                    + " us."),
                    new Dispute(
                            700,
                            "yusuf",
                            "All the threads about it: www.one.example www.two.example www.three.example"
                                    + " www.four.example www.five.example www.six.example",
                            "They are six threads of six people with the same fault.",
                            "changed",
                            "Six links are many, and all of them belong here: it can be read, folded"
                                    + " up."),
                    new Dispute(
                            430,
                            "ann",
                            "Whoever wrote that manual is an idiot, and I mean the manual.",
                            "The manual cannot be insulted.",
                            List.of(
                                    "uphold:Somebody wrote that manual.",
                                    "reverse:It is about a manual, and the manual is that bad.",
                                    "reverse:",
                                    "reverse:Nobody here is meant.")),
                    new Dispute(
                            9,
                            "gwen",
                            "My neighbour's number for spare keys is +44 20 7946 0123, he said I may"
                                    + " pass it on.",
                            "He asked me to pass it on.",
                            List.of("uphold:", "reverse:")));

    private final Hearing hearing;
    private final Peers peers;
    private final Conversation conversation;
    private final Members members;
    private final Players players;
    private final Reviewers reviewers;
    private final Map<Dispute, UUID> appeals = new HashMap<>();

    Disputes(
            Hearing hearing,
            Peers peers,
            Conversation conversation,
            Members members,
            Players players,
            Reviewers reviewers) {
        this.hearing = hearing;
        this.peers = peers;
        this.conversation = conversation;
        this.members = members;
        this.players = players;
        this.reviewers = reviewers;
    }

    void tell(Telling telling) {
        var now = telling.calendar().now();
        telling.chronicle()
                .at(now.minus(Duration.ofDays(SWORN_IN)), () -> MODERATORS.forEach(this::swearIn));
        peers.tell(telling);
        ALL.forEach(it -> tell(telling, it, now.minus(Duration.ofHours(it.hours()))));
    }

    private void tell(Telling telling, Dispute it, Instant at) {
        var chronicle = telling.chronicle();
        var comment = new CommentId(Ids.next(at));
        chronicle.at(at, () -> say(it, comment, at));
        chronicle.at(at.plus(Duration.ofHours(2)), () -> appeal(it, comment));
        var outcome = it.outcome();
        if (outcome != null) {
            chronicle.at(at.plus(Duration.ofHours(6)), () -> answer(it, outcome));
        }
        for (var i = 0; i < it.votes().size(); i++) {
            var vote = it.votes().get(i);
            chronicle.at(at.plus(Duration.ofHours(4 + i)), () -> peers.vote(vote));
        }
    }

    private void swearIn(String key) {
        members.grant(players.named(key).id(), Hat.MODERATOR, players.named("june").id());
        players.refresh(key);
    }

    private void say(Dispute it, CommentId id, Instant at) {
        var review = reviewers.publishedBefore(at).getFirst();
        var said = conversation.post(players.named(it.by()), id, review, null, it.text());
        if (!(said instanceof Publishing.Held)) {
            throw new IllegalStateException(it.by() + ": " + said + " " + it.text());
        }
    }

    private void appeal(Dispute it, CommentId id) {
        appeals.put(it, hearing.appeal(players.named(it.by()), id.value(), it.appeal()));
    }

    private void answer(Dispute it, String outcome) {
        var moderator = players.named(MODERATORS.get(it.hours() % MODERATORS.size()));
        var appeal = Objects.requireNonNull(appeals.get(it));
        hearing.decide(moderator, appeal, outcome, it.why());
    }
}
