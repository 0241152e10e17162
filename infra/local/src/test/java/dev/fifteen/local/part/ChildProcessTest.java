package dev.fifteen.local.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChildProcessTest {

    @TempDir
    Path folder;

    @Test
    void letsOthersGoFirstWhereItYields() throws Exception {
        assertThat(niceness(true)).isGreaterThan(niceness(false));
    }

    private int niceness(boolean yields) throws Exception {
        var log = new LogFile(folder.resolve("niceness-" + yields));
        new ChildProcess(List.of("nice"), Map.of(), folder, yields).start(log).waitFor();
        return Integer.parseInt(log.end().strip());
    }
}
