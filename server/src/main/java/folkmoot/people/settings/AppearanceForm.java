package folkmoot.people.settings;

import folkmoot.people.account.Handles;
import folkmoot.people.account.Names;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/// How somebody wants to appear.
public record AppearanceForm(String name, String handle, String about) {

    private static final int LONGEST = 2_000;

    public AppearanceForm {
        name = Names.clean(Objects.requireNonNullElse(name, ""));
        handle = Objects.requireNonNullElse(handle, "").strip().toLowerCase(Locale.ROOT);
        handle = handle.startsWith("@") ? handle.substring(1) : handle;
        about = Objects.requireNonNullElse(about, "").strip();
    }

    /// What is wrong, as message keys by field.
    public Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        var badName = Names.wrong(name);
        if (badName != null) {
            wrong.put("name", "people.name." + badName);
        }
        if (!Handles.usable(handle)) {
            wrong.put("handle", "people.handle.wrong");
        }
        if (about.length() > LONGEST) {
            wrong.put("about", "people.about.long");
        }
        return wrong;
    }
}
