package folkmoot.site;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.generated.precompiled.DynamicTemplates;
import gg.jte.generated.precompiled.StaticTemplates;
import gg.jte.generated.precompiled.Templates;
import gg.jte.html.policy.PreventInlineEventHandlers;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import gg.jte.resolve.DirectoryCodeResolver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;

/// Controllers return typed templates; this writes them. In dev they are read from the source
/// folder anew.
@Configuration(proxyBeanMethods = false)
class Drawing {

    @Bean
    Clock clock() {
        return new Now();
    }

    @Bean
    Templates templates(@Value("${folkmoot.templates:}") String folder) {
        if (folder.isEmpty()) {
            return new StaticTemplates();
        }
        var engine =
                TemplateEngine.create(
                        new DirectoryCodeResolver(Path.of(folder)),
                        Path.of("target/jte-dev"),
                        ContentType.Html,
                        Drawing.class.getClassLoader());
        engine.setTrimControlStructures(true);
        engine.setHtmlPolicy(new PreventInlineEventHandlers());
        return new DynamicTemplates(engine);
    }

    @Bean
    ModelConverter modelConverter() {
        return new ModelConverter();
    }

    static final class ModelConverter extends AbstractHttpMessageConverter<JteModel> {

        ModelConverter() {
            super(StandardCharsets.UTF_8, MediaType.TEXT_HTML, MediaType.ALL);
        }

        @Override
        protected boolean supports(Class<?> type) {
            return JteModel.class.isAssignableFrom(type);
        }

        @Override
        public boolean canRead(Class<?> type, @Nullable MediaType media) {
            return false;
        }

        @Override
        public List<MediaType> getSupportedMediaTypes() {
            return List.of(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
        }

        @Override
        protected JteModel readInternal(Class<? extends JteModel> type, HttpInputMessage in) {
            throw new HttpMessageNotReadableException("Pages are only written", in);
        }

        @Override
        protected void writeInternal(JteModel page, HttpOutputMessage out) throws IOException {
            out.getHeaders()
                    .setContentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
            var drawn = new Utf8ByteOutput();
            page.render(drawn);
            // In one piece: each write goes through everything that wraps the response.
            var bytes = drawn.toByteArray();
            out.getHeaders().setContentLength(bytes.length);
            out.getBody().write(bytes);
        }
    }
}
