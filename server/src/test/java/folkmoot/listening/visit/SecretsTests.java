package folkmoot.listening.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import folkmoot.FolkmootTest;
import folkmoot.listening.Planted;
import folkmoot.listening.fetch.Unfetched;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/// What places are visited with opens with the key of this place, and with nothing else.
@FolkmootTest
class SecretsTests {

    @Autowired Secrets secrets;
    @Autowired Sealing sealing;
    @Autowired JdbcClient sql;
    @Autowired TransactionTemplate together;

    @Test
    void whatStandsInClearFromBeforeIsSealedAndStillOpens() throws Unfetched {
        var source = new Planted(sql).source("mailbox");
        sql.sql(
                        "INSERT INTO listening.secret (source, name, value) VALUES (?, 'password', 'clear')")
                .param(source)
                .update();
        assertThat(secrets.of(source)).containsEntry("password", "clear");

        sealing.seal();

        assertThat(
                        sql.sql("SELECT value IS NULL FROM listening.secret WHERE source = ?")
                                .param(source)
                                .query(Boolean.class)
                                .single())
                .isTrue();
        assertThat(secrets.of(source)).containsEntry("password", "clear");
        sealing.seal();
        assertThat(secrets.of(source)).containsEntry("password", "clear");
    }

    @Test
    void whoCannotSealKeepsNobodyElseFromIt() {
        var source = new Planted(sql).source("mailbox");
        sql.sql(
                        "INSERT INTO listening.secret (source, name, value) VALUES (?, 'password', 'clear')")
                .param(source)
                .update();
        Sealable broken = () -> sql.sql("SELECT 1 / 0").query(Integer.class).single();

        new Sealing(List.of(broken, secrets, broken), together).seal();

        assertThat(
                        sql.sql("SELECT value IS NULL FROM listening.secret WHERE source = ?")
                                .param(source)
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void itOpensForNobodyElse(@TempDir Path data, @TempDir Path other) throws Unfetched {
        var planted = new Planted(sql);
        var source = planted.source("mailbox");
        var vault = new Vault(data);
        var sealed = vault.seal(source, "password", "Pässwort");

        assertThat(vault.seal(source, "password", "Pässwort")).isNotEqualTo(sealed);
        assertThat(new Vault(data).open(source, "password", sealed)).isEqualTo("Pässwort");
        assertThatThrownBy(() -> new Vault(other).open(source, "password", sealed))
                .hasMessageContaining("another key");
        assertThatThrownBy(() -> vault.open(planted.source("mailbox"), "password", sealed))
                .isInstanceOf(Unfetched.class);
        assertThatThrownBy(() -> vault.open(source, "token", sealed)).isInstanceOf(Unfetched.class);
        assertThat(data.resolve("secrets/listening.key"))
                .satisfies(it ->
                        assertThat(java.nio.file.Files.getPosixFilePermissions(it)).hasSize(2));
    }
}
