package folkmoot.transparency;

/// A rule, or a procedure of the product's own, that entries cite. Each is enacted by the founding
/// when the place first starts; later versions are made by votes.
public interface Statute {

    /// In small letters, digits and hyphens.
    String id();

    /// The words that bind, as they are when the place is founded.
    String words();
}
