package folkmoot.governance.condition;

import dev.cel.bundle.CelFactory;
import dev.cel.checker.CelStandardDeclarations;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelOptions;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.cel.runtime.CelStandardFunctions;
import dev.cel.runtime.Program;
import dev.cel.validator.CelValidator;
import dev.cel.validator.CelValidatorFactory;
import dev.cel.validator.validators.AstDepthLimitValidator;
import folkmoot.governance.Feature;
import java.util.Set;

/// The part of CEL that rules are written in. Exactly the subset that withstood the probes of
/// shared/research/uniques.md, section 0: nothing in it makes a text or a list longer, patterns are
/// only called by name, and lists are walked in one level of at most a thousand steps.
final class Language {

    static final int MOST_WALKED = 1_000;

    private static final int DEEPEST = 32;

    private static final CelOptions OPTIONS =
            CelOptions.current()
                    .comprehensionMaxIterations(MOST_WALKED)
                    .maxExpressionCodePointSize(4_000)
                    .maxParseRecursionDepth(DEEPEST)
                    .enableHeterogeneousNumericComparisons(true)
                    .build();

    /// What doubles its operand each time it is called, and patterns that nobody looked at before.
    private static final Set<String> LEFT_OUT =
            Set.of("ADD_STRING", "ADD_LIST", "ADD_BYTES", "MATCHES", "MATCHES_STRING");

    private static final CelCompiler COMPILER = compiler();
    private static final CelRuntime RUNTIME =
            CelRuntimeFactory.plannerRuntimeBuilder()
                    .setOptions(OPTIONS)
                    .setStandardFunctions(
                            CelStandardFunctions.newBuilder()
                                    .filterFunctions((_, it) -> stays(it))
                                    .build())
                    .addFunctionBindings(Names.BOUND)
                    .build();
    private static final CelValidator VALIDATOR =
            CelValidatorFactory.standardCelValidatorBuilder(CelFactory.combine(COMPILER, RUNTIME))
                    .addAstValidators(AstDepthLimitValidator.newInstance(DEEPEST))
                    .build();

    private Language() {}

    private static CelCompiler compiler() {
        var builder =
                CelCompilerFactory.standardCelCompilerBuilder()
                        .setOptions(OPTIONS)
                        .setStandardEnvironmentEnabled(false)
                        .setStandardDeclarations(
                                CelStandardDeclarations.newBuilder()
                                        .filterFunctions((_, it) -> stays(it))
                                        .build())
                        .setStandardMacros(
                                CelStandardMacro.HAS,
                                CelStandardMacro.ALL,
                                CelStandardMacro.EXISTS,
                                CelStandardMacro.EXISTS_ONE)
                        .addFunctionDeclarations(Names.DECLARED)
                        .setResultType(SimpleType.BOOL);
        for (var feature : Feature.values()) {
            builder.addVar(feature.wire(), Names.type(feature.kind()));
        }
        return builder.build();
    }

    private static boolean stays(Object overload) {
        return !(overload instanceof Enum<?> it) || !LEFT_OUT.contains(it.name());
    }

    static CelAbstractSyntaxTree check(String when) {
        try {
            var checked = COMPILER.compile(when).getAst();
            return VALIDATOR.validate(checked).getAst();
        } catch (CelValidationException e) {
            throw new Unfit(String.valueOf(e.getMessage()));
        }
    }

    static Program plan(CelAbstractSyntaxTree checked) {
        try {
            return RUNTIME.createProgram(checked);
        } catch (CelEvaluationException e) {
            throw new Unfit(String.valueOf(e.getMessage()));
        }
    }
}
