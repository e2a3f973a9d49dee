package folkmoot.journey;

/// Filling in the form of a review, up to who writes it.
final class Writing {

    private Writing() {}

    static void review(Visitor visitor, String title) {
        visitor.choose("stars", "4");
        visitor.fill("title", title);
        visitor.fill("text", "It is what I had hoped for, and more: " + System.nanoTime());
        visitor.fill("pros", "light\nstrong");
        visitor.fill("experienced", "2026-03");
        visitor.choose("relationship", "none");
        visitor.choose("incentive", "none");
        visitor.choose("honest", "1");
    }
}
