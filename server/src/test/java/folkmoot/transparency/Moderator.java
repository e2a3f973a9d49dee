package folkmoot.transparency;

import folkmoot.transparency.Town.Person;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes one matter after the other and decides as the page lets them, one way or another.
final class Moderator implements Crowd.Walk {

    private static final Pattern VERDICTS =
            Pattern.compile("action=\"(/matters/[0-9a-f-]{36}/verdicts)\"");
    private static final Pattern SEEN = Pattern.compile("name=\"seen\" value=\"([^\"]*)\"");
    private static final Pattern REASON = Pattern.compile("name=\"reason\" value=\"([^\"]+)\"");
    private static final Pattern VERB = Pattern.compile("name=\"verb\" value=\"([a-z]+)\"");

    private final Crowd crowd;
    private final Person me;
    private final Set<String> appealed = new HashSet<>();

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
        var path = verdicts.getFirst();
        var settled =
                crowd.web.post(
                        me,
                        path,
                        "verb",
                        any(verbs),
                        "reason",
                        any(page.all(REASON)),
                        "words",
                        "It was looked at.",
                        "seen",
                        page.all(SEEN).getFirst());
        if (settled.status() == 422) {
            appeal(crowd.refused(Did.REFUSED_RESTRICTION, settled));
            return;
        }
        var appeal = verbs.contains("uphold");
        var matter = path.split("/")[2];
        crowd.did(appeal ? Did.APPEAL_DECIDED : Did.DECIDED, settled, matter, 404, 409);
    }

    // Against each once: another of them decides, or a jury.
    private void appeal(@Nullable String refusal) throws IOException, InterruptedException {
        if (refusal != null && appealed.add(refusal)) {
            var path = "/decisions/" + refusal + "/appeals";
            var sent = crowd.web.post(me, path, "words", "It has to be hidden.");
            crowd.did(Did.APPEALED, sent, refusal, 404, 409, 429);
        }
    }

    // To ask is to decide later; here nobody waits for the answer.
    private static String any(List<String> of) {
        var some = of.stream().filter(it -> !it.equals("ask")).toList();
        return some.isEmpty() ? "" : some.get(ThreadLocalRandom.current().nextInt(some.size()));
    }
}
