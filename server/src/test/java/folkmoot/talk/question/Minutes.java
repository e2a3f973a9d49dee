package folkmoot.talk.question;

import org.springframework.boot.test.context.TestComponent;

/// Looks after questions, as the schedule would.
@TestComponent
public class Minutes {

    private final Waiting waiting;

    Minutes(Waiting waiting) {
        this.waiting = waiting;
    }

    public void pass() {
        waiting.run();
    }
}
