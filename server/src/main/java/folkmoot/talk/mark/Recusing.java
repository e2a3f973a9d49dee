package folkmoot.talk.mark;

import folkmoot.people.HatGranted;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Marks decide the order in which reviews are read, and the brand does not: whoever begins to
/// speak for it takes their marks on posts back.
///
/// It is the one way in which a lead's act moves an order. It is in public and in the record, with
/// the name of whoever got the hat, and it takes away only what they said themselves.
@Component
class Recusing {

    private final OwnMarks marks;

    Recusing(OwnMarks marks) {
        this.marks = marks;
    }

    // In the granting transaction: there is no moment at which the brand's own marks count.
    @EventListener
    void on(HatGranted event) {
        if (event.forBrand()) {
            marks.recuse(event.person());
        }
    }
}
