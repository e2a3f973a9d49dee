package folkmoot.talk;

import folkmoot.people.Actor;
import java.util.Collection;
import java.util.Map;

/// Marks that several people made elsewhere, brought in at once. Who has marked the same thing
/// before keeps that mark, and nobody marks their own words. Each call is one transaction, or part
/// of the running one.
public interface Applause {

    /// Whether each of them found the post helpful.
    void onPost(PostId post, Map<Actor.Member, Boolean> marks);

    /// Who found the comment helpful.
    void onComment(CommentId comment, Collection<Actor.Member> helped);
}
