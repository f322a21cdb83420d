namespace Juluo.Gateway;

/// <summary>Where a broker is, and who one is there.</summary>
/// <param name="Authority">A file of certificates (PEM) that vouch for the broker; null: those that the machine trusts.</param>
public sealed record MqttBroker(string Host, int Port, bool Tls, string? User, string? Password, string? Authority)
{
    /// <param name="address"><c>mqtt://user@host:1883</c>, or <c>mqtts://…:8883</c> with TLS. A password in it is taken if none is given beside it.</param>
    /// <returns>Null: no such address.</returns>
    public static MqttBroker? Read(string? address, string? password, string? authority)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("mqtt" or "mqtts") || uri.Host.Length == 0)
            return null;
        var tls = uri.Scheme == "mqtts";
        var who = uri.UserInfo.Split(':', 2).Select(Uri.UnescapeDataString).ToArray();
        return new(
            uri.Host,
            uri.Port > 0 ? uri.Port
                : tls ? 8883
                : 1883,
            tls,
            who[0].Length > 0 ? who[0] : null,
            string.IsNullOrEmpty(password) ? who.ElementAtOrDefault(1) : password,
            string.IsNullOrEmpty(authority) ? null : authority
        );
    }

    /// <summary>Without what is secret.</summary>
    public override string ToString() => $"{(Tls ? "mqtts" : "mqtt")}://{Host}:{Port}";
}
