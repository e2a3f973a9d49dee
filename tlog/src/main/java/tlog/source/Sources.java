package tlog.source;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;

/// Finds out what a log is read from by what it is called.
public final class Sources {

    private Sources() {}

    public static Source of(String name) {
        if (name.startsWith("http://") || name.startsWith("https://")) {
            return new Server(URI.create(name.endsWith("/") ? name : name + "/"));
        }
        var path = Path.of(name);
        if (Files.isDirectory(path)) {
            return new Folder(path);
        }
        if (!Files.isRegularFile(path)) {
            throw new Unreachable("There is no " + name);
        }
        try {
            return new Archive(new ZipFile(path.toFile()));
        } catch (IOException e) {
            throw new Unreachable(name + " is no zip archive", e);
        }
    }

    private record Folder(Path folder) implements Source {

        @Override
        public Optional<InputStream> open(String path) throws IOException {
            var file = folder.resolve(path);
            return Files.isRegularFile(file)
                    ? Optional.of(Files.newInputStream(file))
                    : Optional.empty();
        }

        @Override
        public boolean live() {
            return false;
        }

        @Override
        public void close() {}
    }

    private record Archive(ZipFile zip) implements Source {

        @Override
        public Optional<InputStream> open(String path) throws IOException {
            var entry = zip.getEntry(path);
            return entry == null ? Optional.empty() : Optional.of(zip.getInputStream(entry));
        }

        @Override
        public boolean live() {
            return false;
        }

        @Override
        public void close() {
            try {
                zip.close();
            } catch (IOException e) {
                throw new Unreachable("The archive could not be closed", e);
            }
        }
    }
}
