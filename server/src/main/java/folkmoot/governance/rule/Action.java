package folkmoot.governance.rule;

import java.time.Duration;

/// What a rule does. Each can be undone without a trace on what it was done to; deleting is not
/// among them.
public sealed interface Action {

    /// Says that a deed is all right, against other rules of the same level.
    record Allow() implements Action {}

    record Label(String text) implements Action {}

    /// Answers in the rule's name.
    record Reply(String text) implements Action {}

    record RouteToStaff(String hat) implements Action {}

    /// The author is asked to change it, nothing else happens.
    record AskEdit(String hint) implements Action {}

    record AskSource() implements Action {}

    /// More links than this are shown as words.
    record LimitLinks(int most) implements Action {}

    record SlowDown(Duration between, Duration during) implements Action {}

    record Collapse() implements Action {}

    /// Waits for a look and appears by itself when nobody took one.
    record Hold(String queue, Duration releaseAfter) implements Action {}

    record Hide() implements Action {}

    record Lock(Duration during) implements Action {}

    record Suspend(Duration during) implements Action {}

    Duration LONGEST_HOLD = Duration.ofDays(7);
    Duration LONGEST_SUSPENSION = Duration.ofDays(30);

    /// The more it takes from people, the more; nothing is taken at 0. Where two restrict the same
    /// way, the one for longer does.
    default int strength() {
        return switch (this) {
            case Allow _, Label _, Reply _, RouteToStaff _ -> 0;
            case AskEdit _ -> 1;
            case AskSource _ -> 2;
            case LimitLinks _ -> 3;
            case SlowDown _ -> 4;
            case Collapse _ -> 5;
            case Hold _ -> 6;
            case Hide _ -> 7;
            case Lock _ -> 8;
            case Suspend _ -> 9;
        };
    }

    /// What it is called in a rule.
    default String wire() {
        return switch (this) {
            case Allow _ -> "allow";
            case Label _ -> "label";
            case Reply _ -> "reply";
            case RouteToStaff _ -> "route_to_staff";
            case AskEdit _ -> "ask_edit";
            case AskSource _ -> "ask_source";
            case LimitLinks _ -> "limit_links";
            case SlowDown _ -> "slow_down";
            case Collapse _ -> "collapse";
            case Hold _ -> "hold";
            case Hide _ -> "hide";
            case Lock _ -> "lock";
            case Suspend _ -> "suspend";
        };
    }

    /// For how long it restricts; zero where the time is not what matters.
    default Duration extent() {
        return switch (this) {
            case SlowDown(_, var during) -> during;
            case Hold(_, var until) -> until;
            case Lock(var during) -> during;
            case Suspend(var during) -> during;
            case Allow _, Label _, Reply _, RouteToStaff _, AskEdit _, AskSource _ -> Duration.ZERO;
            case LimitLinks _, Collapse _, Hide _ -> Duration.ZERO;
        };
    }
}
