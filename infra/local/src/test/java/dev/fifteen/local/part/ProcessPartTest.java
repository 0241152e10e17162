package dev.fifteen.local.part;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessPartTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path folder;

    BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    ProcessPart part;

    @BeforeEach
    void start() {
        part = new ShellPart("echo working; exec sleep 600");
        part.start();
    }

    @AfterEach
    void end() {
        part.stop();
    }

    @Test
    void startsAndSaysSo() throws InterruptedException {
        part.awaitReady(PATIENCE);

        assertThat(part.isReady()).isTrue();
        assertThat(heard.poll(5, TimeUnit.SECONDS)).isEqualTo("ready");
        assertThat(folder.resolve("part.pid")).exists();
    }

    @Test
    void comesBackWhenItIsKilled() throws InterruptedException {
        part.awaitReady(PATIENCE);
        var first = part.pid().orElseThrow();

        part.kill();
        part.awaitReady(PATIENCE);

        assertThat(part.pid().orElseThrow()).isNotEqualTo(first);
        assertThat(List.of(next(), next(), next())).containsExactly("ready", "ended by signal 9", "back");
    }

    @Test
    void comesBackWhenAnyoneKillsIt() throws InterruptedException {
        part.awaitReady(PATIENCE);

        ProcessHandle.of(part.pid().orElseThrow()).orElseThrow().destroyForcibly();

        assertThat(List.of(next(), next(), next())).containsExactly("ready", "ended by signal 9", "back");
    }

    @Test
    void staysAwayWhenItIsStoppedUntilItIsStartedAgain() throws InterruptedException {
        part.awaitReady(PATIENCE);
        var first = part.pid().orElseThrow();

        part.stop();

        assertThat(ProcessHandle.of(first)).isEmpty();
        assertThat(part.isReady()).isFalse();
        assertThat(folder.resolve("part.pid")).doesNotExist();
        part.start();
        part.awaitReady(PATIENCE);
        assertThat(part.isReady()).isTrue();
    }

    @Test
    void leavesNothingBehindWhenItIsStoppedWhileItStarts() {
        for (var i = 0; i < 20; i++) {
            part.stop();
            part.start();
        }
        part.stop();

        assertThat(part.pid()).isEmpty();
        assertThat(folder.resolve("part.pid")).doesNotExist();
    }

    @Test
    void ceasesToTryWhatNeverWorks() {
        part.stop();
        part = new ShellPart("echo out of luck; exit 3");
        part.start();

        assertThatExceptionOfType(PartFailed.class)
                .isThrownBy(() -> part.awaitReady(PATIENCE))
                .withMessageContainingAll("part does not start", "out of luck");
    }

    private String next() throws InterruptedException {
        return String.valueOf(heard.poll(10, TimeUnit.SECONDS));
    }

    private final class ShellPart extends ProcessPart {
        private final ChildProcess child;

        @SuppressWarnings("NullAway.Init") // launched before anyone asks
        private volatile Process process;

        ShellPart(String script) {
            super(
                    "part",
                    new LogFile(folder.resolve("part.log")),
                    new PidFile(folder.resolve("part.pid")),
                    new Heard());
            child = new ChildProcess(
                    List.of("sh", "-c", "rm -f working; touch working; " + script), Map.of(), folder, false);
        }

        @Override
        protected ProcessHandle launch() throws IOException {
            process = child.start(log());
            return process.toHandle();
        }

        @Override
        protected boolean answers() {
            return process.isAlive()
                    && Files.exists(folder.resolve("working"))
                    && !log().end().contains("out of luck");
        }

        @Override
        protected void end(ProcessHandle alive) {
            alive.destroy();
        }

        @Override
        protected String howItEnded() {
            return ChildProcess.howItEnded(process);
        }
    }

    private final class Heard implements Announcements {
        @Override
        public void ready(String name, Duration after) {
            heard.add("ready");
        }

        @Override
        public void fell(String name, String how) {
            heard.add(how);
        }

        @Override
        public void back(String name, Duration after) {
            heard.add("back");
        }

        @Override
        public void leftBehind(List<String> parts) {}
    }
}
