package folkmoot.site;

import gg.jte.Content;
import java.util.regex.Pattern;

/// Words of ours, with the addresses in them that lead on as links: to a statement of reasons, to
/// the form in which strangers object.
public final class Linked {

    private static final Pattern ADDRESS =
            Pattern.compile("/decisions/[0-9a-f-]{36}|/report\\?what=/rules/[a-z0-9-]{1,64}");

    private Linked() {}

    public static Content linked(String words) {
        return output -> {
            var address = ADDRESS.matcher(words);
            var from = 0;
            // One thing, wherever icons stand beside it.
            output.writeContent("<span>");
            while (address.find()) {
                output.writeContent(escaped(words.substring(from, address.start())));
                output.writeContent(link(address.group()));
                from = address.end();
            }
            output.writeContent(escaped(words.substring(from)) + "</span>");
        };
    }

    // Nothing but what the pattern lets through stands in it.
    private static String link(String address) {
        var what = address.startsWith("/report") ? "site.linked.report" : "site.linked.decision";
        return "<a href=\"" + address + "\">" + escaped(Texts.say(what)) + "</a>";
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
