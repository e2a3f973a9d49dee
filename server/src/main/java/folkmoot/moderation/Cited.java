package folkmoot.moderation;

/// A version of a rule as readers meet it: what it is called and the words that bind.
public record Cited(String id, int version, String title, String words) {

    /// Its own page.
    public String path() {
        return "/rules/" + id;
    }
}
