/// Sitemaps and robots.txt.
@NullMarked
package folkmoot.syndication.sitemap;

import org.jspecify.annotations.NullMarked;
