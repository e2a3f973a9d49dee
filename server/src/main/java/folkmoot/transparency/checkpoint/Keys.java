package folkmoot.transparency.checkpoint;

import folkmoot.site.SecretFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tlog.note.Algorithm;
import tlog.note.SigningKey;

/// What the log is signed with, and what other logs are cosigned with: one file each beside the
/// place's other secrets, made once and kept for good. It is in no dump of the database.
@Component
public class Keys {

    private final Path data;
    private final String host;
    private final Map<String, SigningKey> known = new ConcurrentHashMap<>();

    Keys(
            @Value("${folkmoot.data:data}") Path data,
            @Value("${folkmoot.url:http://localhost:8080}") String url) {
        this.data = data;
        var authority = URI.create(url).getAuthority();
        host = authority == null ? "localhost" : authority;
    }

    /// Whether the log's key is there without anybody making one.
    boolean kept() {
        return known.containsKey("log") || file("log").exists();
    }

    /// Its name is the log's origin, for as long as the key lives, wherever the place moves.
    SigningKey log() {
        return key("log", Algorithm.ED25519);
    }

    public SigningKey witness() {
        return key("witness", Algorithm.COSIGNATURE);
    }

    private SigningKey key(String name, Algorithm algorithm) {
        return known.computeIfAbsent(name, _ -> kept(name, algorithm));
    }

    private SigningKey kept(String name, Algorithm algorithm) {
        return SigningKey.parse(
                file(name).kept(() -> SigningKey.generate(host + "/" + name, algorithm).secret()));
    }

    private SecretFile file(String name) {
        return SecretFile.of(data, name + ".key");
    }
}
