package folkmoot.intake;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.commons.compress.compressors.CompressorException;
import org.apache.commons.compress.compressors.CompressorStreamFactory;

/// Opens a file as what is packed in it: gzip, bzip2, xz by their first bytes, or the one file in a
/// zip.
final class Packing {

    private static final int BUFFER = 1 << 16;
    private static final boolean CONCATENATED = true;

    private Packing() {}

    static InputStream open(Path file) throws IOException {
        var raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        raw.mark(4);
        var magic = raw.readNBytes(4);
        raw.reset();
        if (magic.length == 4 && magic[0] == 'P' && magic[1] == 'K' && magic[2] == 3) {
            raw.close();
            return unzipped(file);
        }
        try {
            var name = CompressorStreamFactory.detect(raw);
            return new BufferedInputStream(
                    new CompressorStreamFactory(CONCATENATED)
                            .createCompressorInputStream(name, raw),
                    BUFFER);
        } catch (CompressorException e) {
            return raw;
        }
    }

    private static InputStream unzipped(Path file) throws IOException {
        var zip = new ZipFile(file.toFile());
        var entries = zip.stream().filter(Packing::data).toList();
        if (entries.size() != 1) {
            zip.close();
            throw new Unreadable(several(file, entries));
        }
        return new BufferedInputStream(zip.getInputStream(entries.getFirst()), BUFFER) {
            @Override
            public void close() throws IOException {
                zip.close();
            }
        };
    }

    private static boolean data(ZipEntry entry) {
        var name = entry.getName();
        var last = name.substring(name.lastIndexOf('/') + 1);
        return !entry.isDirectory() && !name.startsWith("__MACOSX") && !last.startsWith(".");
    }

    private static String several(Path file, List<? extends ZipEntry> entries) {
        var names = entries.stream().limit(10).map(it -> it.getName()).toList();
        return "%s holds %d files %s. Unpack it and give one of them."
                .formatted(file.getFileName(), entries.size(), names);
    }
}
