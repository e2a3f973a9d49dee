package folkmoot.listening.visit;

import folkmoot.listening.fetch.Room;
import folkmoot.listening.fetch.Unfetched;
import folkmoot.listening.mapping.Plain;
import folkmoot.listening.mapping.Reading;
import folkmoot.people.Staff;
import folkmoot.site.Ids;
import folkmoot.site.Limits;
import folkmoot.site.NotAllowed;
import folkmoot.site.Texts;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Adds places to listen to. Each is looked at before it is kept: what cannot be reached is said at
/// once, to whoever typed it.
@Component
class Adding {

    private static final int LOOKS = 60;
    private static final int SHOWN = 5;
    private static final int LONGEST_NAME = 80;

    private final Kinds kinds;
    private final Visits visits;
    private final Secrets hidden;
    private final Limits limits;
    private final Room room;
    private final TransactionTemplate together;
    private final Clock clock;

    Adding(
            Kinds kinds,
            Visits visits,
            Secrets hidden,
            Limits limits,
            Room room,
            TransactionTemplate together,
            Clock clock) {
        this.kinds = kinds;
        this.visits = visits;
        this.hidden = hidden;
        this.limits = limits;
        this.room = room;
        this.together = together;
        this.clock = clock;
    }

    /// What would come in.
    LookedView look(Staff by, SourceForm form) {
        allowed(by);
        var kind = kinds.named(form.kind()).orElse(null);
        var wrong =
                kind == null
                        ? Map.of("kind", Texts.say("listening.source.wrong.kind"))
                        : missing(kind, form);
        if (kind == null || !wrong.isEmpty()) {
            return LookedView.wrong(wrong);
        }
        limits.hourly("listening.look", by.member().id().toString(), LOOKS);
        try {
            var now = clock.instant();
            return room.of(() -> shown(kind.visit(Visit.trial(form.settings(), now)), now));
        } catch (Unfetched e) {
            return LookedView.wrong(Map.of(kind.settings().getFirst().name(), e.words()));
        }
    }

    private static Map<String, String> missing(Kind kind, SourceForm form) {
        var wrong = new HashMap<String, String>();
        for (var it : kind.settings()) {
            if (it.needed() && form.setting(it.name()).isEmpty()) {
                wrong.put(it.name(), Texts.say("listening.source.wrong.missing"));
            }
        }
        return wrong;
    }

    private static LookedView shown(Haul haul, Instant now) {
        var read = haul.found().stream().map(it -> Plain.read(it, now)).toList();
        var items = read.stream().flatMap(Adding::item).limit(SHOWN).toList();
        return new LookedView(
                Map.of(), haul.title(), items, read.size(), haul.changed(), haul.notes());
    }

    private static Stream<LookedView.Item> item(Reading reading) {
        return reading instanceof Reading.Read(var mention)
                ? Stream.of(LookedView.Item.of(mention))
                : Stream.of();
    }

    /// Adds it when it can be reached.
    Added add(Staff by, SourceForm form) {
        var looked = look(by, form);
        var kind = kinds.named(form.kind());
        if (!looked.right() || kind.isEmpty()) {
            return new Added.Not(looked);
        }
        var settings = new HashMap<String, String>();
        var secrets = new HashMap<String, String>();
        for (var it : kind.get().settings()) {
            (it.secret() ? secrets : settings).put(it.name(), form.setting(it.name()));
        }
        settings.putAll(looked.changed());
        var added = keep(by, form, name(form, looked), settings, secrets);
        return added.<Added>map(Added.Done::new)
                .orElseGet(() ->
                        new Added.Not(
                                looked.not("name", Texts.say("listening.source.wrong.name"))));
    }

    private Optional<UUID> keep(
            Staff by,
            SourceForm form,
            String name,
            Map<String, String> settings,
            Map<String, String> secrets) {
        var now = clock.instant();
        Optional<UUID> kept =
                together.execute(_ -> {
                    var added =
                            visits.add(
                                    Ids.next(now),
                                    form.kind(),
                                    name,
                                    settings,
                                    by.member().id(),
                                    now);
                    added.ifPresent(
                            it -> secrets.forEach((key, value) -> hidden.hide(it, key, value)));
                    return added;
                });
        return kept == null ? Optional.empty() : kept;
    }

    private static String name(SourceForm form, LookedView looked) {
        var name = form.name().isEmpty() ? looked.title() : form.name();
        var plain = name.replaceAll("\\s+", " ").strip();
        return plain.isEmpty()
                ? form.setting("address").replaceFirst("(?i)^https?://", "")
                : plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
    }

    static void allowed(@Nullable Staff by) {
        if (by == null || !by.member().staff()) {
            throw new NotAllowed("staff only");
        }
    }
}
