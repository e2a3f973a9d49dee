package folkmoot.site;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/// Bodies that are neither a form nor an upload end at one megabyte. The container bounds the other
/// two (application.yaml) and no third kind.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Bounds extends OncePerRequestFilter {

    static final int LARGEST = 1 << 20;

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            chain.doFilter(request, response);
        } else if (request.getContentLengthLong() > LARGEST) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(new Bounded(request), response);
        }
    }

    /// Whose body ends with an error when it is longer than it may be, whatever was announced.
    private static final class Bounded extends HttpServletRequestWrapper {

        Bounded(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new Counted(super.getInputStream());
        }
    }

    /// A body that announced no length, and has too much of it.
    static final class TooLong extends IOException {

        TooLong() {
            super("A body longer than " + LARGEST + " bytes");
        }
    }

    private static final class Counted extends ServletInputStream {

        private final ServletInputStream in;
        private int left = LARGEST;

        Counted(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            var it = in.read();
            count(it < 0 ? 0 : 1);
            return it;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            var read = in.read(bytes, from, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new TooLong();
            }
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
