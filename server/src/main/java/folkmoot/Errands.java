package folkmoot;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/// What is done regularly. A process that only brings something into the place, or takes a copy of
/// it, leaves that to the one that serves.
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty(name = "folkmoot.errands", matchIfMissing = true)
@EnableScheduling
class Errands {}
