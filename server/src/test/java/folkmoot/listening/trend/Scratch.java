package folkmoot.listening.trend;

import java.time.Duration;
import java.util.*;

class Scratch {
    public static void main(String[] a) {
        var c = new Chatter(1);
        var m = Chatter.MONDAY;
        var days = Integer.parseInt(a[0]);
        var rate = Double.parseDouble(a[1]);
        c.talk(m, m.plus(Duration.ofDays(days)), rate, 2000);
        for (var d = 3; d < days; d += 4)
            c.burst(m.plus(Duration.ofHours(24 * d + 10)), Duration.ofHours(1), 30, "My Squeaky Brakes fail again");
        var one = "this is my very own opinion about your terrible helmets and pumps";
        for (var i = 0; i < 500; i++) c.say(m.plus(Duration.ofHours(24 * 5 + 3)).plusSeconds(i * 6), "spammer", one);
        var s = c.inOrder();
        var sizes = a.length > 2 ? Sizes.LARGE : Sizes.SMALL;
        var at = System.nanoTime();
        var trends = new Trends(sizes);
        var told = Chatter.heard(trends, s);
        var sec = (System.nanoTime() - at) / 1e9;
        told.forEach(it -> System.out.println(it.at() + " " + it.stage() + " " + it.pace() + " [" + it.label() + "] z=" + Math.round(it.strength()*10)/10. + " usual=" + Math.round(it.usual()) + " people=" + it.people() + "/" + it.mentions() + "/" + it.copies() + " since " + it.since() + " " + it.words() + " " + it.evidence().stream().map(Evidence::sentence).toList()));
        System.out.printf("%d in %.1f s = %.0f/s, late %d, snapshot %d%n", s.size(), sec, s.size() / sec, trends.late(), trends.snapshot().length);
    }
}
