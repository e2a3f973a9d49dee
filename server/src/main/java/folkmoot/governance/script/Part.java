package folkmoot.governance.script;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import tlog.json.Json;

/// An object of a rule's text, taken apart name by name; says where it is when something is wrong.
final class Part {

    private static final int LONGEST_LIST = 1000;

    private final String path;
    private final Json.Members members;
    private final Set<String> taken = new HashSet<>();

    private Part(String path, Json.Members members) {
        this.path = path;
        this.members = members;
    }

    static Part of(String path, Json json) {
        if (json instanceof Json.Members members) {
            return new Part(path, members);
        }
        throw new Wrong(path, "should be an object in { }");
    }

    boolean has(String name) {
        return members.map().containsKey(name);
    }

    Set<String> names() {
        return members.map().keySet();
    }

    String at(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    Json json(String name) {
        var value = members.map().get(name);
        if (value == null) {
            throw new Wrong(path, "has no \"" + name + "\"");
        }
        taken.add(name);
        return value;
    }

    void end() {
        for (var name : names()) {
            if (!taken.contains(name)) {
                throw new Wrong(at(name), "is not a field that is known here");
            }
        }
    }

    String text(String name, int shortest, int longest) {
        return text(at(name), json(name), shortest, longest);
    }

    static String text(String path, Json json, int shortest, int longest) {
        if (!(json instanceof Json.Text(var text))) {
            throw new Wrong(path, "should be text in quotes");
        }
        if (text.strip().length() < shortest || text.length() > longest) {
            throw new Wrong(path, "should have " + shortest + " to " + longest + " letters");
        }
        return text;
    }

    String match(String name, Pattern form, String how) {
        var text = text(name, 1, 200);
        if (!form.matcher(text).matches()) {
            throw new Wrong(at(name), "should be " + how);
        }
        return text;
    }

    int number(String name, int least, int most) {
        if (json(name) instanceof Json.Numeral(var it)
                && it == Math.rint(it)
                && it >= least
                && it <= most) {
            return (int) it;
        }
        throw new Wrong(at(name), "should be a whole number from " + least + " to " + most);
    }

    boolean bool(String name) {
        if (json(name) instanceof Json.Bool(var it)) {
            return it;
        }
        throw new Wrong(at(name), "should be true or false");
    }

    Duration span(String name, Duration least, Duration most) {
        var text = text(name, 1, 40);
        var span = Spans.read(text);
        if (span == null || span.compareTo(least) < 0 || span.compareTo(most) > 0) {
            throw new Wrong(
                    at(name),
                    "should be a time from "
                            + Spans.write(least)
                            + " to "
                            + Spans.write(most)
                            + ", as in PT24H or P14D");
        }
        return span;
    }

    <E extends Enum<E>> E one(String name, Class<E> of) {
        return one(at(name), json(name), of);
    }

    static <E extends Enum<E>> E one(String path, Json json, Class<E> of) {
        var names = new ArrayList<String>();
        for (var it : of.getEnumConstants()) {
            var wire = it.name().toLowerCase(Locale.ROOT);
            if (Json.of(wire).equals(json)) {
                return it;
            }
            names.add(wire);
        }
        throw new Wrong(path, "should be one of " + String.join(", ", names));
    }

    Part part(String name) {
        return of(at(name), json(name));
    }

    <T> List<T> list(String name, BiFunction<String, Json, T> reader) {
        return list(at(name), json(name), reader);
    }

    static <T> List<T> list(String path, Json json, BiFunction<String, Json, T> reader) {
        if (!(json instanceof Json.Array(var items)) || items.size() > LONGEST_LIST) {
            throw new Wrong(path, "should be a list in [ ] of " + LONGEST_LIST + " at most");
        }
        var all = new ArrayList<T>();
        for (var i = 0; i < items.size(); i++) {
            all.add(reader.apply(path + "[" + i + "]", items.get(i)));
        }
        if (new HashSet<>(all).size() < all.size()) {
            throw new Wrong(path, "says something twice");
        }
        return all;
    }
}
