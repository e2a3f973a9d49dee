/// The strategy map: pillars and topics by closeness and volume, with the table behind it.
@NullMarked
package folkmoot.listening.chart;

import org.jspecify.annotations.NullMarked;
