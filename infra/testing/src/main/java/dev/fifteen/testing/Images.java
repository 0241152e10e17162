package dev.fifteen.testing;

import java.util.stream.Stream;
import org.testcontainers.dockerclient.DockerClientConfigUtils;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.TestcontainersConfiguration;

/** The images that the containers are made from; each has a system property, for where another registry is used or none. */
record Images(String postgres, String kafka) {

    static Images set() {
        return new Images(
                System.getProperty("fifteen.containers.postgres", "postgres:18"),
                System.getProperty("fifteen.containers.kafka", "apache/kafka:4.2.2"));
    }

    DockerImageName postgresImage() {
        return DockerImageName.parse(postgres).asCompatibleSubstituteFor("postgres");
    }

    DockerImageName kafkaImage() {
        return DockerImageName.parse(kafka).asCompatibleSubstituteFor("apache/kafka");
    }

    /** With those that Testcontainers uses itself, whose absence would cost minutes: its reaper and its probe of the network. */
    Stream<String> needed() {
        var own = Stream.of(postgres, kafka);
        var reaper = Boolean.parseBoolean(System.getenv("TESTCONTAINERS_RYUK_DISABLED"))
                ? Stream.<String>empty()
                : Stream.of(configured("ryuk.container.image", "testcontainers/ryuk:0.14.0"));
        var probe = DockerClientConfigUtils.IN_A_CONTAINER && System.getenv("TESTCONTAINERS_HOST_OVERRIDE") == null
                ? Stream.of(configured("tinyimage.container.image", "alpine:3.17"))
                : Stream.<String>empty();
        return Stream.of(own, reaper, probe).flatMap(images -> images);
    }

    private static String configured(String setting, String otherwise) {
        return TestcontainersConfiguration.getInstance().getEnvVarOrProperty(setting, otherwise);
    }
}
