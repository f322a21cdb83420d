namespace Juluo.Gateway;

/// <summary>The address of a broker and the credentials for it.</summary>
/// <param name="Authority">A file of certificates (PEM) that the broker's certificate must chain to; null for those that the machine trusts.</param>
public sealed record MqttBroker(string Host, int Port, bool Tls, string? User, string? Password, string? Authority)
{
    /// <param name="address"><c>mqtt://user@host:1883</c>, or <c>mqtts://…:8883</c> with TLS. A password in it is used if none is given separately.</param>
    /// <returns>The broker; null if the address is invalid.</returns>
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

    /// <summary>Returns the address without user and password, for messages.</summary>
    public override string ToString() => $"{(Tls ? "mqtts" : "mqtt")}://{Host}:{Port}";
}
