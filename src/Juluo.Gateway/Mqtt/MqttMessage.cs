namespace Juluo.Gateway;

public sealed record MqttMessage(string Topic, byte[] Payload);
