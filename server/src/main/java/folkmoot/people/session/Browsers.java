package folkmoot.people.session;

import folkmoot.site.Texts;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Names browsers as their owners would, roughly: for telling one's own sessions apart.
final class Browsers {

    private static final Map<String, String> PROGRAMS = new LinkedHashMap<>();
    private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

    // The first that is found: most browsers also claim to be others.
    static {
        PROGRAMS.put("Edg", "Edge");
        PROGRAMS.put("OPR", "Opera");
        PROGRAMS.put("SamsungBrowser", "Samsung Internet");
        PROGRAMS.put("Firefox", "Firefox");
        PROGRAMS.put("FxiOS", "Firefox");
        PROGRAMS.put("CriOS", "Chrome");
        PROGRAMS.put("Chrome", "Chrome");
        PROGRAMS.put("Safari", "Safari");
        SYSTEMS.put("Android", "Android");
        SYSTEMS.put("iPhone", "iPhone");
        SYSTEMS.put("iPad", "iPad");
        SYSTEMS.put("Windows", "Windows");
        SYSTEMS.put("Mac OS X", "Mac");
        SYSTEMS.put("CrOS", "ChromeOS");
        SYSTEMS.put("Linux", "Linux");
    }

    private Browsers() {}

    static String name(@Nullable String agent) {
        var program = first(PROGRAMS, agent);
        var system = first(SYSTEMS, agent);
        return program == null || system == null
                ? Texts.say("people.browser.unknown")
                : Texts.say("people.browser", program, system);
    }

    private static @Nullable String first(Map<String, String> names, @Nullable String agent) {
        return agent == null
                ? null
                : names.entrySet().stream()
                        .filter(it -> agent.contains(it.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse(null);
    }
}
