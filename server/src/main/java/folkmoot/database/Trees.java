package folkmoot.database;

import static java.nio.file.attribute.PosixFilePermissions.fromString;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whole folders: removed, listed, handed over.
final class Trees {

    static final Set<PosixFilePermission> READABLE = fromString("rw-r--r--");
    static final Set<PosixFilePermission> PROGRAM = fromString("rwxr-xr-x");

    private Trees() {}

    static void remove(Path tree) throws IOException {
        Files.walkFileTree(
                tree,
                new Tolerant() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes facts)
                            throws IOException {
                        Files.deleteIfExists(file);
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult postVisitDirectory(
                            Path directory, @Nullable IOException e) throws IOException {
                        Files.deleteIfExists(directory);
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /// The ordinary files below this folder, in order.
    static List<Path> files(Path tree) throws IOException {
        var files = new ArrayList<Path>();
        Files.walkFileTree(
                tree,
                new Tolerant() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                        if (facts.isRegularFile()) {
                            files.add(file);
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
        Collections.sort(files);
        return files;
    }

    /// Lets every account look into the folders of this tree, whatever our umask is.
    static void open(Path tree) throws IOException {
        try (var all = Files.walk(tree)) {
            for (var path : (Iterable<Path>) all.filter(Files::isDirectory)::iterator) {
                Files.setPosixFilePermissions(path, PROGRAM);
            }
        }
    }

    /// Gives everything below this folder to another account of the system; needs root.
    static void give(Path tree, int uid, int gid) throws IOException {
        try (var all = Files.walk(tree)) {
            for (var path : (Iterable<Path>) all::iterator) {
                Files.setAttribute(path, "unix:gid", gid, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(path, "unix:uid", uid, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }

    /// Others change the tree meanwhile; what is gone when we come to it is no error.
    private static class Tolerant extends SimpleFileVisitor<Path> {

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
                return FileVisitResult.CONTINUE;
            }
            throw e;
        }
    }
}
