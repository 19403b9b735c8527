package dev.likeness.avatarsdk;

import static dev.likeness.http.TestHttp.answer;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** Plays the service: a good avatar "a", unless told otherwise. The last answer is repeated. */
final class Script extends Dispatcher {

    static final MockResponse TOKEN =
            answer(200, "{\"access_token\":\"t\",\"token_type\":\"Bearer\",\"expires_in\":36000}");

    private final Map<String, List<MockResponse>> answers = new HashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    Script() {
        on("POST /o/token/", TOKEN);
        on("POST /players/", answer(201, "{\"code\":\"player-1\"}"));
        on(
                "GET /parameters/available/animated_face/",
                answer(200, "{\"base/legacy\":{\"blendshapes\":{\"base\":[\"mobile_51\"]}}}"));
        on("POST /avatars/", answer(201, "{\"code\":\"a\",\"status\":\"Uploading\"}"));
        on("GET /avatars/a/", answer(200, "{\"code\":\"a\",\"status\":\"Completed\"}"));
        on("GET /avatars/a/model_info/", answer(200, "{}"));
        on("HEAD /avatars/a/blendshapes/", answer(200, ""));
    }

    void on(String request, MockResponse... responses) {
        answers.put(request, List.of(responses));
    }

    int count(String request) {
        return (int) asked.stream().filter(request::equals).count();
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        String name = request.getMethod() + " " + request.getUrl().encodedPath();
        List<MockResponse> responses = answers.getOrDefault(name, List.of(answer(200, "{}")));
        synchronized (this) {
            MockResponse response = responses.get(Math.min(count(name), responses.size() - 1));
            asked.add(name);
            return response;
        }
    }
}
