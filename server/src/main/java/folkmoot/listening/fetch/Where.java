package folkmoot.listening.fetch;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/// Addresses of the web.
public final class Where {

    private static final int RESERVED = 1024;

    private Where() {}

    /// As somebody typed it; [Unfetched] for what is no address of the web. Where no scheme is said
    /// it is https.
    public static URI of(String typed) throws Unfetched {
        var written = typed.strip();
        try {
            var whole =
                    written.matches("(?i)[a-z][a-z0-9+.-]*:.*") && !written.matches("[^/]*:\\d+.*")
                            ? written
                            : "https://" + written;
            return checked(URI.create(ascii(whole)));
        } catch (IllegalArgumentException e) {
            throw new Unfetched("listening.fetch.address");
        }
    }

    /// Where a link of a page leads.
    public static URI from(URI page, String link) throws Unfetched {
        try {
            return checked(page.resolve(URI.create(ascii(link.strip()))));
        } catch (IllegalArgumentException e) {
            throw new Unfetched("listening.fetch.address");
        }
    }

    static URI checked(URI url) throws Unfetched {
        var scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        var web = scheme.equals("http") || scheme.equals("https");
        var port = url.getPort();
        var usual = port == -1 || port == 80 || port == 443 || port >= RESERVED;
        if (!web || url.getHost() == null || url.getRawUserInfo() != null || !usual) {
            throw new Unfetched("listening.fetch.address");
        }
        return bare(url);
    }

    private static URI bare(URI url) throws Unfetched {
        try {
            var path =
                    url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
            var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
            return new URI(
                    url.getScheme().toLowerCase(Locale.ROOT)
                            + "://"
                            + url.getRawAuthority().toLowerCase(Locale.ROOT)
                            + path
                            + query);
        } catch (URISyntaxException e) {
            throw new Unfetched("listening.fetch.address");
        }
    }

    static boolean sameHouse(URI one, URI other) {
        return house(one).equals(house(other));
    }

    /// Scheme, host and port.
    static String house(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    // Spaces and letters of other scripts stand in real links.
    private static String ascii(String written) {
        return URI.create(
                        written.replace(" ", "%20")
                                .replace("|", "%7C")
                                .replace("[", "%5B")
                                .replace("]", "%5D"))
                .toASCIIString();
    }
}
