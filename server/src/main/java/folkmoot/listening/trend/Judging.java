package folkmoot.listening.trend;

import folkmoot.listening.series.Detector;
import folkmoot.listening.series.Pace;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells what stands out, when an epoch is over or while it lasts.
final class Judging {

    private static final double CANDIDATE = 3;
    private static final double SUDDEN = 6;
    private static final double ALERT = 5;
    private static final int FEWEST = 5;
    private static final int[] REFRACTORY = {6, 2, 2};

    private final Memory memory;

    Judging(Memory memory) {
        this.memory = memory;
    }

    /// What stands out so much that one need not wait for the end of the epoch.
    List<Alert> look(Pace pace, long epoch) {
        var alerts = new ArrayList<Alert>();
        for (var term : memory.terms.all()) {
            var watch = term.watch(pace);
            if (watch != null
                    && watch.glanced < epoch
                    && watch.people >= FEWEST
                    && significance(term, watch) > SUDDEN) {
                var detector = watch.detector == null ? begin(term, pace, epoch) : watch.detector;
                var strength = detector.look(epoch, watch.people);
                if (alerts(watch, epoch, strength)) {
                    watch.glanced = epoch;
                    alerts.add(alert(term, watch, epoch, strength, detector.usual(epoch)));
                }
            }
        }
        return alerts;
    }

    /// What stood out; everything that is watched learns from the epoch.
    List<Alert> close(Pace pace, long epoch) {
        var alerts = new ArrayList<Alert>();
        var warm = memory.table.age(pace) >= Counting.WARM[pace.ordinal()];
        for (var term : memory.terms.all()) {
            var watch = term.watch(pace);
            if (watch != null && watch.people > 0) {
                var standsOut = warm && significance(term, watch) > CANDIDATE;
                if (standsOut) {
                    watch.stoodOut = epoch;
                }
                var detector = detector(term, watch, epoch);
                if (detector != null) {
                    var usual = detector.usual(epoch);
                    var strength = detector.take(epoch, watch.people);
                    if (standsOut && alerts(watch, epoch, strength)) {
                        watch.alerted = epoch;
                        alerts.add(alert(term, watch, epoch, strength, usual));
                    }
                }
            }
        }
        return alerts;
    }

    private double significance(Term term, Watch watch) {
        var pace = watch.pace;
        return memory.table.significance(term.key, pace, watch.people, memory.crowd.people(pace));
    }

    // Only what stood out once has one.
    private @Nullable Detector detector(Term term, Watch watch, long epoch) {
        if (watch.detector == null && watch.stoodOut == epoch) {
            watch.detector = begin(term, watch.pace, epoch);
        }
        return watch.detector;
    }

    private Detector begin(Term term, Pace pace, long epoch) {
        var usual = memory.table.usual(term.key, pace, memory.crowd.mean(pace));
        return Detector.beginning(pace, epoch, usual);
    }

    private boolean alerts(Watch watch, long epoch, double strength) {
        var many = watch.sources || !memory.crowd.sources();
        var again = epoch - watch.alerted < REFRACTORY[watch.pace.ordinal()];
        return strength > ALERT && watch.people >= FEWEST && many && !again;
    }

    private static Alert alert(Term term, Watch watch, long epoch, double strength, double usual) {
        return new Alert(
                term,
                watch,
                epoch,
                strength,
                usual,
                watch.people,
                watch.mentions,
                watch.copies,
                watch.sketch);
    }

    /// Begins the next epoch: what never stood out, or not for long, is no longer watched.
    void next(Pace pace, long epoch) {
        for (var term : memory.terms.all()) {
            var watch = term.watch(pace);
            if (watch != null) {
                watch.clear();
                if (watch.detector == null || epoch - watch.stoodOut > pace.kept()) {
                    term.end(pace);
                }
            }
        }
        memory.terms.tidy();
        memory.table.close(pace, memory.crowd.people(pace), memory.crowd.worth(pace));
        memory.crowd.close(pace, epoch);
    }
}
