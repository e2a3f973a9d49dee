/// Posts: storing, publishing, and the page of one post.
@NullMarked
package folkmoot.talk.post;

import org.jspecify.annotations.NullMarked;
