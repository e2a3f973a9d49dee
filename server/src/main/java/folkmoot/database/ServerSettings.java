package folkmoot.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The server's settings file, written anew at each start.
enum ServerSettings {
    /// For people's data: what was acknowledged survives a power cut.
    DURABLE(
            """
            fsync = on
            full_page_writes = on
            synchronous_commit = on
            max_connections = 100
            logging_collector = on
            log_directory = 'log'
            log_filename = 'postgresql-%a.log'
            log_file_mode = 0600
            log_rotation_age = 1d
            log_rotation_size = 0
            log_truncate_on_rotation = on
            """),
    /// As durable, while nothing but an import works. A million reviews keep a gigabyte of index
    /// pages busy, which were fetched and written again for each of them; and each fifth more made
    /// autovacuum read everything once more, beside the import and for nothing: nothing is deleted.
    /// Whoever serves the place next has it vacuumed. Another process than the one that stores
    /// writes the pages that make room.
    FILLING(
            DURABLE.special
                    + """
                    shared_buffers = %dMB
                    max_wal_size = 3GB
                    maintenance_work_mem = 128MB
                    bgwriter_delay = 20ms
                    bgwriter_lru_maxpages = 1000
                    bgwriter_lru_multiplier = 4
                    autovacuum_vacuum_insert_threshold = -1
                    autovacuum_analyze_scale_factor = 1
                    """
                            .formatted(Machine.part(8, 96, 768))),
    /// For tests: everything is thrown away at the end.
    THROWAWAY(
            """
            fsync = off
            full_page_writes = off
            synchronous_commit = off
            max_connections = 300
            autovacuum_naptime = 1h
            """);

    /// Sized for a machine with two cores and little memory: Folkmoot and its database have 700 MiB
    /// together. Own settings go into `own.conf` beside the file and win.
    private static final String COMMON =
            """
            # Written by Folkmoot at each start. Put your own settings into own.conf.
            listen_addresses = '127.0.0.1'
            port = %d
            unix_socket_directories = ''
            password_encryption = 'scram-sha-256'

            shared_buffers = 96MB
            work_mem = 8MB
            maintenance_work_mem = 64MB
            autovacuum_work_mem = 32MB
            effective_cache_size = 1GB
            random_page_cost = 1.1
            jit = off

            wal_level = minimal
            max_wal_senders = 0
            max_logical_replication_workers = 0
            min_wal_size = 64MB
            max_wal_size = 1GB
            checkpoint_timeout = 15min

            timezone = 'UTC'
            log_timezone = 'UTC'
            datestyle = 'iso, ymd'
            lc_messages = 'C'
            default_text_search_config = 'pg_catalog.simple'
            log_line_prefix = '%%m [%%p] '
            log_checkpoints = off
            log_autovacuum_min_duration = -1

            """;

    private static final String OWN =
            """

            include_if_exists = 'own.conf'
            """;

    private final String special;

    ServerSettings(String special) {
        this.special = special;
    }

    void write(Path cluster, int port) throws IOException {
        var file = cluster.resolve("postgresql.conf");
        Files.writeString(file, COMMON.formatted(port) + special + OWN);
        var own = cluster.resolve("own.conf");
        if (Files.notExists(own)) {
            Files.writeString(own, "# Your own settings for PostgreSQL; they win.\n");
        }
    }
}
