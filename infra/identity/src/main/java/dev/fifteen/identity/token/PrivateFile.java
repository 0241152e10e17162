package dev.fifteen.identity.token;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.EnumSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A PEM file (RFC 7468) that only its owner may read. */
final class PrivateFile {

    private static final Logger log = LoggerFactory.getLogger(PrivateFile.class);
    private static final String BEGIN = "-----BEGIN PRIVATE KEY-----";
    private static final String END = "-----END PRIVATE KEY-----";

    private PrivateFile() {}

    /** What is in the file; when it is absent, what the supplier gives, once it is safely written. */
    static byte[] readOrCreate(Path file, Supplier<byte[]> content) throws IOException {
        if (!Files.exists(file)) {
            create(file, content.get());
        }
        warnIfOthersMayRead(file);
        return decode(Files.readString(file));
    }

    // Written aside and then linked: the file is whole or absent, and of two first starts at once one key wins.
    private static void create(Path file, byte[] content) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        var draft = Files.createTempFile(folder, file.getFileName().toString(), null, ownerOnly(file));
        try {
            Files.writeString(draft, encode(content));
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            log.debug("Another process made {} first", file, another);
        } finally {
            Files.delete(draft);
        }
    }

    private static FileAttribute<?>[] ownerOnly(Path file) {
        return posix(file)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static void warnIfOthersMayRead(Path file) throws IOException {
        if (posix(file)
                && !EnumSet.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE)
                        .containsAll(Files.getPosixFilePermissions(file))) {
            log.warn("{} may be used by others than its owner: chmod 600", file);
        }
    }

    private static boolean posix(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static String encode(byte[] content) {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content);
        return BEGIN + '\n' + lines + '\n' + END + '\n';
    }

    private static byte[] decode(String pem) {
        if (!pem.contains(BEGIN)) {
            throw new IllegalArgumentException("is not a private key in PKCS #8 PEM");
        }
        return Base64.getMimeDecoder()
                .decode(pem.replace(BEGIN, "").replace(END, "").strip());
    }
}
