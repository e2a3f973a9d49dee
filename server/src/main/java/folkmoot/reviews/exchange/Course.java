package folkmoot.reviews.exchange;

import folkmoot.intake.Progress;
import folkmoot.intake.Rejects;
import java.util.List;
import java.util.function.Consumer;

/// An import on its way: where it is, and what was done of the window that it is in. Used by the
/// one thread that stores.
final class Course {

    private final Storing storing;
    private final Rejects rejects;
    private final Progress progress;
    private Run run;
    private Done done = Done.NOTHING;

    Course(Storing storing, Run begun, Rejects rejects, Progress progress) {
        this.storing = storing;
        this.run = begun;
        this.rejects = rejects;
        this.progress = progress;
    }

    Consumer<List<Item>> storing(Window.Portion portion) {
        return portion.last() ? this::end : this::goOn;
    }

    private void goOn(List<Item> items) {
        done = done.plus(storing.store(run, items));
        progress.tell(run.read() + done.records());
    }

    private void end(List<Item> items) {
        run = storing.store(run, done, items, rejects);
        done = Done.NOTHING;
        progress.tell(run.read());
    }

    /// How far it is; asked when nothing is under way any more.
    Run run() {
        return run;
    }
}
