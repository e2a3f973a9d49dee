package folkmoot.command;

import static org.assertj.core.api.Assertions.assertThat;

import folkmoot.FolkmootTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.test.context.TestPropertySource;

/// A process that only brings something into the place leaves what is done regularly to the one
/// that serves.
@FolkmootTest
@TestPropertySource(properties = "folkmoot.errands=false")
class ErrandsTests {

    @Autowired ListableBeanFactory beans;

    @Test
    void whoeverOnlyBringsSomethingSendsAndReleasesNothing() {
        assertThat(beans.getBeanNamesForType(ScheduledAnnotationBeanPostProcessor.class)).isEmpty();
    }
}
