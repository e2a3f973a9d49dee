package folkmoot.governance.script;

import folkmoot.governance.rule.Action;
import java.time.Duration;
import tlog.json.Json;

/// Actions as text: `{"hold": {"queue": "jury", "release_after": "P1D"}}`.
final class Actions {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int WORDS = 500;

    private Actions() {}

    static Action read(String path, Json json) {
        var outer = Part.of(path, json);
        if (outer.names().size() != 1) {
            throw new Wrong(path, "should be one action");
        }
        var name = outer.names().iterator().next();
        var part = outer.part(name);
        var action = read(path, name, part);
        part.end();
        return action;
    }

    private static Action read(String path, String name, Part part) {
        return switch (name) {
            case "allow" -> new Action.Allow();
            case "label" -> new Action.Label(part.text("text", 3, WORDS));
            case "reply" -> new Action.Reply(part.text("text", 3, WORDS));
            case "route_to_staff" -> new Action.RouteToStaff(part.text("hat", 1, 64));
            case "ask_edit" -> new Action.AskEdit(part.text("hint", 3, WORDS));
            case "ask_source" -> new Action.AskSource();
            case "limit_links" -> new Action.LimitLinks(part.number("most", 0, 50));
            case "slow_down" ->
                    new Action.SlowDown(
                            part.span("between", MINUTE, DAY),
                            part.span("during", MINUTE, Action.LONGEST_SUSPENSION));
            case "collapse" -> new Action.Collapse();
            case "hold" ->
                    new Action.Hold(
                            part.text("queue", 1, 64),
                            part.span("release_after", MINUTE, Action.LONGEST_HOLD));
            case "hide" -> new Action.Hide();
            case "lock" -> new Action.Lock(part.span("during", MINUTE, Action.LONGEST_SUSPENSION));
            case "suspend" ->
                    new Action.Suspend(part.span("during", MINUTE, Action.LONGEST_SUSPENSION));
            case "delete", "remove", "ban" ->
                    throw new Wrong(path + "." + name, "cannot be undone, so no rule does it");
            default -> throw new Wrong(path + "." + name, "is no action");
        };
    }

    static Json write(Action action) {
        return switch (action) {
            case Action.Allow _ -> one("allow", new Build());
            case Action.Label(var text) -> one("label", new Build().put("text", text));
            case Action.Reply(var text) -> one("reply", new Build().put("text", text));
            case Action.RouteToStaff(var hat) -> one("route_to_staff", new Build().put("hat", hat));
            case Action.AskEdit(var hint) -> one("ask_edit", new Build().put("hint", hint));
            case Action.AskSource _ -> one("ask_source", new Build());
            case Action.LimitLinks(var most) -> one("limit_links", new Build().put("most", most));
            case Action.SlowDown(var between, var during) ->
                    one("slow_down", new Build().put("between", between).put("during", during));
            case Action.Collapse _ -> one("collapse", new Build());
            case Action.Hold(var queue, var after) ->
                    one("hold", new Build().put("queue", queue).put("release_after", after));
            case Action.Hide _ -> one("hide", new Build());
            case Action.Lock(var during) -> one("lock", new Build().put("during", during));
            case Action.Suspend(var during) -> one("suspend", new Build().put("during", during));
        };
    }

    private static Json one(String name, Build part) {
        return new Build().put(name, part.json()).json();
    }
}
