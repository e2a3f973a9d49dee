package folkmoot.talk.highlight;

import org.springframework.boot.test.context.TestComponent;

/// Takes down what is over, as the schedule would.
@TestComponent
public class Terms {

    private final Expiring expiring;

    Terms(Expiring expiring) {
        this.expiring = expiring;
    }

    public void pass() {
        expiring.expire();
    }
}
