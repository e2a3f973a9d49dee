package folkmoot.products.catalogue;

import static folkmoot.site.Texts.say;

import folkmoot.people.Staff;
import folkmoot.products.CatalogueFile.Options;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Takes a file at the counter and reads it in the back, so that nobody waits at an empty page.
@Component
class Receiving {

    private static final Logger LOG = LoggerFactory.getLogger(Receiving.class);

    // A small file is read before the answer: its report is complete at once.
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int LONGEST_NAME = 200;

    private final Importing importing;

    Receiving(Importing importing) {
        this.importing = importing;
    }

    /// Answers the import's id.
    UUID receive(Staff staff, MultipartFile file, boolean makeCategories) {
        var kept = kept(file);
        var by = staff.member().id().value();
        var id = importing.start(name(file), by);
        var options = new Options(Map.of(), makeCategories, by);
        var reader = Thread.ofVirtual().name("import").start(() -> read(id, kept, options));
        try {
            reader.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return id;
    }

    private void read(UUID id, Path file, Options options) {
        try {
            importing.read(id, file, options, _ -> {});
        } catch (IOException | RuntimeException e) {
            LOG.error("import {}", id, e);
            importing.abandon(id, say("products.import.problem.bug"));
        } finally {
            forget(file);
        }
    }

    private static Path kept(MultipartFile file) {
        try {
            var kept = Files.createTempFile("catalogue", "");
            file.transferTo(kept);
            return kept;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("{} stays", file, e);
        }
    }

    // Some browsers send a whole path.
    private static String name(MultipartFile file) {
        var name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        return last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME) : last;
    }
}
