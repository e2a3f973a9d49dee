package folkmoot.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/// What there is to run on.
final class Machine {

    private Machine() {}

    /// The `nth` part of the memory, in MB, within these bounds. A container's limit counts as all
    /// there is.
    static long part(int nth, long least, long most) {
        var all =
                ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getTotalMemorySize();
        return Math.clamp(all / nth >> 20, least, most);
    }
}
