package folkmoot.reviews;

import folkmoot.people.Staff;
import folkmoot.talk.PostId;
import folkmoot.talk.Publishing;

/// The brand's public replies to reviews, all that it can do about one.
public interface BrandReplies {

    /// Once per review; a second one, and one to a review that is not there to be read, is
    /// [folkmoot.site.NotThere].
    Publishing reply(Staff staff, PostId review, String body);
}
