package folkmoot.people.welcome;

import folkmoot.people.account.Names;
import folkmoot.people.account.Passwords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// Who the first lead is.
public record WelcomeForm(String name, String email, String password) {

    static final WelcomeForm EMPTY = new WelcomeForm("", "", "");

    public WelcomeForm {
        name = Names.clean(Objects.requireNonNullElse(name, ""));
        email = Objects.requireNonNullElse(email, "").strip();
        password = Objects.requireNonNullElse(password, "");
    }

    /// What is wrong, as message keys by field.
    public Map<String, String> wrong() {
        var wrong = new LinkedHashMap<String, String>();
        var badName = Names.wrong(name);
        if (badName != null) {
            wrong.put("name", "people.name." + badName);
        }
        if (!Names.reachable(email)) {
            wrong.put("email", "people.email.wrong");
        }
        var badPassword = Passwords.wrong(password, name, email);
        if (badPassword != null) {
            wrong.put("password", "people.password." + badPassword);
        }
        return wrong;
    }
}
