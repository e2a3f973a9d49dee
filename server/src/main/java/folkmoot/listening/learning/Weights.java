package folkmoot.listening.learning;

import java.util.List;

/// What each place says for each label, in whole numbers and a scale: a place's numbers for all
/// labels stand together, so that a text is read with one look at each of its places.
record Weights(short[] numbers, float[] scales, float[] biases) {

    static Weights of(List<float[]> columns) {
        var labels = columns.size();
        var size = columns.getFirst().length - 1;
        var numbers = new short[size * labels];
        var scales = new float[labels];
        var biases = new float[labels];
        for (var label = 0; label < labels; label++) {
            var column = columns.get(label);
            biases[label] = column[size];
            scales[label] = largest(column, size) / Short.MAX_VALUE;
            for (var i = 0; i < size; i++) {
                numbers[i * labels + label] = (short) Math.round(column[i] / scales[label]);
            }
        }
        return new Weights(numbers, scales, biases);
    }

    private static float largest(float[] column, int size) {
        var largest = 1e-9f;
        for (var i = 0; i < size; i++) {
            largest = Math.max(largest, Math.abs(column[i]));
        }
        return largest;
    }

    /// How far on the side of each label a text is.
    double[] margins(Sparse text) {
        var labels = scales.length;
        var sums = new float[labels];
        for (var i = 0; i < text.at().length; i++) {
            var from = text.at()[i] * labels;
            var value = text.value()[i];
            for (var label = 0; label < labels; label++) {
                sums[label] += numbers[from + label] * value;
            }
        }
        var margins = new double[labels];
        for (var label = 0; label < labels; label++) {
            margins[label] = (double) sums[label] * scales[label] + biases[label];
        }
        return margins;
    }
}
