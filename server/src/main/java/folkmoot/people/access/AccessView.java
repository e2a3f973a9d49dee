package folkmoot.people.access;

import java.util.List;

/// What opens somebody's account, as they see it. `fresh`: no password is asked for now.
public record AccessView(
        String email, boolean hasPassword, boolean fresh, List<BrowserView> browsers) {

    /// Neither a password to ask for nor a fresh link: a letter comes first.
    public boolean locked() {
        return !hasPassword && !fresh;
    }
}
