package folkmoot.site;

import java.net.URI;

/// Where a form leads back to: only ever a page of this place.
public final class Local {

    private Local() {}

    /// The path itself when it is one of ours, else the first page.
    public static String path(String asked) {
        return to(asked).toString();
    }

    /// The same, for a `Location`.
    public static URI to(String asked) {
        var ours =
                asked.startsWith("/")
                        && !asked.startsWith("//")
                        && !asked.startsWith("/\\")
                        && asked.chars().allMatch(it -> it > ' ' && it < 127 && it != '\\');
        try {
            return URI.create(ours ? asked : "/");
        } catch (IllegalArgumentException e) {
            return URI.create("/");
        }
    }
}
