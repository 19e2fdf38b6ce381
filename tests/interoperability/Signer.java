// Makes signed calls to a sandbox. Written from the protocol, on Java's standard library alone:
//   java Signer.java <url> <clientId> <clientSecret> <appKey> <appSecret> <routerAddr> <outerInstanceId>
// Prints each call and its answer.
import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class Signer {
    static final List<String> TEXTS =
        List.of("", "苹果", "a b", "a+b", "a*b", "a~b", "it's", "[1]", "a=b&c", "100%", "😀", "-._!()/?:@\"<>\\^`{|}");
    static final HttpClient HTTP = HttpClient.newHttpClient();

    static String url;
    static String clientId;
    static String clientSecret;

    /** ENC: URLEncoder encodes forms, which differ from ENC in * and ~. */
    static String escaped(String text) {
        return encode(text, UTF_8).replace("*", "%2A").replace("%7E", "~");
    }

    static String hmac(String secret, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(UTF_8), "HmacSHA256"));
        String hex = HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
        return Base64.getEncoder().encodeToString(hex.getBytes(UTF_8));
    }

    /** `parameters` are keys and values in turn, `further` names of headers and values. A body of null: none. */
    static String call(String method, String path, List<String> parameters, List<String> further, String body) throws Exception {
        String[] pairs = new String[parameters.size() / 2];
        for (int at = 0; at < pairs.length; at++) {
            pairs[at] = encode(parameters.get(2 * at), UTF_8) + "=" + encode(parameters.get(2 * at + 1), UTF_8);
        }
        Arrays.sort(pairs);
        String query = String.join("&", pairs);
        String signed = Arrays.stream(pairs)
            .map(pair -> Arrays.stream(pair.split("=", 2)).map(Signer::escaped).collect(Collectors.joining("=")))
            .collect(Collectors.joining("&"));
        String timestamp = String.valueOf(System.currentTimeMillis());
        String nonce = String.valueOf(ThreadLocalRandom.current().nextLong(1_000_000_000_000_000L, 9_000_000_000_000_000L));
        String text = method + "\n" + escaped(path) + "\n" + signed + "\n"
            + "x-api-nonce:" + nonce + "\n" + "x-api-timestamp:" + timestamp + "\n";

        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + path + (query.isEmpty() ? "" : "?" + query)))
            .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .headers(
                "Content-Type", "application/json",
                "X-Api-ClientID", clientId,
                "X-Api-Auth-Version", "2.0",
                "X-Api-TimeStamp", timestamp,
                "X-Api-Nonce", nonce,
                "X-Api-SignHeaders", "X-Api-TimeStamp,X-Api-Nonce",
                "X-Api-Signature", hmac(clientSecret, text));
        for (int at = 0; at < further.size(); at += 2) request.header(further.get(at), further.get(at + 1));
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        System.out.println(String.join(" ", method, path, query, "" + answer.statusCode(), found("\"(?:errcode|code)\":\"?(\\d+)", answer.body())));
        return answer.body();
    }

    static String found(String pattern, String text) {
        var matcher = Pattern.compile(pattern).matcher(text);
        return matcher.find() ? matcher.group(1) : text;
    }

    public static void main(String[] arguments) throws Exception {
        url = arguments[0];
        clientId = arguments[1];
        clientSecret = arguments[2];
        String appKey = arguments[3];
        call("POST", "/jdyconnector/app_management/push_app_authorize", List.of("outerInstanceId", arguments[6]), List.of(), null);
        var asking = List.of("app_key", appKey, "app_signature", hmac(arguments[4], appKey));
        String token = found("\"app-token\":\"([^\"]+)\"", call("GET", "/jdyconnector/app_management/kingdee_auth_token", asking, List.of(), null));
        var business = List.of("app-token", token, "X-GW-Router-Addr", arguments[5]);
        for (String text : TEXTS) {
            call("GET", "/jdy/v2/bd/customer", List.of("search", text, "page", "1", "group", "2", "group", "10"), business, null);
        }
        call("POST", "/jdy/v2/bd/customer", List.of(), business, "{\"name\":\"来自 Java 的客户\"}");
    }
}
