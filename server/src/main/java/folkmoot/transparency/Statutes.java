package folkmoot.transparency;

import java.util.List;

/// Implemented by what brings along several.
public interface Statutes {

    /// Those of [#all()], without reading their texts: asked at every start.
    List<String> ids();

    List<Statute> all();
}
