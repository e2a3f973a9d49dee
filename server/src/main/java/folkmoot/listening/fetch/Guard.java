package folkmoot.listening.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Says which machines may be called: those that anybody on the internet can reach. It looks up the
/// name itself, and the connection goes to the very addresses that it let through: a name that
/// means another machine a moment later gains nothing.
@Component
class Guard implements DnsResolver {

    // IANA's special-purpose registries. Of IPv6 only what is given out for use (2000::/3) is
    // public, and what leads back to IPv4 in it is not.
    private static final List<Net> SPECIAL =
            Stream.of(
                            "0.0.0.0/8",
                            "10.0.0.0/8",
                            "100.64.0.0/10",
                            "127.0.0.0/8",
                            "169.254.0.0/16",
                            "172.16.0.0/12",
                            "192.0.0.0/24",
                            "192.0.2.0/24",
                            "192.88.99.0/24",
                            "192.168.0.0/16",
                            "198.18.0.0/15",
                            "198.51.100.0/24",
                            "203.0.113.0/24",
                            "224.0.0.0/3",
                            "2001::/23",
                            "2001:db8::/32",
                            "2002::/16",
                            "3fff::/20")
                    .map(Net::of)
                    .toList();
    private static final Net GIVEN_OUT = Net.of("2000::/3");

    private final boolean lenient;

    /// `lenient`: machines of the own network may be called too.
    Guard(@Value("${folkmoot.fetch.private:false}") boolean lenient) {
        this.lenient = lenient;
    }

    boolean lenient() {
        return lenient;
    }

    /// A name that leads where nothing is fetched from.
    static final class Guarded extends UnknownHostException {

        Guarded(String host) {
            super(host + " is not on the public internet");
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var all = InetAddress.getAllByName(host);
        for (var it : all) {
            if (!lenient && !open(it)) {
                throw new Guarded(host);
            }
        }
        return all;
    }

    static boolean open(InetAddress address) {
        return SPECIAL.stream().noneMatch(it -> it.has(address))
                && (address instanceof Inet4Address || GIVEN_OUT.has(address));
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private record Net(byte[] start, int bits) {

        static Net of(String written) {
            var slash = written.indexOf('/');
            return new Net(
                    InetAddress.ofLiteral(written.substring(0, slash)).getAddress(),
                    Integer.parseInt(written.substring(slash + 1)));
        }

        boolean has(InetAddress address) {
            var bytes = address.getAddress();
            if (bytes.length != start.length) {
                return false;
            }
            for (var bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> bit % 8;
                if ((bytes[bit / 8] & mask) != (start[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
