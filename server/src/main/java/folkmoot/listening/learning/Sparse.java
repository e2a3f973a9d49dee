package folkmoot.listening.learning;

/// A text as numbers at places; everywhere else stands nothing.
record Sparse(int[] at, float[] value) {

    double dot(float[] weights) {
        var sum = 0.0;
        for (var i = 0; i < at.length; i++) {
            sum += weights[at[i]] * value[i];
        }
        return sum;
    }

    void addTo(float[] weights, double times) {
        for (var i = 0; i < at.length; i++) {
            weights[at[i]] += (float) (times * value[i]);
        }
    }

    double square() {
        var sum = 0.0;
        for (var it : value) {
            sum += (double) it * it;
        }
        return sum;
    }
}
