namespace Juluo.Access;

/// <summary>Settings of the broker through which gateways can be reached, besides HTTP.</summary>
/// <param name="Broker"><c>Juluo:Mqtt</c>, e.g. <c>mqtts://juluo@broker.example.org</c>, with <c>Juluo:MqttPassword</c> and <c>Juluo:MqttAuthority</c>. Null if not set.</param>
/// <param name="Working">True if this process runs background work.</param>
public sealed record MqttSettings(MqttBroker? Broker, bool Working)
{
    /// <exception cref="InvalidOperationException">The address is malformed; the message names the setting.</exception>
    public static MqttSettings Read(IConfiguration? configuration)
    {
        var address = configuration?["Juluo:Mqtt"];
        var broker = MqttBroker.Read(address, configuration?["Juluo:MqttPassword"], configuration?["Juluo:MqttAuthority"]);
        if (!string.IsNullOrEmpty(address) && broker is null)
            throw new InvalidOperationException("Juluo:Mqtt is not of the form mqtts://user@host:port.");
        return new(broker, configuration?["Juluo:Workers"] != "off");
    }
}
