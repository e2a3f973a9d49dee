package folkmoot.products.shelf;

import folkmoot.products.Category;

/// A category with the number of products in it and below it.
public record ChipView(Category category, int count) {}
