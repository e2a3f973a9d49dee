package folkmoot.site;

import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;

/// Says whether the place is ready to answer.
@Controller
class HealthController {

    private final JdbcClient sql;

    HealthController(JdbcClient sql) {
        this.sql = sql;
    }

    @GetMapping(path = "/health", produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseBody
    String health() {
        sql.sql("SELECT 1").query(Integer.class).single();
        return "{\"status\":\"UP\"}";
    }
}
