package folkmoot.command;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/// A mail server by its address: `smtp://name:password@mail.example:587`, encrypted once connected,
/// or `smtps://…` from the first byte.
final class Smtp {

    private static final String PREFIX = "spring.mail.";

    private Smtp() {}

    /// What the application wants to know of it.
    static Map<String, Object> settings(String address) {
        var server = parsed(address);
        var tls = "smtps".equals(server.getScheme());
        var all = new LinkedHashMap<String, Object>();
        all.put(PREFIX + "host", server.getHost());
        all.put(PREFIX + "port", server.getPort() > 0 ? server.getPort() : tls ? 465 : 587);
        if (server.getUserInfo() != null) {
            var pair = server.getUserInfo().split(":", 2);
            all.put(PREFIX + "username", pair[0]);
            all.put(PREFIX + "password", pair.length > 1 ? pair[1] : "");
            all.put(PREFIX + "properties.mail.smtp.auth", true);
            // A password is never sent in the clear.
            all.put(PREFIX + "properties.mail.smtp.starttls.required", !tls);
        }
        all.put(PREFIX + "properties.mail.smtp.starttls.enable", !tls);
        all.put(PREFIX + "properties.mail.smtp.ssl.enable", tls);
        all.put(PREFIX + "properties.mail.smtp.ssl.checkserveridentity", true);
        return all;
    }

    private static URI parsed(String address) {
        try {
            var server = URI.create(address.strip());
            if (server.getHost() != null && String.valueOf(server.getScheme()).matches("smtps?")) {
                return server;
            }
        } catch (IllegalArgumentException _) {
            // Said below; the address is not repeated, as it has the password in it.
        }
        throw new Misuse(
                "The mail server must look like smtp://name:password@mail.example:587 or smtps://…");
    }
}
