package folkmoot;

import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/// What is done regularly. A process that only brings something into the place, or takes a copy of
/// it, leaves that to the one that serves.
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Errands implements SchedulingConfigurer {

    private final boolean ran;

    Errands(@Value("${folkmoot.errands:true}") boolean ran) {
        this.ran = ran;
    }

    // Not a condition: which beans there are is settled while building (docs/adr/0009).
    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        if (!ran) {
            tasks.setTriggerTasksList(List.of());
            tasks.setCronTasksList(List.of());
            tasks.setFixedRateTasksList(List.of());
            tasks.setFixedDelayTasksList(List.of());
        }
    }
}
