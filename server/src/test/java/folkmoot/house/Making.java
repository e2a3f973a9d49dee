package folkmoot.house;

import folkmoot.Cast;
import folkmoot.reviews.Read;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/// Makes [Things], as people would where that is quick.
abstract class Making {

    final World world;
    final MockMvcTester browser;
    final JdbcClient sql;

    Making(World world, MockMvcTester browser, JdbcClient sql) {
        this.world = world;
        this.browser = browser;
        this.sql = sql;
    }

    /// By how the routes begin that are about them.
    abstract Map<String, Supplier<Things.Thing>> makers();

    final Things.Thing thing(String name, Object value) {
        return thing(name, value, world.person());
    }

    static Things.Thing thing(String name, Object value, World.Person whose) {
        return new Things.Thing(Map.of(name, value.toString()), Map.of(), whose);
    }

    /// Where that led.
    final String send(World.Person who, String path, String... fields) {
        var request = browser.post().uri(path).cookie(who.cookie());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return Read.location(request.exchange());
    }

    static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    final UUID id(String question, UUID of) {
        return sql.sql(question).param(of).query(UUID.class).single();
    }

    static Cast.Player player(World.Person it) {
        return new Cast.Player(it.actor(), "", it.cookie());
    }

    static World.Person person(Cast.Player it) {
        return new World.Person(it.actor(), it.cookie());
    }
}
