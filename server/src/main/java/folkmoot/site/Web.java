package folkmoot.site;

import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/// Tells Spring MVC what controllers may ask for and answer with: every argument resolver and
/// return value handler among the beans.
@Configuration(proxyBeanMethods = false)
class Web implements WebMvcConfigurer {

    private final List<HandlerMethodArgumentResolver> resolvers;
    private final List<HandlerMethodReturnValueHandler> answers;
    private final SoundRequests sound;

    Web(
            List<HandlerMethodArgumentResolver> resolvers,
            List<HandlerMethodReturnValueHandler> answers,
            SoundRequests sound) {
        this.resolvers = resolvers;
        this.answers = answers;
        this.sound = sound;
    }

    @Override
    public void addInterceptors(InterceptorRegistry all) {
        all.addInterceptor(sound);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> all) {
        all.addAll(resolvers);
    }

    @Override
    public void addReturnValueHandlers(List<HandlerMethodReturnValueHandler> all) {
        all.addAll(answers);
    }
}
