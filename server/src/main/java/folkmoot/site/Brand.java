package folkmoot.site;

/// The brand whose customers meet here. `colour` is a CSS hex colour, `#rrggbb`; `line` one
/// sentence.
public record Brand(String name, String colour, String line) {

    public static final Brand NEW = new Brand("A new place", "#7a3b2e", "");
}
