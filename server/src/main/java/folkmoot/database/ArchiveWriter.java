package folkmoot.database;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.attribute.PosixFilePermissions.asFileAttribute;
import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A backup being written: a zip file that any tool opens. `SHA256SUMS` has a line for every member
/// (`sha256sum -c SHA256SUMS` checks them), and the zip's comment has the hash of that list. The
/// file has its name only when it is whole and on the disk.
final class ArchiveWriter implements AutoCloseable {

    static final String SUMS = "SHA256SUMS";
    static final String COMMENT = "Folkmoot backup, sha256 of SHA256SUMS: ";

    /// Writes one member.
    interface Content {
        long writeTo(OutputStream out) throws IOException, SQLException;
    }

    private final Path file;
    private final Path part;
    private final FileChannel channel;
    private final ZipOutputStream zip;
    private final StringBuilder sums = new StringBuilder();

    ArchiveWriter(Path file) throws IOException {
        this.file = file;
        this.part =
                Files.createTempFile(
                        file.getParent(),
                        "." + file.getFileName(),
                        ".part",
                        asFileAttribute(fromString("rw-------")));
        this.channel = FileChannel.open(part, StandardOpenOption.WRITE);
        this.zip =
                new ZipOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16));
    }

    /// Rows and words, which become much smaller.
    long addText(String name, Content content) throws IOException, SQLException {
        zip.setLevel(Deflater.BEST_SPEED + 2);
        return add(new ZipEntry(name), content);
    }

    /// Pictures, which are as small as they get.
    long addPacked(String name, FileTime changed, Content content)
            throws IOException, SQLException {
        zip.setLevel(Deflater.NO_COMPRESSION);
        return add(new ZipEntry(name).setLastModifiedTime(changed), content);
    }

    /// Nothing comes after this; the file gets its name.
    void finish() throws IOException {
        var list = sums.toString().getBytes(UTF_8);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        zip.putNextEntry(new ZipEntry(SUMS));
        zip.write(list);
        zip.closeEntry();
        zip.setComment(COMMENT + HexFormat.of().formatHex(Sha256.digest().digest(list)));
        zip.finish();
        zip.flush();
        channel.force(true);
        Files.move(part, file);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(part);
    }

    private long add(ZipEntry entry, Content content) throws IOException, SQLException {
        zip.putNextEntry(entry);
        var out = new DigestOutputStream(zip, Sha256.digest());
        var count = content.writeTo(out);
        zip.closeEntry();
        sums.append(HexFormat.of().formatHex(out.getMessageDigest().digest()))
                .append("  ")
                .append(entry.getName())
                .append('\n');
        return count;
    }
}
