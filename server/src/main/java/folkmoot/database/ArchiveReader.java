package folkmoot.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/// A backup being read. It is believed only after every member was held against its hash.
final class ArchiveReader implements AutoCloseable {

    private final Path file;
    private final ZipFile zip;
    private final Map<String, String> sums = new LinkedHashMap<>();

    ArchiveReader(Path file) throws IOException {
        if (Files.notExists(file)) {
            throw new DatabaseProblem("There is no file " + file + ".");
        }
        this.file = file;
        try {
            this.zip = new ZipFile(file.toFile());
        } catch (ZipException | EOFException e) {
            throw new DatabaseProblem(
                    file + " is not a Folkmoot backup, or only a part of one.", e);
        }
    }

    /// Refuses what is altered, damaged or incomplete, before anything of it is used.
    void verify(Consumer<String> progress) throws IOException {
        readSums();
        if (zip.size() != sums.size() + 1) {
            throw altered("members are missing or were added");
        }
        progress.accept("Checking %,d members".formatted(sums.size()));
        for (var sum : sums.entrySet()) {
            if (!hash(sum.getKey()).equals(sum.getValue())) {
                throw altered(sum.getKey() + " does not match its checksum");
            }
        }
    }

    Manifest manifest() throws IOException {
        try (var in = open(Manifest.MEMBER)) {
            var manifest = Manifest.read(in.readAllBytes());
            if (manifest.format() > Manifest.FORMAT) {
                throw new DatabaseProblem(
                        "%s was made by a newer Folkmoot (%s). Restore it with that one."
                                .formatted(file, manifest.folkmoot()));
            }
            return manifest;
        }
    }

    InputStream open(String member) throws IOException {
        var entry = zip.getEntry(member);
        if (entry == null) {
            throw altered(member + " is missing");
        }
        return zip.getInputStream(entry);
    }

    /// Unpacks the members below this name into a folder; returns how many.
    long unpack(String name, Path folder) throws IOException {
        long count = 0;
        for (var member : sums.keySet()) {
            if (member.startsWith(name)) {
                var target = folder.resolve(member.substring(name.length())).normalize();
                if (!target.startsWith(folder)) {
                    throw altered(member + " leads out of the folder");
                }
                Files.createDirectories(target.resolveSibling(""));
                try (var in = open(member)) {
                    Files.copy(in, target);
                }
                Files.setLastModifiedTime(target, zip.getEntry(member).getLastModifiedTime());
                count++;
            }
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private void readSums() throws IOException {
        var comment = zip.getComment();
        if (comment == null || !comment.startsWith(ArchiveWriter.COMMENT)) {
            throw new DatabaseProblem(file + " is not a Folkmoot backup.");
        }
        if (!comment.endsWith(hash(ArchiveWriter.SUMS))) {
            throw altered("its list of checksums was changed");
        }
        try (var in = open(ArchiveWriter.SUMS)) {
            for (var line : new String(in.readAllBytes(), UTF_8).lines().toList()) {
                sums.put(line.substring(66), line.substring(0, 64));
            }
        }
    }

    private String hash(String member) throws IOException {
        try (var in = new DigestInputStream(open(member), Sha256.digest())) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (ZipException | EOFException e) {
            throw altered(member + " is damaged");
        }
    }

    private DatabaseProblem altered(String how) {
        return new DatabaseProblem(
                "%s was altered or damaged: %s. Nothing was restored.".formatted(file, how));
    }
}
