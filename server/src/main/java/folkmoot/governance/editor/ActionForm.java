package folkmoot.governance.editor;

import folkmoot.governance.rule.Action;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// Something that a rule does. Which of the fields count depends on what it is: `text` is what it
/// says, or a queue or a hat; `most` a number; `between` and `during` are times.
public record ActionForm(String kind, String text, String most, SpanForm between, SpanForm during) {

    /// In the order in which they take more and more from people.
    public static final List<String> KINDS =
            List.of(
                    "allow",
                    "label",
                    "reply",
                    "route_to_staff",
                    "ask_edit",
                    "ask_source",
                    "limit_links",
                    "slow_down",
                    "collapse",
                    "hold",
                    "hide",
                    "lock",
                    "suspend");

    public static final List<String> QUEUES = List.of("moderators", "members", "jury");

    public ActionForm {
        kind = Typed.word(kind);
        text = Typed.text(text);
        most = Typed.word(most);
        between = Objects.requireNonNullElse(between, SpanForm.NONE);
        during = Objects.requireNonNullElse(during, SpanForm.NONE);
    }

    static ActionForm of(Action action) {
        var kind = action.wire();
        return switch (action) {
            case Action.Label(var text) -> saying(kind, text);
            case Action.Reply(var text) -> saying(kind, text);
            case Action.RouteToStaff(var hat) -> saying(kind, hat);
            case Action.AskEdit(var hint) -> saying(kind, hint);
            case Action.LimitLinks(var most) ->
                    new ActionForm(kind, "", String.valueOf(most), SpanForm.NONE, SpanForm.NONE);
            case Action.SlowDown(var between, var during) ->
                    new ActionForm(kind, "", "", SpanForm.of(between), SpanForm.of(during));
            case Action.Hold(var queue, var after) -> lasting(kind, queue, after);
            case Action.Lock(var during) -> lasting(kind, "", during);
            case Action.Suspend(var during) -> lasting(kind, "", during);
            case Action.Allow _, Action.AskSource _, Action.Collapse _, Action.Hide _ ->
                    saying(kind, "");
        };
    }

    private static ActionForm saying(String kind, String text) {
        return new ActionForm(kind, text, "", SpanForm.NONE, SpanForm.NONE);
    }

    private static ActionForm lasting(String kind, String text, Duration during) {
        return new ActionForm(kind, text, "", SpanForm.NONE, SpanForm.of(during));
    }

    /// With what people mostly want.
    static ActionForm fresh(String kind) {
        var text =
                switch (kind) {
                    case "hold" -> "moderators";
                    case "route_to_staff" -> "service";
                    default -> "";
                };
        return new ActionForm(
                kind, text, "1", new SpanForm("10", "minutes"), new SpanForm("24", "hours"));
    }
}
