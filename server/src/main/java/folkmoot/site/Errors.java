package folkmoot.site;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Locale;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.apache.tomcat.util.http.fileupload.FileUploadException;
import org.apache.tomcat.util.http.fileupload.MultipartStream.MalformedStreamException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.core.convert.ConversionFailedException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.springframework.web.util.UriUtils;

/// What a person reads when something did not work: what happened, that nothing was lost, what to
/// do.
@Controller
@ControllerAdvice
class Errors implements ErrorController {

    private static final Logger LOG = LoggerFactory.getLogger(Errors.class);

    private final Templates html;
    private final Frames frames;

    Errors(Templates html, Frames frames) {
        this.html = html;
        this.frames = frames;
    }

    @ExceptionHandler({
        NotThere.class,
        NoResourceFoundException.class,
        MethodArgumentTypeMismatchException.class,
        ConversionFailedException.class
    })
    ResponseEntity<JteModel> notThere(HttpServletRequest request) {
        return page(request, HttpStatus.NOT_FOUND, "missing", "");
    }

    @ExceptionHandler(NotAllowed.class)
    ResponseEntity<JteModel> notAllowed(HttpServletRequest request) {
        return page(request, HttpStatus.FORBIDDEN, "forbidden", "");
    }

    @ExceptionHandler(Ruled.class)
    ResponseEntity<JteModel> ruled(Ruled it, HttpServletRequest request) {
        return page(request, HttpStatus.FORBIDDEN, "ruled", String.valueOf(it.getMessage()));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    ResponseEntity<JteModel> notReadable(
            HttpMessageNotReadableException e, HttpServletRequest request) {
        return page(
                request,
                e.getMostSpecificCause() instanceof Bounds.TooLong
                        ? HttpStatus.CONTENT_TOO_LARGE
                        : HttpStatus.BAD_REQUEST,
                "request",
                "");
    }

    // Whoever sends too much, or what cannot be read, leaves no incident in the log.
    @ExceptionHandler(InvalidParameterException.class)
    ResponseEntity<JteModel> notTaken(InvalidParameterException e, HttpServletRequest request) {
        return page(request, HttpStatus.valueOf(e.getErrorCode()), "request", "");
    }

    @ExceptionHandler(MultipartException.class)
    ResponseEntity<JteModel> notTaken(MultipartException e, HttpServletRequest request) {
        if (e instanceof MaxUploadSizeExceededException) {
            return page(request, HttpStatus.CONTENT_TOO_LARGE, "request", "");
        }
        // Anything else, a full disk above all, is for the operator to know.
        return switch (e.getMostSpecificCause()) {
            case FileUploadException _, MalformedStreamException _ ->
                    page(request, HttpStatus.BAD_REQUEST, "request", "");
            default -> throw e;
        };
    }

    @ExceptionHandler(TooOften.class)
    ResponseEntity<JteModel> tooOften(TooOften wait, HttpServletRequest request) {
        return page(request, wait.answer(), HttpStatus.TOO_MANY_REQUESTS, "often", wait.span());
    }

    @ExceptionHandler(SignInFirst.class)
    ResponseEntity<Void> signInFirst(HttpServletRequest request) {
        var back = request.getMethod().equals("GET") ? request.getRequestURI() : "/";
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/sign-in?back=" + UriUtils.encode(back, "UTF-8")))
                .build();
    }

    @RequestMapping("/error")
    ResponseEntity<JteModel> other(HttpServletRequest request) {
        var code =
                request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer it
                        ? it
                        : 500;
        var status =
                HttpStatus.resolve(code) instanceof HttpStatus known
                        ? known
                        : HttpStatus.INTERNAL_SERVER_ERROR;
        if (!status.is5xxServerError()) {
            return page(request, status, what(request, status), "");
        }
        var incident = Ids.text(Ids.next()).substring(2, 12).toUpperCase(Locale.ROOT);
        LOG.error(
                "incident {}",
                incident,
                (Throwable) request.getAttribute(RequestDispatcher.ERROR_EXCEPTION));
        return page(request, status, "bug", incident);
    }

    private static String what(HttpServletRequest request, HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "missing";
            case FORBIDDEN ->
                    request.getAttribute(SameOrigin.FOREIGN) == null ? "forbidden" : "foreign";
            default -> "request";
        };
    }

    private ResponseEntity<JteModel> page(
            HttpServletRequest request, HttpStatus status, String what, String detail) {
        return page(request, ResponseEntity.status(status), status, what, detail);
    }

    // What htmx wanted to put there stays as it is, a form with everything typed into it; the news
    // stand at its beginning.
    private ResponseEntity<JteModel> page(
            HttpServletRequest request,
            ResponseEntity.BodyBuilder answer,
            HttpStatus status,
            String what,
            String detail) {
        if (request.getHeader("HX-Request") != null) {
            return answer.header("HX-Reswap", "afterbegin")
                    .body(html.sitePause(Texts.say("site.error." + what + ".text", detail)));
        }
        var frame = frames.of(request).titled(Texts.say("site.error." + what + ".title")).hidden();
        return answer.body(html.siteError(frame, what, status.value(), detail));
    }
}
