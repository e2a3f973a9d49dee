package folkmoot.listening.learning;

import java.util.Arrays;

/// How often which hash was met, in the order of first meeting.
final class Bag {

    private static final int SMALLEST = 16;
    private static final int LARGEST = 1024;
    private static final int SPREAD = 0x9E3779B9;

    private int[] places;
    private int[] hashes;
    private int[] times;
    private int size;

    /// With room for about so many.
    Bag(int expected) {
        var room = Integer.highestOneBit(Math.clamp(expected, SMALLEST, LARGEST) - 1) << 1;
        places = new int[2 * room];
        hashes = new int[room];
        times = new int[room];
    }

    void add(int hash) {
        var mask = places.length - 1;
        var at = hash * SPREAD >>> 7 & mask;
        while (places[at] != 0) {
            if (hashes[places[at] - 1] == hash) {
                times[places[at] - 1]++;
                return;
            }
            at = at + 1 & mask;
        }
        hashes[size] = hash;
        times[size] = 1;
        places[at] = ++size;
        if (size == hashes.length) {
            grow();
        }
    }

    int size() {
        return size;
    }

    int hash(int index) {
        return hashes[index];
    }

    int times(int index) {
        return times[index];
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, 2 * size);
        times = Arrays.copyOf(times, 2 * size);
        places = new int[4 * size];
        for (var i = 0; i < size; i++) {
            var at = hashes[i] * SPREAD >>> 7 & places.length - 1;
            while (places[at] != 0) {
                at = at + 1 & places.length - 1;
            }
            places[at] = i + 1;
        }
    }
}
