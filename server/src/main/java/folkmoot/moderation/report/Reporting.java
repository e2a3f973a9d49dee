package folkmoot.moderation.report;

import folkmoot.moderation.decision.Telling;
import folkmoot.people.Actor;
import folkmoot.site.Ids;
import folkmoot.site.Limits;
import folkmoot.site.NotThere;
import folkmoot.site.Texts;
import folkmoot.site.Times;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/// Takes notices by anybody and tells whoever sent them what became of them.
@Component
public class Reporting {

    /// For intimate images and children.
    private static final Duration URGENT = Duration.ofHours(48);

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuMMdd", Locale.ENGLISH);
    private static final String LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Reports reports;
    private final Spots spots;
    private final TrustedFlaggers flaggers;
    private final Telling telling;
    private final Limits limits;
    private final Clock clock;

    Reporting(
            Reports reports,
            Spots spots,
            TrustedFlaggers flaggers,
            Telling telling,
            Limits limits,
            Clock clock) {
        this.reports = reports;
        this.spots = spots;
        this.flaggers = flaggers;
        this.telling = telling;
        this.limits = limits;
        this.clock = clock;
    }

    /// Answers the address of its page, which nobody else knows. Throws [folkmoot.site.TooOften].
    @Transactional
    String receive(ReportForm form, Actor reporter, String network) {
        limits.hourly("report", network, 10);
        if (!form.email().isEmpty()) {
            limits.hourly("report", form.email().toLowerCase(Locale.ROOT), 10);
        }
        var category = Illegal.of(form.category()).orElseThrow();
        var found = spots.at(form.what());
        var now = clock.instant();
        var number = "R" + DAY.format(now.atOffset(ZoneOffset.UTC)) + random(6);
        var secret = random(24);
        reports.add(
                new Reports.New(
                        Ids.next(now),
                        number,
                        hash(secret),
                        found == null ? null : found.spot().object(),
                        found == null ? "page" : found.spot().kind(),
                        found == null ? null : found.author(),
                        category,
                        reporter instanceof Actor.Member member ? member.id() : null,
                        reporter instanceof Actor.Member known && flaggers.is(known.id()),
                        now,
                        category.urgent() ? now.plus(URGENT) : null),
                form);
        var path = "/reports/" + number + "-" + secret;
        if (!form.email().isEmpty()) {
            telling.address(
                    form.email(), "report.received", path, number, form.what(), Times.minute(now));
        }
        return path;
    }

    ReportView tracked(String receipt) {
        var dash = receipt.indexOf('-');
        var found =
                dash < 0
                        ? null
                        : reports.find(
                                receipt.substring(0, dash), hash(receipt.substring(dash + 1)));
        if (found == null) {
            throw new NotThere("report");
        }
        return found;
    }

    public @Nullable ReportView find(UUID id) {
        return reports.find(id);
    }

    /// Somebody decided.
    @Transactional(propagation = Propagation.MANDATORY)
    public void decided(
            UUID id, ReportView.Outcome outcome, String answer, @Nullable UUID decision) {
        var report = reports.find(id);
        for (var address : reports.decide(id, outcome, answer, decision, clock.instant())) {
            telling.address(
                    address,
                    "report.decided",
                    "/report",
                    report == null ? "" : report.number(),
                    Texts.say("moderation.report.was." + outcome),
                    answer);
        }
    }

    private static String random(int letters) {
        var text = new StringBuilder();
        for (var i = 0; i < letters; i++) {
            text.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private static byte[] hash(String secret) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(secret.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
