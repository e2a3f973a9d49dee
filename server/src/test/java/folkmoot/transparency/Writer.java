package folkmoot.transparency;

import folkmoot.media.picture.Samples;
import folkmoot.site.Ids;
import folkmoot.transparency.Town.Person;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One writer after the other: each writes a review and many comments, a third of which rules hold,
/// has a conversation closed, appeals, takes some of it back, wants what rules refuse, is suspended
/// at last, and some leave.
final class Writer implements Crowd.Walk {

    /// Fewer than a person may say in half an hour.
    private static final int DEEDS = 24;

    private static final int CLOSING = 12;

    /// Whoever leaves does it early: what they said is still being decided about.
    private static final int LEAVING = 8;

    private static final byte[] PICTURE = Samples.jpeg(120, 80);

    private static final Pattern DECISION = Pattern.compile("href=\"/decisions/([0-9a-f-]{36})\"");

    private final Crowd crowd;
    private final Set<String> appealed = new HashSet<>();
    private int lives;
    private int deeds = DEEDS;
    private @Nullable Person me;
    private @Nullable String review;
    private @Nullable String comment;

    /// What becomes of each goes by their number; not all begin with the first.
    Writer(Crowd crowd, int lives) {
        this.crowd = crowd;
        this.lives = lives;
    }

    @Override
    public void step() throws IOException, InterruptedException {
        var writer = me;
        if (writer == null || deeds >= (lives % 4 == 0 ? LEAVING : DEEDS)) {
            if (writer != null) {
                goAway(writer);
            }
            begin();
            return;
        }
        deeds++;
        say(writer);
        if (deeds % 5 == 1) {
            overstep(writer);
        }
        if (deeds % 6 == 3) {
            appeal(writer);
        } else if (deeds % 10 == 5 && comment != null) {
            var back = crowd.web.post(writer, "/comments/" + comment + "/withdrawals");
            crowd.did(Did.TOOK_BACK, back, id(comment), 403, 404, 409, 429);
            comment = null;
        }
    }

    private void begin() throws IOException, InterruptedException {
        lives++;
        deeds = 0;
        var newcomer = crowd.newcomer();
        me = newcomer;
        var title = "Story " + System.nanoTime();
        var sent =
                crowd.web.post(
                        newcomer,
                        crowd.town.product() + "/reviews",
                        "stars",
                        String.valueOf(1 + lives % 5),
                        "title",
                        title,
                        "text",
                        "What happened, " + title,
                        "relationship",
                        "none",
                        "incentive",
                        "none",
                        "honest",
                        "1");
        review = crowd.did(Did.SAID, sent, it -> id(it.id())) ? sent.id() : null;
    }

    private void say(Person writer) throws IOException, InterruptedException {
        var own = review;
        var closes = deeds == CLOSING && own != null;
        var where = closes ? own : crowd.town.reviews().get(deeds % crowd.town.reviews().size());
        var words =
                closes
                        ? Town.LOCKED
                        : deeds == DEEDS - 2 ? Town.SUSPENDED : deeds % 3 == 0 ? Town.HELD : "Fine";
        var said =
                crowd.web.post(
                        writer,
                        "/posts/" + where + "/comments",
                        "body",
                        words + " " + System.nanoTime());
        if (crowd.did(Did.SAID, said, it -> id(it.id()), 409, 429)) {
            comment = said.id();
            crowd.said(comment);
        }
    }

    // Against the first that they did not appeal against yet.
    private void appeal(Person writer) throws IOException, InterruptedException {
        var decisions = crowd.web.get(writer, "/decisions").all(DECISION);
        for (var it : decisions) {
            if (appealed.add(it)) {
                var path = "/decisions/" + it + "/appeals";
                crowd.did(
                        Did.APPEALED,
                        crowd.web.post(writer, path, "words", "I meant well."),
                        it,
                        404,
                        409,
                        429);
                return;
            }
        }
    }

    private void goAway(Person writer) throws IOException, InterruptedException {
        if (lives % 4 == 0) {
            var left = crowd.web.post(writer, "/settings/erasures", "sure", "1");
            crowd.did(Did.LEFT, left, writer.id().toString());
        } else if (lives % 4 == 1 && review != null) {
            var back = crowd.web.post(writer, "/posts/" + review + "/withdrawals");
            crowd.did(Did.TOOK_BACK, back, id(review), 403, 404, 409, 429);
        }
    }

    // Four kinds in turn, each with a statement; a mark that was let through is kept.
    private void overstep(Person writer) throws IOException, InterruptedException {
        var web = crowd.web;
        var words = Town.REFUSED + " " + System.nanoTime();
        switch ((deeds / 5 + lives) % 4) {
            case 0 -> crowd.refused(Did.REFUSED_NAME, appear(writer, words, ""));
            case 1 -> crowd.refused(Did.REFUSED_WORDS, appear(writer, "Somebody", words));
            case 2 -> {
                var reviews = crowd.town.reviews();
                var path = "/posts/" + reviews.get(lives % reviews.size()) + "/marks";
                crowd.refused(Did.REFUSED_MARK, web.post(writer, path, "helpful", "yes"), 303);
            }
            default -> {
                var shown = web.upload(writer, "/settings/pictures", "picture", PICTURE);
                crowd.refused(Did.REFUSED_PICTURE, shown, 303);
            }
        }
    }

    private Web.Answer appear(Person writer, String name, String about)
            throws IOException, InterruptedException {
        return crowd.web.post(
                writer, "/settings", "name", name, "handle", writer.handle(), "about", about);
    }

    private static String id(String address) {
        return Ids.of(address).toString();
    }
}
