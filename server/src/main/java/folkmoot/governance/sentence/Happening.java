package folkmoot.governance.sentence;

import static folkmoot.site.Texts.say;

import folkmoot.governance.Trigger;
import folkmoot.governance.rule.Reach;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/// Who does what where, in words: `somebody new here writes or edits a comment or a review`.
final class Happening {

    private static final List<String> WRITTEN = List.of("post", "comment", "review");
    private static final EnumSet<Trigger> OF_ITSELF =
            EnumSet.of(
                    Trigger.FLAG_THRESHOLD,
                    Trigger.MENTION_INGESTED,
                    Trigger.QUESTION_UNANSWERED,
                    Trigger.PROMISE_MISSED,
                    Trigger.SCHEDULE);

    private Happening() {}

    static String of(Reach reach) {
        var deeds = new ArrayList<>(written(reach.triggers()));
        var itself = new ArrayList<String>();
        for (var it : reach.triggers()) {
            if (OF_ITSELF.contains(it)) {
                itself.add(say("governance.trigger." + it.wire()));
            } else if (!WRITTEN.contains(it.wire().split("\\.")[0])) {
                deeds.add(say("governance.trigger." + it.wire()));
            }
        }
        var all = new ArrayList<String>();
        if (!deeds.isEmpty()) {
            all.add(who(reach) + " " + Sentence.either(deeds));
        }
        all.addAll(itself);
        var happens = Sentence.either(all);
        return reach.spaces().isEmpty()
                ? happens
                : say("governance.sentence.in", happens, Sentence.either(reach.spaces()));
    }

    private static String who(Reach reach) {
        return Sentence.either(
                reach.appliesTo().stream().map(it -> say("governance.who." + it.wire())).toList());
    }

    private static List<String> written(List<Trigger> triggers) {
        var both = new ArrayList<String>();
        var created = new ArrayList<String>();
        var edited = new ArrayList<String>();
        for (var noun : WRITTEN) {
            var writes = triggers.stream().anyMatch(it -> it.wire().equals(noun + ".created"));
            var edits = triggers.stream().anyMatch(it -> it.wire().equals(noun + ".edited"));
            if (writes || edits) {
                (writes && edits ? both : writes ? created : edited)
                        .add(say("governance.noun." + noun));
            }
        }
        var verbs = new ArrayList<String>();
        add(verbs, "governance.verb.both", both);
        add(verbs, "governance.verb.created", created);
        add(verbs, "governance.verb.edited", edited);
        return verbs;
    }

    private static void add(List<String> verbs, String key, List<String> nouns) {
        if (!nouns.isEmpty()) {
            verbs.add(say(key, Sentence.either(nouns)));
        }
    }
}
