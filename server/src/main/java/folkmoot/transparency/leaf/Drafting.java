package folkmoot.transparency.leaf;

import folkmoot.site.Ids;
import folkmoot.transparency.Decider;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tlog.commit.Commitment;
import tlog.commit.Opening;
import tlog.entry.By;
import tlog.entry.Detail;
import tlog.entry.Draft;
import tlog.entry.Dsa;
import tlog.entry.Ground;
import tlog.entry.Minute;
import tlog.entry.RuleRef;
import tlog.entry.Settings;
import tlog.json.Json;

/// The one place where what the product does becomes what the public log calls it
/// (docs/log-format.md). Nothing about persons leaves here but in commitments.
final class Drafting {

    /// Of a hold from before ends were written down.
    private static final Duration HOLD = Duration.ofHours(24);

    private final Row row;
    private final Minute minute;
    private final Map<String, Opening> openings = new LinkedHashMap<>();

    private Drafting(Row row, Minute minute) {
        this.row = row;
        this.minute = minute;
    }

    static Leaf draft(Row row, Minute minute) {
        var drafting = new Drafting(row, minute);
        return new Leaf(drafting.draft().entry(), drafting.openings);
    }

    private Draft draft() {
        return switch (row.act()) {
            case HOLD -> rule() == null ? change() : decision(tlog.entry.Act.HOLD).until(until());
            case LABEL, INVALIDATE, REVOKE ->
                    rule() == null ? change() : ending(decision(tlog.entry.Act.LABEL));
            case HIDE -> decision(tlog.entry.Act.HIDE);
            case LOCK -> decision(tlog.entry.Act.LOCK);
            case SUSPEND -> suspension();
            case LEGAL_ORDER -> order();
            case RELEASE -> row.prev().isEmpty() ? change() : end(tlog.entry.Act.RELEASE);
            case RESTORE -> end(tlog.entry.Act.RESTORE);
            case UNSUSPEND -> end(tlog.entry.Act.UNSUSPEND);
            case ERASE -> row.prev().isEmpty() ? change() : erasure();
            case ENACT -> law(tlog.entry.Act.RULE_ENACT);
            case AMEND -> law(tlog.entry.Act.RULE_AMEND);
            case REPEAL -> law(tlog.entry.Act.RULE_REPEAL);
            case VOTE_OPEN -> opening();
            case VOTE_CLOSE -> said(tlog.entry.Act.VOTE_CLOSE);
            case BALLOT ->
                    Draft.of(tlog.entry.Act.BALLOT, minute, by())
                            .object("ballot", commit("obj", row.reason()))
                            .prev(prev());
            case VETO -> veto();
            case VETO_OVERRIDE -> said(tlog.entry.Act.VETO_OVERRIDE).rule(row.more().proposed());
            case APPEAL_OPEN -> personal(said(tlog.entry.Act.APPEAL_OPEN).rule(rule()));
            case APPEAL_DECIDE ->
                    personal(said(tlog.entry.Act.APPEAL_DECIDE).rule(rule()))
                            .ground(Ground.APPEAL)
                            .why(commit("why", row.reason()));
            case JURY_DRAW -> said(tlog.entry.Act.JURY_DRAW);
            case PUBLISH -> said(tlog.entry.Act.PUBLISH);
            case UNPUBLISH -> takenBack();
            case REFUSE, GRANT, IMPORT, ASK -> change();
        };
    }

    private Draft decision(tlog.entry.Act act) {
        var draft =
                personal(Draft.of(act, minute, by()))
                        .object(row.kind(), commit("obj", row.id().isEmpty() ? null : path()))
                        .rule(rule())
                        .ground(ground(Ground.COMMUNITY_RULE))
                        .why(commit("why", row.reason()))
                        .prev(prev());
        return draft.dsa(dsa(act));
    }

    private Draft suspension() {
        return Draft.of(tlog.entry.Act.SUSPEND, minute, by())
                .subject(commit("subj", row.subject() == null ? null : row.subject().toString()))
                .rule(rule())
                .ground(ground(Ground.COMMUNITY_RULE))
                .why(commit("why", row.reason()))
                .until(until())
                .prev(prev());
    }

    private Draft order() {
        return personal(Draft.of(tlog.entry.Act.LEGAL_ORDER, minute, By.of(By.Kind.LAW)))
                .object(row.kind(), commit("obj", row.id().isEmpty() ? null : path()))
                .ground(Ground.LEGAL_ORDER)
                .provision(Objects.requireNonNull(row.more().provision()))
                .why(commit("why", row.reason()))
                .prev(prev());
    }

    private Draft personal(Draft draft) {
        return row.subject() == null
                ? draft
                : draft.subject(commit("subj", row.subject().toString()));
    }

    private Dsa dsa(tlog.entry.Act act) {
        var word =
                switch (act) {
                    case LABEL -> "CONTENT_LABELLED";
                    case LOCK -> "CONTENT_INTERACTION_RESTRICTED";
                    default -> "CONTENT_DISABLED";
                };
        var machine = by().kind() == By.Kind.RULE;
        var said = row.more().visibility();
        return new Dsa(
                "DECISION_VISIBILITY_" + (said == null ? word : said),
                machine,
                machine ? "FULLY" : "NOT_AUTOMATED",
                null);
    }

    private Draft end(tlog.entry.Act act) {
        var end = Draft.of(act, minute, by()).rule(rule()).prev(prev());
        if (by().kind() == By.Kind.SERVER) {
            return end.ground(ground(Ground.EXPIRED));
        }
        return row.more().ground() == null ? end : end.ground(row.more().ground());
    }

    private Draft erasure() {
        return Draft.of(tlog.entry.Act.ERASE, minute, by()).ground(Ground.ERASURE).prev(prev());
    }

    private Draft law(tlog.entry.Act act) {
        // Of founding from before decisions carried what they change.
        var old =
                row.rule().equals("constitution")
                        ? new Detail.Law(Detail.Level.CONSTITUTION, Settings.STARTER)
                        : new Detail.Law(Detail.Level.RULE, null);
        var by = row.decider() == Decider.SYSTEM && act == tlog.entry.Act.RULE_ENACT;
        var draft =
                Draft.of(act, minute, by ? By.of(By.Kind.FOUNDING) : by())
                        .rule(Objects.requireNonNull(rule()))
                        .prev(prev())
                        .detail(row.more().detail() instanceof Detail.Law law ? law : old);
        return ending(draft);
    }

    private Draft ending(Draft draft) {
        return row.until() == null ? draft : draft.until(until());
    }

    private Draft opening() {
        return said(tlog.entry.Act.VOTE_OPEN).rule(row.more().proposed());
    }

    private Draft said(tlog.entry.Act act) {
        return Draft.of(act, minute, by()).prev(prev()).detail(row.more().detail());
    }

    private Draft takenBack() {
        var draft = said(tlog.entry.Act.UNPUBLISH);
        return row.more().ground() == null ? draft : draft.ground(row.more().ground());
    }

    private Draft veto() {
        var draft =
                Draft.of(tlog.entry.Act.VETO, minute, by())
                        .rule(row.more().proposed())
                        .ground(Objects.requireNonNull(row.more().ground()))
                        .why(commit("why", row.reason()))
                        .prev(prev());
        return row.more().provision() == null ? draft : draft.provision(row.more().provision());
    }

    private Ground ground(Ground usual) {
        return row.more().ground() == null ? usual : row.more().ground();
    }

    /// What says nothing about anybody in particular: words for what was done, nothing more.
    private Draft change() {
        var words = new LinkedHashMap<String, Json>();
        words.put("act", Json.of(row.act().name().toLowerCase(Locale.ROOT)));
        words.put("what", Json.of(row.rule()));
        var draft =
                Draft.of(tlog.entry.Act.CONFIG_CHANGE, minute, by())
                        .detail(new Detail.Config(new Json.Members(words)));
        return row.reason().isEmpty() ? draft : draft.why(commit("why", row.reason()));
    }

    private By by() {
        var kind =
                switch (row.decider()) {
                    case RULE -> By.Kind.RULE;
                    case AUTHOR -> By.Kind.AUTHOR;
                    case STAFF -> By.Kind.STAFF;
                    case SYSTEM -> By.Kind.SERVER;
                    case MODERATOR -> By.Kind.MODERATOR;
                    case JURY -> By.Kind.JURY;
                    case LAW -> By.Kind.LAW;
                    case VOTE -> By.Kind.VOTE;
                    case FOUNDING -> By.Kind.FOUNDING;
                };
        return new By(kind, row.more().role());
    }

    private @Nullable RuleRef rule() {
        var version = row.version();
        var hash = row.hash();
        return version == null || hash == null ? null : new RuleRef(row.rule(), version, hash);
    }

    private Long[] prev() {
        return row.prev().toArray(Long[]::new);
    }

    // What was sequenced late may be over already; the log can only say that it ends at once.
    private Minute until() {
        var end = Minute.of(row.until() == null ? row.at().plus(HOLD) : row.until());
        return end.isAfter(minute) ? end : minute.plus(1);
    }

    /// What was erased before it got here is committed to as well, by a key that nobody keeps.
    private Commitment commit(String field, @Nullable String payload) {
        var opening = Opening.fresh(payload == null ? "" : payload);
        if (payload != null && !payload.isEmpty()) {
            openings.put(field, opening);
        }
        return opening.commitment();
    }

    private String path() {
        var folder =
                switch (row.kind()) {
                    case "comment" -> "comments";
                    case "reply" -> "replies";
                    case "product" -> "products";
                    case "person" -> "people";
                    case "proposal" -> "proposals";
                    case "rationale", "position", "statement", "reason", "candidacy" -> "said";
                    case "order" -> "legal-orders";
                    case "refusal" -> "refusals";
                    default -> "posts";
                };
        return "/" + folder + "/" + id(row.id());
    }

    private static String id(String text) {
        try {
            return Ids.text(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return text;
        }
    }
}
