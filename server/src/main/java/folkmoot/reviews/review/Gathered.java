package folkmoot.reviews.review;

import folkmoot.moderation.Decided;
import folkmoot.people.Actor;
import folkmoot.people.PersonId;
import folkmoot.people.PersonView;
import folkmoot.products.ProductId;
import folkmoot.products.ProductView;
import folkmoot.site.Texts;
import folkmoot.talk.PostId;
import folkmoot.talk.PostView;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// All that is needed to draw some reviews for one reader, asked for once.
public record Gathered(
        Actor reader,
        Map<PostId, PostView> posts,
        Map<UUID, List<Decided>> standing,
        Map<PersonId, PersonView> names,
        Map<ProductId, ProductView> products,
        Map<String, String> labels,
        Set<PostId> helpful,
        Set<PersonId> followed,
        Set<PersonId> blocked) {

    /// Who wrote it; "Somebody" where that is not known, or not any more.
    public String author(PostId id) {
        var post = posts.get(id);
        var person = post == null || post.author() == null ? null : names.get(post.author());
        var byline = post == null || post.byline() == null ? "" : post.byline();
        if (person != null) {
            return person.name();
        }
        return byline.isEmpty() ? Texts.say("reviews.somebody") : byline;
    }
}
