package dev.fifteen.testing;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** A certificate authority of a test's own, made by the JDK's keytool. */
public final class TestAuthority {

    private static final String WORD = "changeit";

    private final Path folder;

    /** Kept in this folder. */
    public TestAuthority(Path folder) throws Exception {
        this.folder = folder;
        keytool(store("authority"), "-genkeypair", "-alias", "authority", "-dname", "CN=Authority", "-ext", "bc:c");
        keytool(store("authority"), "-exportcert", "-alias", "authority", "-file", certificate());
        keytool(store("trusted"), "-importcert", "-noprompt", "-alias", "authority", "-file", certificate());
    }

    /** Of a client who trusts this authority and no other. */
    public SSLContext trusted() throws Exception {
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(KeyStore.getInstance(store("trusted"), WORD.toCharArray()));
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    /** Of a server whose certificate names this host. */
    public SSLContext server(String host) throws Exception {
        File store = store(host);
        Files.copy(store("authority").toPath(), store.toPath());
        keytool(
                store,
                "-genkeypair",
                "-alias",
                host,
                "-dname",
                "CN=Server",
                "-signer",
                "authority",
                "-ext",
                "san=dns:" + host);
        keytool(store, "-delete", "-alias", "authority");
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(KeyStore.getInstance(store, WORD.toCharArray()), WORD.toCharArray());
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), null, null);
        return context;
    }

    private File store(String name) {
        return folder.resolve(name + ".p12").toFile();
    }

    private String certificate() {
        return folder.resolve("authority.pem").toString();
    }

    private void keytool(File store, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        command.addAll(List.of(arguments));
        command.addAll(List.of("-keystore", store.toString(), "-storepass", WORD));
        if (command.contains("-genkeypair")) {
            command.addAll(List.of("-keyalg", "EC"));
        }
        File log = folder.resolve("keytool.log").toFile();
        int exit = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException(Files.readString(log.toPath()));
        }
    }
}
