package folkmoot.products;

import java.util.List;

/// A product and how people write its name: its own and those of its variants that tell it from
/// others.
public record Called(ProductId id, String name, List<String> written) {}
