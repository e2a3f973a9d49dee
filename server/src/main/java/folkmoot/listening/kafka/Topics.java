package folkmoot.listening.kafka;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;

/// Where things travel: steps by mention, readings by mention, trends by brand.
public final class Topics {

    static final String MENTIONS = "folkmoot.mentions";
    static final String READINGS = "folkmoot.readings";
    static final String TRENDS = "folkmoot.trends";

    /// So many nodes' threads can read at the same time.
    static final int PARTITIONS = 12;

    /// Whatever is forgotten here is forgotten there a day later.
    private static final String A_DAY = String.valueOf(24L * 60 * 60 * 1000);

    // Busy brokers are asked again.
    private static final int PATIENCE = 40_000;
    private static final int ONE_ANSWER = 15_000;

    private Topics() {}

    /// Makes those that are not there, with as many copies as the brokers make by themselves;
    /// answers how the brokers call themselves together.
    public static String make(String brokers) {
        var settings = client(brokers);
        settings.put(CommonClientConfigs.DEFAULT_API_TIMEOUT_MS_CONFIG, PATIENCE);
        settings.put(CommonClientConfigs.REQUEST_TIMEOUT_MS_CONFIG, ONE_ANSWER);
        try (var admin = Admin.create(settings)) {
            var there = admin.listTopics().names().get();
            for (var topic : List.of(MENTIONS, READINGS, TRENDS)) {
                if (!there.contains(topic)) {
                    make(admin, topic);
                }
            }
            return admin.describeCluster().clusterId().get();
        } catch (ExecutionException e) {
            throw new KafkaException("the brokers do not answer: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    private static KafkaException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new KafkaException("interrupted", e);
    }

    private static void make(Admin admin, String name) {
        var topic =
                new NewTopic(name, Optional.of(PARTITIONS), Optional.empty())
                        .configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, A_DAY));
        try {
            admin.createTopics(List.of(topic)).all().get();
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof TopicExistsException)) {
                throw new KafkaException(
                        "topic %s could not be made: %s".formatted(name, e.getCause()),
                        e.getCause());
            }
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    static Properties client(String brokers) {
        var properties = new Properties();
        properties.put(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, brokers);
        return properties;
    }
}
