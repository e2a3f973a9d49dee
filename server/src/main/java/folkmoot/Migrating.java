package folkmoot;

import folkmoot.site.DeferredIndexes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import org.flywaydb.core.Flyway;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.context.annotation.Primary;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.runtime.flyway.SpringModulithFlywayMigrationStrategy;
import org.springframework.stereotype.Repository;

/// Indexes that a killed import left out first, for migrations count on them. Then module by
/// module, as Modulith migrates, but only where these very migrations have not all run here before:
/// asking each module's history costs an eighth of a start.
///
/// What has run is said in the comment of the root's history. It is taken away before anything is
/// migrated and comes back when everything was; a backup has neither histories nor comment, so what
/// is restored is asked again.
@Repository
@Primary
class Migrating implements FlywayMigrationStrategy {

    private static final Logger LOG = LoggerFactory.getLogger(Migrating.class);

    private static final String DONE =
            "SELECT coalesce(obj_description(to_regclass('public.flyway_schema_history')), '')";
    private static final String FORGET =
            """
            DO $$
            BEGIN
                IF to_regclass('public.flyway_schema_history') IS NOT NULL THEN
                    COMMENT ON TABLE public.flyway_schema_history IS NULL;
                END IF;
            END $$
            """;
    // A comment takes no parameter; what is put in is a hash.
    private static final String NOTE = "COMMENT ON TABLE public.flyway_schema_history IS '%s'";

    private final ObjectProvider<SpringModulithFlywayMigrationStrategy> modules;

    Migrating(ObjectProvider<SpringModulithFlywayMigrationStrategy> modules) {
        this.modules = modules;
    }

    @Override
    public void migrate(Flyway flyway) {
        var source = flyway.getConfiguration().getDataSource();
        DeferredIndexes.make(source, LOG::info);
        var database = JdbcClient.create(source);
        var wanted = fingerprint();
        if (!wanted.equals(database.sql(DONE).query(String.class).single())) {
            database.sql(FORGET).update();
            modules.getObject().migrate(looking(flyway));
            database.sql(NOTE.formatted(wanted)).update();
        }
    }

    // What Spring drew up ahead of time finds all modules' files in the root's place as well.
    private static Flyway looking(Flyway flyway) {
        return Flyway.configure()
                .configuration(flyway.getConfiguration())
                .resourceProvider(null)
                .load();
    }

    /// Of all migrations, by name and content.
    static String fingerprint() {
        try {
            var files =
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath:db/migration/**/*.sql");
            Arrays.sort(files, Comparator.comparing(Migrating::name));
            var sha = MessageDigest.getInstance("SHA-256");
            for (var file : files) {
                var content = file.getContentAsByteArray();
                sha.update(
                        "%s %d\n"
                                .formatted(name(file), content.length)
                                .getBytes(StandardCharsets.UTF_8));
                sha.update(content);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String name(Resource file) {
        try {
            var address = file.getURL().toString();
            return address.substring(address.lastIndexOf("db/migration/"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
