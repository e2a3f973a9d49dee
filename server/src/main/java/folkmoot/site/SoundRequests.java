package folkmoot.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;

/// Refuses parameters and fields that cannot be kept with 400, before any controller meets them. No
/// browser sends such.
@Component
class SoundRequests implements HandlerInterceptor {

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (request.getDispatcherType() == DispatcherType.ERROR || sound(request)) {
            return true;
        }
        response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        return false;
    }

    private static boolean sound(HttpServletRequest request) {
        return request.getParameterMap().entrySet().stream()
                .allMatch(it ->
                        // A name alone (`?before`) may come without any value.
                        Sound.is(it.getKey())
                                && Arrays.stream(it.getValue())
                                        .filter(Objects::nonNull)
                                        .allMatch(Sound::is));
    }
}
