package folkmoot.governance.condition;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.runtime.CelFunctionBinding;
import folkmoot.governance.Feature;
import folkmoot.governance.Kind;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What conditions may name beside the language's own: the types of features, and our functions.
final class Names {

    static final String HAS_WORD = "hasWord";
    static final String PATTERN = "pattern";
    static final String SIMILAR_TO = "similarTo";
    static final String BUSINESS_MINUTES = "businessMinutesSince";
    static final String HOST_OF = "hostOf";

    static final List<CelFunctionDecl> DECLARED =
            List.of(
                    declared(HAS_WORD, SimpleType.BOOL, SimpleType.STRING, SimpleType.STRING),
                    declared(PATTERN, SimpleType.BOOL, SimpleType.STRING, SimpleType.STRING),
                    declared(SIMILAR_TO, SimpleType.INT, SimpleType.STRING, SimpleType.INT),
                    declared(BUSINESS_MINUTES, SimpleType.INT, SimpleType.TIMESTAMP),
                    declared(HOST_OF, SimpleType.STRING, SimpleType.STRING));

    static final List<CelFunctionBinding> BOUND =
            List.of(
                    CelFunctionBinding.from(
                            id(HAS_WORD),
                            String.class,
                            String.class,
                            (text, list) -> Call.CURRENT.get().hasWord(text, list)),
                    CelFunctionBinding.from(
                            id(PATTERN),
                            String.class,
                            String.class,
                            (pattern, text) -> Call.CURRENT.get().pattern(pattern, text)),
                    CelFunctionBinding.from(
                            id(SIMILAR_TO),
                            String.class,
                            Long.class,
                            (text, days) -> Call.CURRENT.get().similarTo(text, days)),
                    CelFunctionBinding.from(
                            id(BUSINESS_MINUTES),
                            Instant.class,
                            since -> Call.CURRENT.get().businessMinutesSince(since)),
                    CelFunctionBinding.from(
                            id(HOST_OF), String.class, it -> Call.CURRENT.get().hostOf(it)));

    private Names() {}

    static CelType type(Kind kind) {
        return switch (kind) {
            case FLAG -> SimpleType.BOOL;
            case COUNT -> SimpleType.INT;
            case SHARE -> SimpleType.DOUBLE;
            case WORD, TEXT, OFFICE -> SimpleType.STRING;
            case TIME -> SimpleType.TIMESTAMP;
            case WORDS -> ListType.create(SimpleType.STRING);
            case DAYS -> ListType.create(SimpleType.INT);
            case LINKS -> ListType.create(MapType.create(SimpleType.STRING, SimpleType.DYN));
        };
    }

    /// The features that a condition names, and those that our functions look at by themselves.
    static Set<Feature> mentioned(CelAbstractSyntaxTree checked) {
        var all = EnumSet.noneOf(Feature.class);
        for (var it : checked.getReferenceMap().values()) {
            for (var feature : Feature.values()) {
                if (feature.wire().equals(it.name())) {
                    all.add(feature);
                }
            }
            if (it.overloadIds().contains(id(SIMILAR_TO))) {
                all.add(Feature.REPEATS);
            }
            if (it.overloadIds().contains(id(BUSINESS_MINUTES))) {
                all.add(Feature.OFFICE);
                all.add(Feature.NOW);
            }
        }
        return all;
    }

    private static CelFunctionDecl declared(String name, CelType result, CelType... arguments) {
        return CelFunctionDecl.newFunctionDeclaration(
                name, CelOverloadDecl.newGlobalOverload(id(name), result, arguments));
    }

    private static String id(String name) {
        return "folkmoot_" + name;
    }
}
