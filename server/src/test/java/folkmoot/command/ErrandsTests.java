package folkmoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.config.ScheduledTaskHolder;
import org.springframework.test.context.TestPropertySource;

/// A process that only brings something into the place leaves what is done regularly to the one
/// that serves.
@FolkmootTest
@TestPropertySource(properties = "folkmoot.errands=false")
class ErrandsTests {

    @Autowired ScheduledTaskHolder tasks;

    @Test
    void whoeverOnlyBringsSomethingSendsAndReleasesNothing() {
        assertThat(tasks.getScheduledTasks())
                .isNotEmpty()
                .allSatisfy(it -> assertThat(it.nextExecution()).as("%s", it).isNull());
    }
}
