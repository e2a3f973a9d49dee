package folkmoot.people.session;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.Cast;
import folkmoot.FolkmootTest;
import folkmoot.site.PageCache;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DelegatingDataSource;

@FolkmootTest
class SessionsTests {

    @Autowired Sessions sessions;
    @Autowired PageCache pages;
    @Autowired DataSource data;
    @Autowired Cast cast;

    @Test
    void aSessionThatEndsWhileItIsReadIsNotRemembered() {
        var extra = cast.somebody();
        var cookie = extra.cookie().getValue();
        var meanwhile = new AtomicReference<Runnable>(() -> sessions.endAll(extra.id()));
        var other = new Sessions(JdbcClient.create(new Interrupted(meanwhile)), pages);

        assertThat(other.find(cookie)).as("as it was when it was read").isNotNull();
        assertThat(other.find(cookie)).as("afterwards").isNull();
    }

    /// Lets something happen once, right after a statement has been answered.
    private final class Interrupted extends DelegatingDataSource {

        private final AtomicReference<Runnable> meanwhile;

        Interrupted(AtomicReference<Runnable> meanwhile) {
            super(data);
            this.meanwhile = meanwhile;
        }

        @Override
        public Connection getConnection() throws SQLException {
            var real = super.getConnection();
            return (Connection)
                    Proxy.newProxyInstance(
                            getClass().getClassLoader(),
                            new Class<?>[] {Connection.class},
                            (_, method, args) -> {
                                try {
                                    var answer = method.invoke(real, args);
                                    if (method.getName().equals("close")) {
                                        meanwhile.getAndSet(() -> {}).run();
                                    }
                                    return answer;
                                } catch (InvocationTargetException e) {
                                    throw e.getCause();
                                }
                            });
        }
    }
}
