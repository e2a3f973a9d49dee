package folkmoot.transparency.leaf;

import folkmoot.site.Ids;
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

    private static final Dsa BY_MACHINE =
            new Dsa("DECISION_VISIBILITY_CONTENT_DISABLED", true, "FULLY", null);
    private static final Settings SETTINGS = Settings.STARTER;

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
                    rule() == null ? change() : decision(tlog.entry.Act.LABEL);
            case RELEASE -> row.prev().isEmpty() ? change() : release();
            case ERASE -> row.prev().isEmpty() ? change() : erasure();
            case ENACT -> enactment();
            case REFUSE, GRANT, IMPORT, ASK -> change();
        };
    }

    private Draft decision(tlog.entry.Act act) {
        var draft =
                Draft.of(act, minute, by())
                        .object(row.kind(), commit("obj", row.id().isEmpty() ? null : path()))
                        .rule(rule())
                        .ground(Ground.COMMUNITY_RULE)
                        .why(commit("why", row.reason()))
                        .prev(prev());
        if (row.subject() != null) {
            draft.subject(commit("subj", row.subject().toString()));
        }
        return by().kind() == By.Kind.RULE ? draft.dsa(BY_MACHINE) : draft;
    }

    private Draft release() {
        var end = Draft.of(tlog.entry.Act.RELEASE, minute, by()).rule(rule()).prev(prev());
        return by().kind() == By.Kind.SERVER ? end.ground(Ground.EXPIRED) : end;
    }

    private Draft erasure() {
        return Draft.of(tlog.entry.Act.ERASE, minute, by()).ground(Ground.ERASURE).prev(prev());
    }

    private Draft enactment() {
        var law =
                row.rule().equals("constitution")
                        ? new Detail.Law(Detail.Level.CONSTITUTION, SETTINGS)
                        : new Detail.Law(Detail.Level.RULE, null);
        return Draft.of(tlog.entry.Act.RULE_ENACT, minute, By.of(By.Kind.FOUNDING))
                .rule(Objects.requireNonNull(rule()))
                .detail(law);
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
        return switch (row.decider()) {
            case RULE -> By.of(By.Kind.RULE);
            case AUTHOR -> By.of(By.Kind.AUTHOR);
            case STAFF -> By.of(By.Kind.STAFF);
            case SYSTEM -> By.of(By.Kind.SERVER);
        };
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
