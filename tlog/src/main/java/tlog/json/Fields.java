package tlog.json;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import tlog.Malformed;
import tlog.Nullable;

/// Takes an object apart, name by name, and refuses what nobody asked for.
public final class Fields {

    private final String what;
    private final Json.Members members;
    private final Set<String> taken = new HashSet<>();

    private Fields(String what, Json.Members members) {
        this.what = what;
        this.members = members;
    }

    public static Fields of(String what, Json json) {
        if (json instanceof Json.Members members) {
            return new Fields(what, members);
        }
        throw new Malformed(what + " is no object");
    }

    public boolean has(String name) {
        return members.map().containsKey(name);
    }

    /// Throws when something is left over.
    public void end() {
        for (var name : members.map().keySet()) {
            if (!taken.contains(name)) {
                throw new Malformed(what + " has an unknown field: " + name);
            }
        }
    }

    public Json json(String name) {
        var value = members.map().get(name);
        if (value == null) {
            throw new Malformed(what + " has no " + name);
        }
        taken.add(name);
        return value;
    }

    public String text(String name) {
        if (json(name) instanceof Json.Text(var text)) {
            return text;
        }
        throw new Malformed(what + ": " + name + " is no text");
    }

    public boolean bool(String name) {
        if (json(name) instanceof Json.Bool(var value)) {
            return value;
        }
        throw new Malformed(what + ": " + name + " is neither true nor false");
    }

    public long count(String name) {
        return count(name, json(name));
    }

    public int small(String name) {
        var number = count(name);
        if (number > Integer.MAX_VALUE) {
            throw new Malformed(what + ": " + name + " is too large");
        }
        return (int) number;
    }

    public List<Long> counts(String name) {
        return list(name).stream().map(it -> count(name, it)).toList();
    }

    public Fields fields(String name) {
        return of(what + "." + name, json(name));
    }

    public Json.Members members(String name) {
        return of(what + "." + name, json(name)).members;
    }

    /// What a field is read as, or null when it is not there.
    public <T> @Nullable T maybe(String name, Function<String, T> reader) {
        return has(name) ? reader.apply(name) : null;
    }

    private List<Json> list(String name) {
        if (json(name) instanceof Json.Array(var items)) {
            return items;
        }
        throw new Malformed(what + ": " + name + " is no list");
    }

    private long count(String name, Json json) {
        if (json instanceof Json.Numeral(var number)
                && number >= 0
                && number < 1L << 53
                && number == Math.rint(number)) {
            return (long) number;
        }
        throw new Malformed(what + ": " + name + " is no whole number");
    }
}
