package folkmoot.site;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.util.WebUtils;

/// Refuses parameters, fields and names of files that cannot be kept with 400, before any
/// controller meets them. No browser sends such.
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

    private static Stream<String> names(HttpServletRequest request) {
        var upload = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        return upload == null
                ? Stream.of()
                : upload.getMultiFileMap().values().stream()
                        .flatMap(List::stream)
                        .map(MultipartFile::getOriginalFilename)
                        .filter(Objects::nonNull);
    }

    private static boolean sound(HttpServletRequest request) {
        return names(request).allMatch(Sound::is)
                && request.getParameterMap().entrySet().stream()
                        .allMatch(it ->
                                // A name alone (`?before`) may come without any value.
                                Sound.is(it.getKey())
                                        && Arrays.stream(it.getValue())
                                                .filter(Objects::nonNull)
                                                .allMatch(Sound::is));
    }
}
