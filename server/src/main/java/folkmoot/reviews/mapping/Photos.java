package folkmoot.reviews.mapping;

import folkmoot.intake.Row;
import folkmoot.text.Clean;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Addresses of photos: a line each, or in one cell with something between them.
final class Photos {

    private static final Pattern APART = Pattern.compile("[\\s,;|\\[\\]\"']+(?=https?://|$)");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s\"'<>]{3,1900}");
    private static final int LONGEST = 500;
    private static final int MOST = 20;

    private Photos() {}

    static List<String> of(Row row, Mapping mapping) {
        var written = mapping.cell(row, Field.PHOTOS);
        if (written.isEmpty()) {
            return List.of();
        }
        var addresses = APART.split(written);
        var words = mapping.whole(row, Field.PHOTO_WORDS).split("\n", -1);
        var photos = new ArrayList<String>();
        for (var i = 0; i < addresses.length && photos.size() < MOST; i++) {
            var address = addresses[i].strip();
            if (ADDRESS.matcher(address).matches()) {
                var seen = words.length == addresses.length ? words[i] : "";
                photos.add((address + " " + seen(seen)).strip());
            }
        }
        return List.copyOf(photos);
    }

    private static String seen(String words) {
        var clean = Clean.anyway(words).strip();
        return clean.length() <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST / 2));
    }
}
