package folkmoot.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/// Where a request comes from, as limits count it. An IPv6 customer holds a whole /64 and could ask
/// from another address each time, so its first half is what counts.
public final class Network {

    private static final int HALF = 8;

    private Network() {}

    public static String of(HttpServletRequest request) {
        return of(request.getRemoteAddr());
    }

    static String of(String address) {
        try {
            var literal = address.replaceAll("%.*", "");
            if (InetAddress.ofLiteral(literal) instanceof Inet6Address it) {
                var net = Arrays.copyOf(it.getAddress(), it.getAddress().length);
                Arrays.fill(net, HALF, net.length, (byte) 0);
                return InetAddress.getByAddress(net).getHostAddress() + "/64";
            }
            return InetAddress.ofLiteral(literal).getHostAddress();
        } catch (IllegalArgumentException | UnknownHostException e) {
            return address;
        }
    }
}
