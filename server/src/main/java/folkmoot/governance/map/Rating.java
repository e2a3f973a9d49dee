package folkmoot.governance.map;

/// How much somebody thinks of something: 1, 0.5 or 0.
record Rating(int rater, int item, double value) {}
