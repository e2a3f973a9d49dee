package folkmoot.products.catalogue;

/// A row cannot be taken; says why.
final class Unusable extends Exception {

    Unusable(String words) {
        super(words, null, false, false);
    }

    String words() {
        return String.valueOf(getMessage());
    }
}
