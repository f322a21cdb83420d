namespace Juluo.Gateway;

/// <summary>The broker is away, refuses, or says what MQTT 3.1.1 does not know.</summary>
public sealed class MqttException : IOException
{
    public MqttException() { }

    public MqttException(string message)
        : base(message) { }

    public MqttException(string message, Exception inner)
        : base(message, inner) { }
}
