package folkmoot.listening.stream;

import folkmoot.listening.BrandTrends;
import folkmoot.listening.trend.Sizes;
import folkmoot.listening.trend.Trend;
import java.util.List;
import java.util.function.Consumer;

/// Counts what was read, the steps of a brand in their order.
public final class Counts {

    private final BrandTrends trends;

    public Counts(Sizes sizes) {
        trends = new BrandTrends(sizes);
    }

    public void take(Step step, Consumer<Finding> found) {
        switch (step) {
            case Step.Spoken(var brand, _, var said) -> tell(step, trends.take(brand, said), found);
            case Step.Counted(var brand, _, var said) ->
                    tell(step, trends.take(brand, said), found);
            case Step.Skipped _, Step.Asked _ -> {}
            case Step.Withdrawn(_, _, var said) -> trends.forget(said);
            case Step.Passed(var brand, var number, var moment) -> {
                tell(step, trends.until(brand, moment), found);
                found.accept(new Finding.Reached(brand, number, moment));
            }
            case Step.Ended(var brand, _) -> trends.end(brand);
        }
    }

    private static void tell(Step step, List<Trend> told, Consumer<Finding> found) {
        for (var i = 0; i < told.size(); i++) {
            found.accept(new Finding.Changed(step.brand(), step.number(), i, told.get(i)));
        }
    }

    public byte[] snapshot(String brand) {
        return trends.snapshot(brand);
    }

    public void restore(String brand, byte[] snapshot) {
        trends.restore(brand, snapshot);
    }
}
