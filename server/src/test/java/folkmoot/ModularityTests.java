package folkmoot;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The borders of the house.
class ModularityTests {

    @Test
    void arrowsPointDownAndNobodyReachesInside() {
        ApplicationModules.of(Folkmoot.class).verify();
    }
}
