package folkmoot.transparency;

import java.util.List;

/// Implemented by what brings along several.
public interface Statutes {

    List<Statute> all();
}
