package dev.fifteen.local.part;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;
import org.springframework.util.FileSystemUtils;

/**
 * A packaged Spring Boot application. It runs from a copy that is laid out for a fast start, so that a build may replace the
 * jar while the application runs, and with an archive of its classes (JEP 310) once {@link #archive} has made one.
 *
 * @param jar as the build left it
 * @param copies the folder of such copies
 */
public record AppJar(Path jar, Path copies) {

    /** Java's arguments to run it; those that shorten the start are there as far as they are possible. */
    public List<String> arguments() {
        var copy = copy();
        if (!Files.exists(main(copy)) && !unpack(copy)) {
            return List.of("-jar", jar.toString());
        }
        var arguments = new ArrayList<String>();
        if (Files.exists(archive(copy))) {
            arguments.add("-XX:SharedArchiveFile=" + archive(copy));
        }
        arguments.add("-jar");
        arguments.add(main(copy).toString());
        return arguments;
    }

    /** Lays the copy out, which otherwise the first start does. */
    public void unpack() {
        arguments();
    }

    /**
     * Lets a running process of this application write the archive of its classes that later starts share. Takes seconds
     * and a core; where it is not possible, starts stay as they are.
     */
    public void archive(long pid) {
        var copy = copy();
        if (Files.exists(archive(copy)) || !Files.exists(main(copy))) {
            return;
        }
        var draft = copy.resolve("classes.draft");
        if (run(List.of(tool("jcmd"), Long.toString(pid), "VM.cds", "static_dump", draft.toString()))
                && Files.exists(draft)) {
            rename(draft, archive(copy));
        }
    }

    private static void rename(Path draft, Path name) {
        try {
            Files.move(draft, name, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean unpack(Path copy) {
        try {
            Files.createDirectories(copies);
            forgetOthers(copy);
            var draft = Files.createTempDirectory(copies, "draft");
            var unpacked = run(List.of(
                    tool("java"),
                    "-XX:TieredStopAtLevel=1",
                    "-XX:+UseSerialGC",
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--force",
                    "--destination",
                    draft.toString()));
            // Another stack may have been faster.
            if (unpacked && !Files.exists(copy)) {
                Files.move(draft, copy);
            }
            FileSystemUtils.deleteRecursively(draft);
            return Files.exists(main(copy));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // What only saves time may fail: a runtime without tools has no jcmd.
    private static boolean run(List<String> command) {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    // A copy is that of one content, and of one Java.
    private Path copy() {
        return copies.resolve(prefix() + "-" + fingerprint());
    }

    private String prefix() {
        return jar.getFileName().toString().replaceFirst("-app\\.jar$", "");
    }

    private Path main(Path copy) {
        return copy.resolve(jar.getFileName());
    }

    private static Path archive(Path copy) {
        return copy.resolve("classes.jsa");
    }

    // A stack that still runs from a former copy has its files open.
    private void forgetOthers(Path copy) throws IOException {
        try (var all = Files.list(copies)) {
            var former = all.filter(other -> other.getFileName().toString().startsWith(prefix() + "-"))
                    .filter(other -> !other.equals(copy))
                    .sorted(Comparator.comparing((Path other) -> other.toFile().lastModified())
                            .reversed())
                    .skip(1)
                    .toList();
            for (var other : former) {
                FileSystemUtils.deleteRecursively(other);
            }
        }
    }

    private String fingerprint() {
        var sum = new CRC32();
        sum.update(System.getProperty("java.vm.version").getBytes(StandardCharsets.UTF_8));
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .map(entry -> entry.getName() + entry.getCrc() + entry.getSize())
                    .forEach(entry -> sum.update(entry.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + jar, e);
        }
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
