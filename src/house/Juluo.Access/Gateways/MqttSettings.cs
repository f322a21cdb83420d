using Microsoft.Extensions.Configuration;

namespace Juluo.Access;

/// <summary>The broker through which gateways may be reached besides HTTP.</summary>
/// <param name="Broker"><c>Juluo:Mqtt</c>, e.g. <c>mqtts://juluo@broker.example.org</c>, with <c>Juluo:MqttPassword</c> and <c>Juluo:MqttAuthority</c>. Null: none.</param>
/// <param name="Working">Whether this process works beside the pages.</param>
public sealed record MqttSettings(MqttBroker? Broker, bool Working)
{
    /// <exception cref="InvalidOperationException">An address that cannot be read; the message names the setting.</exception>
    public static MqttSettings Read(IConfiguration? configuration)
    {
        var address = configuration?["Juluo:Mqtt"];
        var broker = MqttBroker.Read(address, configuration?["Juluo:MqttPassword"], configuration?["Juluo:MqttAuthority"]);
        if (!string.IsNullOrEmpty(address) && broker is null)
            throw new InvalidOperationException("Juluo:Mqtt is not of the form mqtts://user@host:port.");
        return new(broker, configuration?["Juluo:Workers"] != "off");
    }
}
