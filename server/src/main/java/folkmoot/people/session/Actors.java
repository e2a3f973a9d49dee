package folkmoot.people.session;

import folkmoot.people.Actor;
import folkmoot.people.Lead;
import folkmoot.people.Staff;
import folkmoot.site.NotAllowed;
import folkmoot.site.SignInFirst;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Hands controllers who is asking; asking for a member, staff or lead is the check that it is one.
@Component
class Actors implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> KINDS =
            Set.of(Actor.class, Actor.Member.class, Staff.class, Lead.class);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return KINDS.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        var actor =
                ActorFilter.actor(
                        Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
        var wanted = parameter.getParameterType();
        if (wanted == Actor.class) {
            return actor;
        }
        if (!(actor instanceof Actor.Member member) || !member.confirmed()) {
            throw new SignInFirst();
        }
        if (wanted == Staff.class && !member.staff() || wanted == Lead.class && !member.lead()) {
            throw new NotAllowed(wanted.getSimpleName() + " only");
        }
        return wanted == Staff.class
                ? new Staff(member)
                : wanted == Lead.class ? new Lead(member) : member;
    }
}
