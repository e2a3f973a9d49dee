package folkmoot.talk.stream;

import folkmoot.people.Actor;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.site.Texts;
import folkmoot.talk.PostId;
import folkmoot.talk.PostKind;
import folkmoot.talk.PostView;
import folkmoot.talk.post.Kinds;
import folkmoot.talk.post.NewestPosts;
import gg.jte.Content;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/// What is new, of every kind, each with the reason why it is shown.
@Component
class Stream {

    private static final int PAGE = 20;
    private static final int TALKED = 10;
    private static final int HELPED = 10;

    private final NewestPosts posts;
    private final Kinds kinds;
    private final People people;

    Stream(NewestPosts posts, Kinds kinds, People people) {
        this.posts = posts;
        this.kinds = kinds;
        this.people = people;
    }

    StreamView page(Actor reader, String before) {
        var found = posts.before(before, PAGE + 1);
        var page = found.size() > PAGE ? found.subList(0, PAGE) : found;
        var next = found.size() > PAGE ? posts.cursor(page.getLast()) : null;
        return new StreamView(cards(page, reader), next);
    }

    /// The one address of that page; what is no place in the stream is its beginning.
    String address(String before) {
        return posts.known(before) ? "/?before=" + before : "/";
    }

    private List<CardView> cards(List<PostView> page, Actor reader) {
        var followed =
                reader instanceof Actor.Member member
                        ? people.followedBy(member.id())
                        : Set.<PersonId>of();
        var drawn = drawn(page, reader);
        var cards = new ArrayList<CardView>();
        for (var post : page) {
            var card = drawn.get(post.id());
            if (card != null) {
                cards.add(
                        new CardView(
                                post.id(),
                                post.kind(),
                                kinds.named(post.kind()).icon(),
                                why(post, followed),
                                card));
            }
        }
        return cards;
    }

    // Each kind draws its cards together, so that a page costs a fixed number of queries.
    private Map<PostId, Content> drawn(List<PostView> page, Actor reader) {
        var drawn = new HashMap<PostId, Content>();
        page.stream()
                .collect(Collectors.groupingBy(PostView::kind))
                .forEach((kind, posts) -> drawn.putAll(cards(kinds.named(kind), posts, reader)));
        return drawn;
    }

    private static Map<PostId, Content> cards(PostKind kind, List<PostView> posts, Actor reader) {
        return kind.cards(posts, reader);
    }

    private static String why(PostView post, Set<PersonId> followed) {
        if (post.author() != null && followed.contains(post.author())) {
            return Texts.say("talk.why.followed");
        }
        if (post.comments() >= TALKED) {
            return Texts.say("talk.why.talked");
        }
        return Texts.say(post.helpful() >= HELPED ? "talk.why.helpful" : "talk.why.new");
    }
}
