package folkmoot.command;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;

/// Where browsers come in.
record Door(String address, int port, String url) {

    /// As it was asked for; a free port for port 0.
    static Door of(Words words) {
        var address = words.get(Option.ADDRESS, "127.0.0.1");
        var port = free(address, words.port());
        return new Door(address, port, url(words.get(Option.URL, "http://localhost:" + port)));
    }

    void putInto(Place place) {
        place.set("server.address", address);
        place.set("server.port", port);
        place.set("folkmoot.url", url);
        if (url.startsWith("https:")) {
            // Somebody in front of us speaks TLS and says who asks; only neighbours are believed.
            place.set("server.forward-headers-strategy", "native");
        }
    }

    // Asked before anything is started: the answer comes at once, not after seconds.
    private static int free(String address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(address), port));
            return socket.getLocalPort();
        } catch (UnknownHostException e) {
            throw new Misuse(
                    "%s is not an address of this machine: --address takes one, or 0.0.0.0 for all"
                            .formatted(address));
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("in use")) {
                throw Problem.taken(port);
            }
            throw new Problem(
                    "%s:%d cannot be opened: %s".formatted(address, port, e.getMessage()));
        }
    }

    private static String url(String given) {
        var url = given.replaceAll("/+$", "");
        if (!url.matches("https?://[^/?#\\s]+")) {
            throw new Misuse(
                    "%s is not the address of a place: --url takes https://name, without a path"
                            .formatted(given));
        }
        return url;
    }
}
