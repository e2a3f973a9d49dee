package tlog;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Target;

/// May be absent. Our own, because this module depends on nothing.
@Documented
@Target(ElementType.TYPE_USE)
public @interface Nullable {}
