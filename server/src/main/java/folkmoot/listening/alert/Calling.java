package folkmoot.listening.alert;

import static folkmoot.site.Texts.say;

import folkmoot.listening.Background;
import folkmoot.listening.fetch.Ask;
import folkmoot.listening.fetch.Fetching;
import folkmoot.listening.fetch.Unfetched;
import folkmoot.site.Settings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// Calls programs that are told of alerts, until they answer or for two days.
@Component
class Calling implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Calling.class);
    private static final Duration LEASE = Duration.ofMinutes(6);
    private static final Duration WITHIN = Duration.ofSeconds(15);
    private static final int ANSWER = 64 << 10;
    private static final List<Duration> WAITS =
            List.of(
                    Duration.ofMinutes(1),
                    Duration.ofMinutes(5),
                    Duration.ofMinutes(30),
                    Duration.ofHours(2),
                    Duration.ofHours(6),
                    Duration.ofHours(12),
                    Duration.ofHours(24));

    private final HookRows rows;
    private final Alerts alerts;
    private final Fetching fetching;
    private final Settings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String url;
    private final Background background = new Background("listening-calls");

    Calling(
            HookRows rows,
            Alerts alerts,
            Fetching fetching,
            Settings settings,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${folkmoot.url:http://localhost:8080}") String url) {
        this.rows = rows;
        this.alerts = alerts;
        this.fetching = fetching;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
        this.url = url;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT40S")
    void look() {
        background.start(this::call);
    }

    /// What is due is called.
    void call() {
        var due = transaction.execute(_ -> rows.due(clock.instant(), LEASE));
        if (due != null) {
            due.forEach(this::alone);
        }
    }

    // One that goes wrong keeps no other from being called.
    private void alone(HookRows.Due it) {
        try {
            call(it);
        } catch (RuntimeException e) {
            LOG.warn("A call could not be made", e);
        }
    }

    private void call(HookRows.Due it) {
        var alert = alerts.one(it.alert());
        var error = alert == null ? "" : answer(it, alert);
        var now = clock.instant();
        transaction.executeWithoutResult(_ -> {
            if (error.isEmpty()) {
                rows.done(it.id(), now);
            } else {
                rows.failed(it.id(), error, next(it.attempts(), now));
            }
        });
    }

    private static @Nullable Instant next(int attempts, Instant now) {
        return attempts > WAITS.size() ? null : now.plus(WAITS.get(attempts - 1));
    }

    // Empty for a good answer.
    private String answer(HookRows.Due it, AlertView alert) {
        if (it.secret().isEmpty()) {
            return say("alerts.hook.sealed");
        }
        var body = JsonMapper.shared().writeValueAsBytes(told(alert));
        var signature = Signature.of(it.secret(), clock.instant(), body);
        try {
            fetching.fetch(
                    Ask.post(URI.create(it.url()), "application/json", body)
                            .with("Folkmoot-Signature", signature)
                            // Whoever is called is expected there, whatever robots may not.
                            .with("Authorization", "Folkmoot " + signature)
                            .within(WITHIN)
                            .upTo(ANSWER));
            return "";
        } catch (Unfetched e) {
            return e.words();
        }
    }

    private Map<String, Object> told(AlertView it) {
        var told = new LinkedHashMap<String, Object>();
        told.put("id", it.id().toString());
        told.put("kind", it.kind().word());
        told.put("place", settings.brand().name());
        told.put("name", it.name());
        told.put("text", it.words());
        told.put("address", url + it.path());
        told.put("at", it.epoch().toString());
        told.put("per", it.pace().toLowerCase(Locale.ROOT));
        told.put("count", it.count());
        // Only of topics it is known as a number; of our own series, how unusual.
        if (it.kind() == AlertView.Kind.TOPIC) {
            told.put("usual", it.usual());
        }
        told.put("strength", it.strength());
        told.put(
                "evidence",
                it.evidence().stream()
                        .map(line ->
                                Map.of(
                                        "sentence",
                                        line.sentence(),
                                        "source",
                                        line.source(),
                                        "address",
                                        url + line.path()))
                        .toList());
        return told;
    }

    @Override
    public void destroy() {
        background.stop();
    }
}
