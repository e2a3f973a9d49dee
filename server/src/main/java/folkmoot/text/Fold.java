package folkmoot.text;

import java.text.Normalizer;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;

/// Makes spellings alike that people do not tell apart when they search: ä and a, ß and ss, ё and
/// е, full and half width. Vowel signs that make another word (Hindi, Thai) stay.
final class Fold {

    private Fold() {}

    static String of(CharSequence word) {
        for (var i = 0; i < word.length(); i++) {
            if (word.charAt(i) > 127) {
                var bare = bare(word);
                return bare.isEmpty()
                        ? word.toString()
                        : Normalizer.normalize(bare, Normalizer.Form.NFC);
            }
        }
        return word.toString();
    }

    private static String bare(CharSequence word) {
        var apart = Normalizer.normalize(word, Normalizer.Form.NFKD);
        var letters = new char[apart.length()];
        var length = 0;
        for (var i = 0; i < apart.length(); i++) {
            var it = apart.charAt(i);
            if (!accent(it)) {
                letters[length++] = it == 'ς' ? 'σ' : it;
            }
        }
        var folded = new char[length * 4];
        return new String(folded, 0, ASCIIFoldingFilter.foldToASCII(letters, 0, folded, 0, length));
    }

    // Latin, Greek and Cyrillic accents; Hebrew and Arabic points.
    private static boolean accent(char it) {
        return it >= 0x0300 && it <= 0x036F
                || it >= 0x0591 && it <= 0x05C7
                || it >= 0x0610 && it <= 0x061A
                || it >= 0x064B && it <= 0x065F
                || it == 0x0670
                || it == 0x0640;
    }
}
