package folkmoot.listening.trend;

import folkmoot.listening.series.Pace;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/// Who said what in the epochs that are open, so that everybody counts once however often they
/// speak. People are numbers here, and what they said are bits that cannot be read back.
/*
 * Four places for each of so many groups of people; whoever was silent longest makes room, and
 * would be counted again. Bits are Bloom filters of one person: with a hundred things said, four
 * in a hundred new ones are taken for old, and missed.
 */
final class People {

    private static final int WAYS = 4;
    private static final int[] LONGS = {16, 32, 64};
    private static final int ALL = 16 + 32 + 64;
    private static final int[] BEGINS = {0, 16, 48};

    private final int mask;
    private final long[] people;
    private final long[] epochs;
    private final long[] bits;

    People(int power) {
        mask = (1 << power - 2) - 1;
        people = new long[1 << power];
        epochs = new long[LONGS.length << power];
        bits = new long[ALL << power];
        Arrays.fill(epochs, Long.MIN_VALUE);
    }

    /// Where a person is, made room for if need be.
    int place(long person) {
        var group = (int) person & mask;
        var oldest = group * WAYS;
        for (var way = oldest; way < group * WAYS + WAYS; way++) {
            if (people[way] == person) {
                return way;
            }
            if (epochs[way * LONGS.length] < epochs[oldest * LONGS.length]) {
                oldest = way;
            }
        }
        people[oldest] = person;
        Arrays.fill(epochs, oldest * LONGS.length, (oldest + 1) * LONGS.length, Long.MIN_VALUE);
        return oldest;
    }

    /// Whether these are their first words of the epoch; what they said before it is forgotten.
    boolean begins(int place, Pace pace, long epoch) {
        var at = place * LONGS.length + pace.ordinal();
        if (epochs[at] == epoch) {
            return false;
        }
        epochs[at] = epoch;
        var from = place * ALL + BEGINS[pace.ordinal()];
        Arrays.fill(bits, from, from + LONGS[pace.ordinal()], 0);
        return true;
    }

    /// Whether they say it for the first time in the epoch.
    boolean first(int place, Pace pace, long key) {
        var from = place * ALL + BEGINS[pace.ordinal()];
        var mask = LONGS[pace.ordinal()] - 1;
        var one = from + (int) (key >>> 6 & mask);
        var two = from + (int) (key >>> 18 & mask);
        var first = 1L << key;
        var second = 1L << (key >>> 12);
        var known = (bits[one] & first) != 0 && (bits[two] & second) != 0;
        bits[one] |= first;
        bits[two] |= second;
        return !known;
    }

    void write(DataOutput out) throws IOException {
        for (var place = 0; place < people.length; place++) {
            if (epochs[place * LONGS.length] > Long.MIN_VALUE) {
                out.writeInt(place);
                out.writeLong(people[place]);
                for (var pace = 0; pace < LONGS.length; pace++) {
                    out.writeLong(epochs[place * LONGS.length + pace]);
                }
                for (var at = place * ALL; at < place * ALL + ALL; at++) {
                    out.writeLong(bits[at]);
                }
            }
        }
        out.writeInt(-1);
    }

    void read(DataInput in) throws IOException {
        for (var place = in.readInt(); place >= 0; place = in.readInt()) {
            people[place] = in.readLong();
            for (var pace = 0; pace < LONGS.length; pace++) {
                epochs[place * LONGS.length + pace] = in.readLong();
            }
            for (var at = place * ALL; at < place * ALL + ALL; at++) {
                bits[at] = in.readLong();
            }
        }
    }
}
