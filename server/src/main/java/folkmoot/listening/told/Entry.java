package folkmoot.listening.told;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Something in a feed. `source` is the feed that it was taken from, null for this one; `idLeads`
/// says that its id is the address of its page, and that it has no other.
public record Entry(
        About about,
        Words summary,
        List<Words> contents,
        @Nullable Channel source,
        boolean idLeads,
        Talk talk,
        Beside beside) {

    /// Where it is talked about: a page, where comments are sent, and the feed of comments.
    public record Talk(String page, String inbox, String feed) {

        public static final Talk NONE = new Talk("", "", "");
    }

    /// What is said, at its longest.
    public Words words() {
        return Stream.concat(contents.stream(), Stream.of(summary))
                .reduce(
                        Words.NONE,
                        (one, other) ->
                                other.value().length() > one.value().length() ? other : one);
    }
}
