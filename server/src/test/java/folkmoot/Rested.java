package folkmoot;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;

/// The tests of talk share a place, and together they would say more in an hour than rules allow
/// one person: what the class before said was said two months ago (`META-INF/spring.factories`).
final class Rested implements TestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        if (test.getTestClass().getPackageName().startsWith("folkmoot.talk")) {
            var sql = test.getApplicationContext().getBean(JdbcClient.class);
            sql.sql("UPDATE governance.deed SET at = at - interval '2 months'").update();
            sql.sql("UPDATE governance.tally SET at = at - interval '2 months'").update();
        }
    }
}
