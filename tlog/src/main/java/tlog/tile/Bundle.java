package tlog.tile;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import tlog.Malformed;

/// Up to 256 entries in one file, each behind its length in two bytes (C2SP tlog-tiles).
public final class Bundle {

    public static final int LONGEST = 0xFFFF;

    private Bundle() {}

    public static byte[] write(List<byte[]> entries) {
        var out = new ByteArrayOutputStream();
        for (var entry : entries) {
            if (entry.length > LONGEST) {
                throw new IllegalArgumentException("An entry of " + entry.length + " bytes");
            }
            out.write(entry.length >>> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    public static List<byte[]> read(byte[] bundle) {
        var entries = new ArrayList<byte[]>();
        var at = 0;
        while (at < bundle.length) {
            if (at + 2 > bundle.length) {
                throw new Malformed("A bundle ends within a length");
            }
            var end = at + 2 + (((bundle[at] & 0xFF) << 8) | (bundle[at + 1] & 0xFF));
            if (end > bundle.length) {
                throw new Malformed("A bundle ends within entry " + entries.size());
            }
            if (entries.size() == Tile.FULL) {
                throw new Malformed("A bundle has more than 256 entries");
            }
            entries.add(Arrays.copyOfRange(bundle, at + 2, end));
            at = end;
        }
        return entries;
    }
}
