package dev.vitrine.publishing.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import tools.jackson.databind.json.JsonMapper;

/** What a job carries, as JSON: records survive a new release, and nothing but the expected class is ever read. */
final class JobData implements Serializer {
    private final JsonMapper json = JsonMapper.builder().build();

    @Override
    public byte[] serialize(Object data) {
        return json.writeValueAsBytes(data);
    }

    @Override
    public <T> T deserialize(Class<T> type, byte[] bytes) {
        return json.readValue(bytes, type);
    }
}
