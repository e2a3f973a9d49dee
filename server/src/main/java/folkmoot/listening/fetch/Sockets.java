package folkmoot.listening.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;
import org.springframework.stereotype.Component;

/// Connections of others' libraries, as guarded as our own: to the address that was looked at.
@Component
public class Sockets extends SocketFactory {

    private final Guard guard;

    Sockets(Guard guard) {
        this.guard = guard;
    }

    @Override
    public Socket createSocket() {
        return new Socket() {
            @Override
            public void connect(SocketAddress to) throws IOException {
                connect(to, 0);
            }

            @Override
            public void connect(SocketAddress to, int within) throws IOException {
                var asked = (InetSocketAddress) to;
                var known = guard.resolve(asked.getHostString());
                super.connect(new InetSocketAddress(known[0], asked.getPort()), within);
            }
        };
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        var socket = createSocket();
        socket.connect(InetSocketAddress.createUnresolved(host, port));
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress here, int ours)
            throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress here, int ours)
            throws IOException {
        return createSocket(host.getHostAddress(), port);
    }

    /// Whether machines of the own network may be called, to which no encryption is needed.
    public boolean lenient() {
        return guard.lenient();
    }
}
