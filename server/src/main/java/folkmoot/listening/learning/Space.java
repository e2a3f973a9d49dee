package folkmoot.listening.learning;

import java.util.List;

/// Where n-grams of texts stand, and how much each tells: rare ones more than common ones.
final class Space {

    private final int width;
    private final int marks;
    private final float[] rarity;
    private final float volume;
    private final float loudness;

    /// `marks` is how many there are; `volume` is how loud n-grams speak, `loudness` how loud
    /// marks.
    Space(float[] rarity, int marks, double volume, double loudness) {
        this.width = rarity.length;
        this.rarity = rarity;
        this.marks = marks;
        this.volume = (float) volume;
        this.loudness = (float) loudness;
    }

    static Space of(List<Example> examples, Recipe recipe) {
        var met = new int[recipe.buckets()];
        for (var it : examples) {
            count(it.seen().grams().words(), met);
            count(it.seen().grams().letters(), met);
        }
        var rarity = new float[met.length];
        for (var i = 0; i < rarity.length; i++) {
            rarity[i] = (float) (StrictMath.log((1.0 + examples.size()) / (1 + met[i])) + 1);
        }
        var marks = Math.min(recipe.first(), examples.getFirst().seen().marks().length);
        return new Space(rarity, marks, recipe.grams(), recipe.marks());
    }

    private static void count(Bag bag, int[] met) {
        for (var i = 0; i < bag.size(); i++) {
            met[bag.hash(i) & met.length - 1]++;
        }
    }

    int width() {
        return width;
    }

    int marks() {
        return marks;
    }

    float volume() {
        return volume;
    }

    float loudness() {
        return loudness;
    }

    float[] rarity() {
        return rarity;
    }

    /// How many numbers a text becomes: one for each bucket, then its marks.
    int size() {
        return width + marks;
    }

    Sparse place(Seen seen) {
        var words = seen.grams().words();
        var letters = seen.grams().letters();
        var at = new int[words.size() + letters.size() + marked(seen.marks())];
        var value = new float[at.length];
        put(words, at, value, 0);
        put(letters, at, value, words.size());
        put(seen.marks(), at, value, words.size() + letters.size());
        return new Sparse(at, value);
    }

    private void put(float[] given, int[] at, float[] value, int from) {
        var next = from;
        for (var i = 0; i < marks; i++) {
            if (given[i] != 0) {
                at[next] = width + i;
                value[next++] = given[i] * loudness;
            }
        }
    }

    private int marked(float[] given) {
        var count = 0;
        for (var i = 0; i < marks; i++) {
            count += given[i] == 0 ? 0 : 1;
        }
        return count;
    }

    private void put(Bag bag, int[] at, float[] value, int from) {
        var square = 0.0;
        for (var i = 0; i < bag.size(); i++) {
            var bucket = bag.hash(i) & width - 1;
            var times = bag.times(i);
            var it = (times == 1 ? 1 : 1 + StrictMath.log(times)) * rarity[bucket];
            at[from + i] = bucket;
            value[from + i] = (float) it;
            square += it * it;
        }
        var scale = (float) (volume / Math.sqrt(Math.max(square, 1e-9)));
        for (var i = from; i < from + bag.size(); i++) {
            value[i] *= scale;
        }
    }
}
