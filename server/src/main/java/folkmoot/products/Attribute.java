package folkmoot.products;

/// One thing that reviews of a category rate besides the whole: `comfort`, "Comfort".
public record Attribute(String key, String label) {}
