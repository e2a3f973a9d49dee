package folkmoot.listening.alert;

import folkmoot.people.Lead;
import folkmoot.people.Staff;
import folkmoot.site.NotAllowed;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Who is told of alerts, and how.
@Component
class Wishing {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final AlertRows alerts;
    private final HookRows hooks;
    private final Clock clock;

    Wishing(AlertRows alerts, HookRows hooks, Clock clock) {
        this.alerts = alerts;
        this.hooks = hooks;
        this.clock = clock;
    }

    @Transactional
    void mail(Staff by, boolean wanted) {
        if (!by.member().staff()) {
            throw new NotAllowed("staff only");
        }
        alerts.want(by.member().id(), wanted);
    }

    boolean wants(Staff reader) {
        return alerts.wants(reader.member().id());
    }

    /// Nobody but the lead sees them, their secrets least of all.
    List<HookView> hooks(Staff reader) {
        return reader.member().lead() ? hooks.all() : List.of();
    }

    @Transactional
    void add(Lead by, URI url) {
        leads(by);
        var secret = new byte[32];
        RANDOM.nextBytes(secret);
        hooks.add(
                url.toString(),
                HexFormat.of().formatHex(secret),
                by.member().id(),
                clock.instant());
    }

    /// None is kept when it ends, so that one which is not there has ended.
    @Transactional
    void end(Lead by, UUID hook) {
        leads(by);
        hooks.end(hook);
    }

    private static void leads(Lead by) {
        if (!by.member().lead()) {
            throw new NotAllowed("leads only");
        }
    }
}
