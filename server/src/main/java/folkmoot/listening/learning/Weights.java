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
        var margins = new double[scales.length];
        var label = 0;
        while (label + 3 <= margins.length) {
            three(text, label, margins);
            label += 3;
        }
        while (label < margins.length) {
            one(text, label++, margins);
        }
        return margins;
    }

    // Three at once, because sums that stand in the processor are faster.
    private void three(Sparse text, int label, double[] margins) {
        var at = text.at();
        var values = text.value();
        var labels = scales.length;
        var one = 0f;
        var two = 0f;
        var three = 0f;
        for (var i = 0; i < at.length; i++) {
            var from = at[i] * labels + label;
            var value = values[i];
            one += numbers[from] * value;
            two += numbers[from + 1] * value;
            three += numbers[from + 2] * value;
        }
        margins[label] = margin(label, one);
        margins[label + 1] = margin(label + 1, two);
        margins[label + 2] = margin(label + 2, three);
    }

    private void one(Sparse text, int label, double[] margins) {
        var at = text.at();
        var labels = scales.length;
        var sum = 0f;
        for (var i = 0; i < at.length; i++) {
            sum += numbers[at[i] * labels + label] * text.value()[i];
        }
        margins[label] = margin(label, sum);
    }

    private double margin(int label, float sum) {
        return (double) sum * scales[label] + biases[label];
    }
}
