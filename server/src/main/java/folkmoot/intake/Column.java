package folkmoot.intake;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What stands in one column, in all the records of a file.
public final class Column {

    private static final int VALUES = 50;
    private static final int FIRST = 500;
    private static final int SAMPLES = 2_000;
    private static final int EVERY = 997;

    private final int index;
    private final String name;
    private final Set<String> values = new LinkedHashSet<>();
    private final List<String> samples = new ArrayList<>();
    private long filled;
    private long numbers;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;
    private long letters;
    private boolean whole = true;
    private boolean counting = true;
    private double before = Double.NaN;

    Column(int index, String name) {
        this.index = index;
        this.name = name;
    }

    void add(String cell) {
        var text = cell.strip();
        if (text.isEmpty()) {
            return;
        }
        filled++;
        letters += text.length();
        if (values.size() <= VALUES) {
            values.add(text);
        }
        if (samples.size() < FIRST || samples.size() < SAMPLES && filled % EVERY == 0) {
            samples.add(text);
        }
        var number = Numbers.of(text);
        if (Double.isNaN(number)) {
            counting = false;
        } else {
            add(number);
        }
    }

    private void add(double number) {
        numbers++;
        least = Math.min(least, number);
        most = Math.max(most, number);
        whole = whole && number == Math.rint(number);
        counting = counting && (Double.isNaN(before) ? number <= 1 : number == before + 1);
        before = number;
    }

    public int index() {
        return index;
    }

    public String name() {
        return name;
    }

    /// How many records have something in it.
    public long filled() {
        return filled;
    }

    /// All the different values where they are few; empty where they are many.
    public Set<String> values() {
        return values.size() > VALUES ? Set.of() : Collections.unmodifiableSet(values);
    }

    /// Some of what stands in it, from all over the file, in order.
    public List<String> samples() {
        return Collections.unmodifiableList(samples);
    }

    /// The share of what stands in it that is a number.
    public double numbers() {
        return filled == 0 ? 0 : (double) numbers / filled;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    public boolean whole() {
        return whole;
    }

    /// Whether it only numbers the records.
    public boolean counts() {
        return counting && filled > 1;
    }

    /// How long what stands in it usually is.
    public double usualLength() {
        return filled == 0 ? 0 : (double) letters / filled;
    }

    /// How its dates are written; they are dates only if [#dates] says so.
    public Dates dates() {
        return new Dates(Dates.order(samples));
    }

    /// The share of what stands in it that is a date.
    public double dated() {
        var dates = dates();
        var few = samples.stream().limit(FIRST).toList();
        var dated = few.stream().filter(it -> dates.parse(it) != null).count();
        return few.isEmpty() ? 0 : (double) dated / few.size();
    }
}
