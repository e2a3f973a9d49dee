package folkmoot.listening.bringing;

import folkmoot.intake.Progress;
import folkmoot.intake.Rejects;
import java.util.List;

/// An import on its way: where it is. Used by the one thread that stores.
final class Course {

    private final Storing storing;
    private final Rejects rejects;
    private final Progress progress;
    private Run run;

    Course(Storing storing, Run begun, Rejects rejects, Progress progress) {
        this.storing = storing;
        this.run = begun;
        this.rejects = rejects;
        this.progress = progress;
    }

    void store(List<Item> items) {
        run = storing.store(run, items, rejects);
        progress.tell(run.read());
    }

    /// How far it is; asked when nothing is under way any more.
    Run run() {
        return run;
    }
}
