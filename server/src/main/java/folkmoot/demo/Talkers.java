package folkmoot.demo;

import folkmoot.people.Actor;
import folkmoot.site.Ids;
import folkmoot.talk.Applause;
import folkmoot.talk.CommentId;
import folkmoot.talk.Conversation;
import folkmoot.talk.PostId;
import folkmoot.talk.Publishing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/// What people say below reviews, and what others find helpful of it.
@InDemo
class Talkers {

    private final Conversation conversation;
    private final Applause applause;
    private final Players players;
    private final Follows follows;

    Talkers(Conversation conversation, Applause applause, Players players, Follows follows) {
        this.conversation = conversation;
        this.applause = applause;
        this.players = players;
        this.follows = follows;
    }

    /// The thread below a review.
    void tell(Telling telling, PostId post, Sheets.Review review, Instant at) {
        tellAll(telling, post, new Above(null, review.by(), at), review.comments());
    }

    /// Who found a post helpful, or not.
    void tell(Telling telling, PostId post, Sheets.Review review, Instant at, long seed) {
        if (review.helpful() + review.unhelpful() > 0) {
            var chance = new Random(seed);
            var when = telling.calendar().after(at, 24 * chance.nextInt(2, 12), chance);
            telling.chronicle()
                    .at(
                            enough(when, review.helpful() + review.unhelpful()),
                            () -> applause.onPost(post, marks(review, chance)));
        }
    }

    private record Above(@Nullable CommentId id, String by, Instant at) {}

    private void tellAll(Telling telling, PostId post, Above above, List<Sheets.Comment> comments) {
        for (var comment : comments) {
            var chance = Telling.chance(comment.text());
            var at = telling.calendar().after(above.at(), comment.after_hours(), chance);
            var id = new CommentId(Ids.next(at));
            follows.answered(comment.by(), above.by(), at);
            telling.chronicle().at(at, () -> say(post, id, above.id(), comment));
            if (comment.helpful() > 0) {
                var when = telling.calendar().after(at, 24 * chance.nextInt(1, 5), chance);
                telling.chronicle()
                        .at(
                                enough(when, comment.helpful()),
                                () -> applause.onComment(id, some(comment, chance)));
            }
            tellAll(telling, post, new Above(id, comment.by(), at), comment.replies());
        }
    }

    // Not before there are as many besides the author.
    private Instant enough(Instant when, int people) {
        var arrived = players.arrival(people + 1).plusSeconds(1);
        return arrived.isAfter(when) ? arrived : when;
    }

    private void say(PostId post, CommentId id, @Nullable CommentId above, Sheets.Comment comment) {
        var said = conversation.post(players.named(comment.by()), id, post, above, comment.text());
        // The house rules hold some of it for a day, here as everywhere.
        if (!(said instanceof Publishing.Published) && !(said instanceof Publishing.Held)) {
            throw new IllegalStateException(comment.by() + ": " + said + " " + comment.text());
        }
    }

    private Map<Actor.Member, Boolean> marks(Sheets.Review review, RandomGenerator chance) {
        var marks = new HashMap<Actor.Member, Boolean>();
        others(review.by(), chance).stream()
                .limit(review.helpful() + review.unhelpful())
                .forEach(it -> marks.put(it, marks.size() < review.helpful()));
        return marks;
    }

    private List<Actor.Member> some(Sheets.Comment comment, RandomGenerator chance) {
        return others(comment.by(), chance).stream().limit(comment.helpful()).toList();
    }

    private List<Actor.Member> others(String author, RandomGenerator chance) {
        var others = new ArrayList<>(players.all());
        others.remove(players.named(author));
        Collections.shuffle(others, chance);
        return others;
    }
}
