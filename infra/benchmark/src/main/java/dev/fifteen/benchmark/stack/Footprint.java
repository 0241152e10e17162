package dev.fifteen.benchmark.stack;

import dev.fifteen.local.Stack;
import dev.fifteen.local.part.ProcessPart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What each part takes of the machine.
 *
 * @param megabytes resident memory by part; what PostgreSQL's processes share is counted once
 * @param cpu time on a core by part since it was started; that of {@code benchmark} is this process's own
 */
public record Footprint(Map<String, Long> megabytes, Map<String, Duration> cpu) {

    private static final int KILOBYTES = 1024;

    /** Weighs the processes of the stack. */
    public static Footprint of(Stack stack) {
        var megabytes = new TreeMap<String, Long>();
        var cpu = new TreeMap<String, Duration>();
        for (var part : stack.processes()) {
            var processes = family(part);
            megabytes.put(part.name(), resident(processes) / KILOBYTES);
            cpu.put(part.name(), processes.stream().map(Footprint::cpu).reduce(Duration.ZERO, Duration::plus));
        }
        cpu.put("benchmark", cpu(ProcessHandle.current()));
        return new Footprint(megabytes, cpu);
    }

    public long totalMegabytes() {
        return megabytes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Time on a core that each part took since then. */
    public Map<String, Duration> cpuSince(Footprint then) {
        var since = new TreeMap<String, Duration>();
        cpu.forEach((part, now) -> since.put(part, now.minus(then.cpu.getOrDefault(part, Duration.ZERO))));
        return since;
    }

    private static List<ProcessHandle> family(ProcessPart part) {
        return part.pid()
                .flatMap(ProcessHandle::of)
                .map(process ->
                        Stream.concat(Stream.of(process), process.descendants()).toList())
                .orElse(List.of());
    }

    private static Duration cpu(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private static long resident(List<ProcessHandle> family) {
        return family.stream()
                .mapToLong(process -> kilobytes(process, family.size() > 1))
                .sum();
    }

    private static long kilobytes(ProcessHandle process, boolean shares) {
        var proc = Path.of("/proc", Long.toString(process.pid()));
        try {
            return shares ? field(proc.resolve("smaps_rollup"), "Pss:") : field(proc.resolve("status"), "VmRSS:");
        } catch (NoSuchFileException noSuchKernel) {
            return residentByPs(process);
        } catch (IOException ended) {
            return 0;
        }
    }

    private static long field(Path file, String name) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.filter(line -> line.startsWith(name))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .sum();
        }
    }

    private static long residentByPs(ProcessHandle process) {
        try {
            var ps = new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(process.pid())).start();
            var text = new String(ps.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
            return text.isEmpty() ? 0 : Long.parseLong(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
