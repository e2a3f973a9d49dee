package folkmoot.people.guest;

import folkmoot.people.account.Names;
import folkmoot.people.account.Passwords;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/// What somebody says who wants to become a member. The password may be empty: there are links by
/// mail.
public record SignUpForm(String name, String email, String password, String back) {

    static final SignUpForm EMPTY = new SignUpForm("", "", "", "/");

    public SignUpForm {
        name = Names.clean(Objects.requireNonNullElse(name, ""));
        email = Objects.requireNonNullElse(email, "").strip();
        password = Objects.requireNonNullElse(password, "");
        back = Objects.requireNonNullElse(back, "/");
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
        var badPassword = password.isEmpty() ? null : Passwords.wrong(password, name, email);
        if (badPassword != null) {
            wrong.put("password", "people.password." + badPassword);
        }
        return wrong;
    }
}
