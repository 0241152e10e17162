package dev.fifteen.identity.signin;

import static dev.fifteen.identity.RunningIdentity.encoded;
import static dev.fifteen.identity.RunningIdentity.location;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.fifteen.identity.RunningIdentity;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** What a browser does that the gateway sends to sign in: authorization code with PKCE (RFC 7636). */
public final class GatewayVisit {

    public static final String CALLBACK = "http://localhost:8080/login/oauth2/code/fifteen";
    public static final String VERIFIER = "a-verifier-of-at-least-forty-three-characters-in-length";

    private GatewayVisit() {}

    /** Goes the whole way, and says where it ends. */
    public static String signIn(RunningIdentity identity, String user, String password) {
        return submit(identity, openPage(identity), user, password);
    }

    /** Comes from the gateway to the page. */
    public static HttpResponse<String> openPage(RunningIdentity identity) {
        return identity.get(location(identity.get(authorize())));
    }

    /** Submits the form of the page, goes back, and says where that ends. */
    public static String submit(RunningIdentity identity, HttpResponse<String> page, String user, String password) {
        var form = Map.of("username", user, "password", password, "_csrf", csrfIn(page));
        var next = location(identity.post("/sign-in", form));
        return next.contains("/oauth2/authorize") ? location(identity.get(next)) : next;
    }

    public static String authorize() {
        var request = new HashMap<String, String>();
        request.put("response_type", "code");
        request.put("client_id", "gateway");
        request.put("scope", "openid profile");
        request.put("redirect_uri", CALLBACK);
        request.put("state", "xyz");
        request.put("nonce", "n-1");
        request.put("code_challenge", challenge());
        request.put("code_challenge_method", "S256");
        return "/oauth2/authorize?" + encoded(request);
    }

    public static String find(String pattern, String text) {
        var match = Pattern.compile(pattern).matcher(text);
        assertThat(match.find()).as("%s in %s", pattern, text).isTrue();
        return match.group(1);
    }

    private static String csrfIn(HttpResponse<String> page) {
        return find("name=\"_csrf\" value=\"([^\"]+)\"", page.body());
    }

    private static String challenge() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
