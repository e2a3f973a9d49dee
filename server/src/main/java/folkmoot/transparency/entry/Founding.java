package folkmoot.transparency.entry;

import static folkmoot.site.Texts.say;

import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Statute;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tlog.json.Canonical;
import tlog.json.Json;

/// A place begins with rules that nobody has voted on, and its log says so before anything else:
/// the constitution by which later ones are made, and every rule that the product brings along. A
/// new version of the product may bring further ones; it changes none that is there.
@Component
class Founding implements SmartInitializingSingleton {

    static final String CONSTITUTION = "constitution";

    private final List<Statute> statutes;
    private final Rules rules;
    private final Entries entries;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Founding(
            List<Statute> statutes,
            Rules rules,
            Entries entries,
            Clock clock,
            TransactionTemplate transaction) {
        this.statutes = statutes.stream().sorted(Comparator.comparing(Statute::id)).toList();
        this.rules = rules;
        this.entries = entries;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (!rules.known().containsAll(ids())) {
            transaction.executeWithoutResult(_ -> found());
        }
    }

    private List<String> ids() {
        var ids = new ArrayList<>(List.of(CONSTITUTION));
        statutes.forEach(it -> ids.add(it.id()));
        return ids;
    }

    private void found() {
        rules.alone();
        var known = rules.known();
        if (!known.contains(CONSTITUTION)) {
            enact(CONSTITUTION, say("transparency.constitution"));
        }
        statutes.stream()
                .filter(it -> !known.contains(it.id()))
                .forEach(it -> enact(it.id(), it.words()));
    }

    private void enact(String id, String words) {
        var json = new LinkedHashMap<String, Json>();
        json.put("id", Json.of(id));
        json.put("ver", Json.of(1));
        json.put("text", Json.of(words));
        var text = Canonical.text(new Json.Members(json));
        var entry = new Entry(Act.ENACT, "rule:" + id, null, Decider.SYSTEM, id, "");
        rules.add(id, 1, hash(text), text, entries.append(entry, clock.instant()));
    }

    static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
