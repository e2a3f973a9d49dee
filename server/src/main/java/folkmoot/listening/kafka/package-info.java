/// The steps of [folkmoot.listening.stream] on as many machines as there are, by Kafka Streams
/// (docs/adr/0020). Nothing here is loaded unless the operator names a broker.
@NullMarked
package folkmoot.listening.kafka;

import org.jspecify.annotations.NullMarked;
