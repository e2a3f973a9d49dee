package folkmoot.reviews.invitation;

import folkmoot.site.Settings;
import org.springframework.stereotype.Component;

/// When buyers are written to, as the lead has set it.
@Component
public class Schedule {

    private static final int INVITE = 14;
    private static final int REMIND = 10;
    private static final int MOST = 60;

    private final Settings settings;

    Schedule(Settings settings) {
        this.settings = settings;
    }

    /// Days from delivery to the invitation.
    public int invite() {
        return days("reviews.invite-days", INVITE);
    }

    /// Days from the invitation to the one reminder.
    public int remind() {
        return days("reviews.remind-days", REMIND);
    }

    /// Both at least a day and at most sixty.
    public void set(int invite, int remind) {
        settings.set("reviews.invite-days", String.valueOf(Math.clamp(invite, 1, MOST)));
        settings.set("reviews.remind-days", String.valueOf(Math.clamp(remind, 1, MOST)));
    }

    private int days(String name, int otherwise) {
        var written = settings.get(name, "");
        return written.matches("[0-9]{1,2}") ? Integer.parseInt(written) : otherwise;
    }
}
