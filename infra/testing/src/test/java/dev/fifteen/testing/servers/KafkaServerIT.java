package dev.fifteen.testing.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.fifteen.testing.Jvm;
import dev.fifteen.testing.Notes;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KafkaServerIT {

    @TempDir
    Path directory;

    @Test
    void keepsItsRecordsThroughAKillAndARestartOnTheSamePorts() throws Exception {
        var port = Ports.free();
        var controllerPort = Ports.free();
        var starter = Jvm.start(List.of(), KafkaServer.class, directory, port, controllerPort)
                .awaitReady();
        Notes.produce("127.0.0.1:" + port, "before");
        starter.kill();
        try (var kafka = KafkaServer.start(directory, port, controllerPort)) {
            Notes.produce(kafka.bootstrapServers(), "after");
            assertThat(Notes.consume(kafka.bootstrapServers(), 2)).containsExactly("before", "after");
        }
    }

    @Test
    void comesBackInTheSameProcess() throws Exception {
        var port = Ports.free();
        var controllerPort = Ports.free();
        for (var text : List.of("first", "second")) {
            try (var kafka = KafkaServer.start(directory, port, controllerPort)) {
                Notes.produce(kafka.bootstrapServers(), text);
            }
        }
        try (var kafka = KafkaServer.start(directory, port, controllerPort)) {
            assertThat(Notes.consume(kafka.bootstrapServers(), 2)).containsExactly("first", "second");
        }
    }

    @Test
    void namesAPortThatIsTaken() throws IOException {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatExceptionOfType(Ports.PortTaken.class)
                    .isThrownBy(() -> KafkaServer.start(directory, Ports.free(), other.getLocalPort()))
                    .satisfies(taken -> assertThat(taken.port()).isEqualTo(other.getLocalPort()));
        }
    }
}
