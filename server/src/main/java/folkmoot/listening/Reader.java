package folkmoot.listening;

import folkmoot.listening.reading.LanguageReader;
import folkmoot.listening.reading.OwnModels;
import java.util.List;

/// Reads what people say, in English and German. For any number of threads.
public interface Reader {

    Reading read(String text);

    /// With the models that came along; `products` are the names to look out for.
    static Reader shipped(List<String> products) {
        return LanguageReader.shipped(products);
    }

    /// With the models of a place.
    static Reader of(OwnModels models, List<String> products) {
        return LanguageReader.of(models, products);
    }
}
