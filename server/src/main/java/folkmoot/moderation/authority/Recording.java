package folkmoot.moderation.authority;

import folkmoot.moderation.Deed;
import folkmoot.moderation.Moderation;
import folkmoot.moderation.Verdict;
import folkmoot.people.Lead;
import folkmoot.site.Ids;
import folkmoot.site.Texts;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Writes down what an authority ordered, in the log as well. What has to be hidden because of it
/// is hidden in the queue like anything else.
@Component
class Recording {

    private static final String RULE = "legal-order";

    private final LegalOrders orders;
    private final Log log;
    private final Moderation moderation;
    private final Clock clock;

    Recording(LegalOrders orders, Log log, Moderation moderation, Clock clock) {
        this.orders = orders;
        this.log = log;
        this.moderation = moderation;
        this.clock = clock;
    }

    /// What is wrong, as message keys by field; then nothing is written.
    @Transactional
    Map<String, String> record(Lead lead, OrderForm form) {
        var now = clock.instant();
        var wrong = form.wrong(now);
        if (!wrong.isEmpty()) {
            return wrong;
        }
        var id = Ids.next(now);
        var words = form.authority() + "\n" + form.done();
        var open = moderation.objection("person", words) == null;
        var what = new Deed.Restriction("order", RULE, Deed.Choice.NONE);
        var said = moderation.judge(Deed.restricting(lead.member(), "order", id, what));
        var kind = Objects.requireNonNull(form.which());
        var received = Objects.requireNonNull(OrderForm.at(form.received()));
        var provision =
                Texts.say(
                        "moderation.order.provision",
                        open ? form.authority() : Texts.say("moderation.order.authority"),
                        form.state(),
                        LocalDate.ofInstant(received, ZoneOffset.UTC).toString(),
                        String.valueOf(kind.article()));
        var entry =
                log.append(
                        new Entry(
                                        Act.LEGAL_ORDER,
                                        "order:" + id,
                                        null,
                                        Decider.LAW,
                                        RULE,
                                        done(form, open, said))
                                .citing(provision));
        orders.add(
                id,
                new OrderView(
                        kind,
                        form.authority(),
                        form.state(),
                        form.reference(),
                        form.category(),
                        form.place(),
                        Integer.parseInt(form.items()),
                        form.done(),
                        received,
                        OrderForm.at(form.informed()),
                        OrderForm.at(form.effected()),
                        entry),
                now);
        return Map.of();
    }

    // No rule holds back what the law orders; that one was against it is on record. Words that a
    // rule has something against are not for everybody to read.
    private static String done(OrderForm form, boolean open, Verdict said) {
        var done = open ? form.done() : Texts.say("moderation.order.unsaid");
        return said instanceof Verdict.Refused(var rule, _)
                ? done + " " + Texts.say("moderation.regardless", rule)
                : done;
    }
}
