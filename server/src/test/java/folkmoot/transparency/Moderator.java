package folkmoot.transparency;

import folkmoot.transparency.Town.Person;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;

/// Takes one matter after the other and decides as the page lets them, one way or another.
final class Moderator implements Crowd.Walk {

    private static final Pattern VERDICTS =
            Pattern.compile("action=\"(/matters/[0-9a-f-]{36}/verdicts)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final Pattern REASON = Pattern.compile("name=\"reason\" value=\"([^\"]+)\"");
    private static final Pattern VERB = Pattern.compile("name=\"verb\" value=\"([a-z]+)\"");

    private final Crowd crowd;
    private final Person me;

    Moderator(Crowd crowd, Person me) {
        this.crowd = crowd;
        this.me = me;
    }

    @Override
    public void step() throws IOException, InterruptedException {
        var page = crowd.web.get(me, "/moderation");
        var verdicts = page.all(VERDICTS);
        if (verdicts.isEmpty()) {
            Thread.sleep(100);
            crowd.web.post(me, "/matters/claims");
            return;
        }
        var verbs = page.all(VERB);
        var settled =
                crowd.web.post(
                        me,
                        verdicts.getFirst(),
                        "verb",
                        any(verbs),
                        "reason",
                        any(page.all(REASON)),
                        "words",
                        "It was looked at.",
                        "seen",
                        page.all(SEEN).getFirst());
        var appeal = verbs.contains("uphold");
        crowd.did(appeal ? Did.APPEAL_DECIDED : Did.DECIDED, settled, 404, 409);
    }

    // To ask is to decide later; here nobody waits for the answer.
    private static String any(List<String> of) {
        var some = of.stream().filter(it -> !it.equals("ask")).toList();
        return some.isEmpty() ? "" : some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }
}
