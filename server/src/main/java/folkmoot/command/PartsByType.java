package folkmoot.command;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.FactoryBean;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;

/// Looks once at the type of each bean, where Spring would look at all of them for each of the
/// 1,600 types that a start asks for: a sixteenth of its time (docs/adr/0009).
///
/// The index answers as Spring would, in the order of definition, for whoever asks among all beans
/// once their definitions are settled; a factory of beans stands for what it makes, not for itself.
/// What the index does not know, Spring looks for itself.
final class PartsByType extends DefaultListableBeanFactory {

    private volatile @Nullable Map<Class<?>, List<String>> index;

    @Override
    public String[] getBeanNamesForType(
            @Nullable Class<?> type, boolean includeNonSingletons, boolean allowEagerInit) {
        if (type != null
                && includeNonSingletons
                && allowEagerInit
                && isConfigurationFrozen()
                && !FactoryBean.class.isAssignableFrom(type)) {
            var known = index().get(type);
            if (known != null) {
                return known.toArray(String[]::new);
            }
        }
        return super.getBeanNamesForType(type, includeNonSingletons, allowEagerInit);
    }

    @Override
    public void registerSingleton(String name, Object bean) {
        super.registerSingleton(name, bean);
        index = null;
    }

    @Override
    public void destroySingleton(String name) {
        super.destroySingleton(name);
        index = null;
    }

    @Override
    public void registerBeanDefinition(String name, BeanDefinition definition) {
        super.registerBeanDefinition(name, definition);
        index = null;
    }

    @Override
    public void removeBeanDefinition(String name) {
        super.removeBeanDefinition(name);
        index = null;
    }

    private Map<Class<?>, List<String>> index() {
        var known = index;
        if (known == null) {
            known = look();
            index = known;
        }
        return known;
    }

    private Map<Class<?>, List<String>> look() {
        var seen = new HashMap<Class<?>, List<String>>();
        for (var name : getBeanDefinitionNames()) {
            if (!getMergedLocalBeanDefinition(name).isAbstract()) {
                add(seen, name);
            }
        }
        for (var name : getSingletonNames()) {
            if (!containsBeanDefinition(name)) {
                add(seen, name);
            }
        }
        return seen;
    }

    private void add(Map<Class<?>, List<String>> seen, String name) {
        for (Class<?> it : kinds(getType(name))) {
            seen.computeIfAbsent(it, _ -> new ArrayList<>()).add(name);
        }
    }

    private static Set<Class<?>> kinds(@Nullable Class<?> type) {
        var kinds = new LinkedHashSet<Class<?>>();
        for (Class<?> it = type; it != null; it = it.getSuperclass()) {
            collect(it, kinds);
        }
        return kinds;
    }

    private static void collect(Class<?> type, Set<Class<?>> kinds) {
        if (kinds.add(type)) {
            for (Class<?> it : type.getInterfaces()) {
                collect(it, kinds);
            }
        }
    }
}
