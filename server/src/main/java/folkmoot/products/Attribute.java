package folkmoot.products;

/// One thing that reviews of a category rate besides the whole: `comfort`, "Comfort". A key has one
/// label for ever, in all categories.
public record Attribute(String key, String label) {}
