package folkmoot.governance.sentence;

import static folkmoot.site.Texts.has;
import static folkmoot.site.Texts.say;

import folkmoot.governance.rule.Action;
import folkmoot.governance.rule.Rule;
import folkmoot.governance.sentence.Line.Joint;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// What a rule does, in one sentence.
public final class Sentence {

    private static final String LONE = "true";

    private Sentence() {}

    public static String of(Rule rule) {
        var when = condition(Lines.read(rule.clause().when()));
        var then =
                String.join(
                        say("governance.and"), rule.actions().stream().map(Sentence::of).toList());
        var happens = Happening.of(rule.reach());
        return when.isEmpty()
                ? say("governance.sentence.always", happens, then)
                : say("governance.sentence", happens, when, then);
    }

    private static String condition(List<Line> lines) {
        if (lines.size() == 1 && lines.getFirst().phrase().value().equals(LONE)) {
            return "";
        }
        var words = new StringBuilder();
        for (var i = 0; i < lines.size(); i++) {
            if (i > 0) {
                words.append(say("governance.joint." + lines.get(i).joint().word()));
            }
            words.append(of(lines.get(i).phrase()));
        }
        return words.toString();
    }

    /// One phrase, with `it` for what somebody wrote.
    public static String of(Phrase it) {
        var key = "governance.says." + it.subject().word();
        var less = it.how().equals("lt") && !it.subject().counts();
        var how = say("governance.how." + (less ? "less" : it.how()));
        return switch (it.subject().sort()) {
            case FLAG -> say(key + "." + it.how());
            case COUNT -> say(key, how, number(it.value()));
            case SHARE -> say(key, how, it.value());
            case LIST -> say(key + "." + it.how(), it.extra());
            case PATTERN -> say(key + "." + it.how(), pattern(it.extra()));
            case REPEATS -> say(key, how, number(it.value()), number(it.extra()));
            case EXPERT -> say(key, it.value());
        };
    }

    /// What people call a kind of data that a pattern finds.
    public static String pattern(String name) {
        var key = "governance.pattern." + name;
        return has(key) ? say(key) : say("governance.pattern", name);
    }

    // A plural of anything else throws; [Phrase#of] reads no other numbers.
    private static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    /// What it does to what somebody wrote.
    public static String of(Action action) {
        var key = "governance.does." + action.wire().replace('_', '-');
        return switch (action) {
            case Action.Label(var text) -> say(key, text);
            case Action.Reply(var text) -> say(key, text);
            case Action.RouteToStaff(var hat) ->
                    has(key + "." + hat) ? say(key + "." + hat) : say(key, hat);
            case Action.AskEdit(var hint) -> say(key, hint);
            case Action.LimitLinks(var most) -> say(key, most);
            case Action.SlowDown(var between, var during) ->
                    say(key, Spans.words(between), Spans.words(during));
            case Action.Hold(var queue, var after) -> say(key, queue(queue), Spans.words(after));
            case Action.Lock(var during) -> say(key, Spans.words(during));
            case Action.Suspend(var during) -> say(key, Spans.words(during));
            case Action.Allow _, Action.AskSource _, Action.Collapse _, Action.Hide _ -> say(key);
        };
    }

    private static String queue(String name) {
        var key = "governance.queue." + name;
        return has(key) ? say(key) : name;
    }

    /// `a, b or c`
    static String either(List<String> words) {
        var all = new ArrayList<>(words);
        var last = all.removeLast();
        return all.isEmpty()
                ? last
                : String.join(say("governance.comma"), all)
                        + say("governance.joint." + Joint.OR.word())
                        + last;
    }
}
