package folkmoot.listening.chart;

import folkmoot.people.Lead;
import folkmoot.site.NotAllowed;
import folkmoot.site.Settings;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/// Whether everybody sees the strategy map: not unless the lead says so.
@Component
class Showing {

    private static final String SETTING = "strategy.open";

    private final Settings settings;

    Showing(Settings settings) {
        this.settings = settings;
    }

    boolean open() {
        return settings.get(SETTING, "").equals("yes");
    }

    @Transactional
    void set(Lead by, boolean open) {
        if (!by.member().lead()) {
            throw new NotAllowed("lead only");
        }
        settings.set(SETTING, open ? "yes" : "");
    }
}
