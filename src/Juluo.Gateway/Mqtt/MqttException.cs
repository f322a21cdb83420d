namespace Juluo.Gateway;

/// <summary>The broker is unavailable, refuses the connection, or violates MQTT 3.1.1.</summary>
public sealed class MqttException : IOException
{
    public MqttException() { }

    public MqttException(string message)
        : base(message) { }

    public MqttException(string message, Exception inner)
        : base(message, inner) { }
}
