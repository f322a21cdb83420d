namespace Juluo.Wifi;

/// <summary>The request body of FreeRADIUS' rlm_rest with <c>body = 'json'</c>: attributes with type and values. Only attributes that are read here are listed.</summary>
internal sealed record RadiusAttributes(
    [property: JsonPropertyName("User-Name")] RadiusAttributes.Values? UserName = null,
    [property: JsonPropertyName("User-Password")] RadiusAttributes.Values? UserPassword = null,
    [property: JsonPropertyName("Acct-Status-Type")] RadiusAttributes.Values? AcctStatusType = null,
    [property: JsonPropertyName("Acct-Session-Id")] RadiusAttributes.Values? AcctSessionId = null,
    [property: JsonPropertyName("Acct-Delay-Time")] RadiusAttributes.Values? AcctDelayTime = null,
    [property: JsonPropertyName("Calling-Station-Id")] RadiusAttributes.Values? CallingStationId = null,
    [property: JsonPropertyName("NAS-Identifier")] RadiusAttributes.Values? NasIdentifier = null,
    [property: JsonPropertyName("NAS-IP-Address")] RadiusAttributes.Values? NasAddress = null
)
{
    private const int MostText = 253; // the maximum length of a RADIUS attribute

    public sealed record Values(IReadOnlyList<JsonElement>? Value = null);

    internal string? Name => Text(UserName)?.ToLowerInvariant();

    internal string? Password => Text(UserPassword);

    /// <summary>The session id, unique among the access points of a site.</summary>
    internal string? Session => Text(AcctSessionId) is { } id ? $"{Text(NasIdentifier) ?? Text(NasAddress)}/{id}" : null;

    /// <summary>The 12 hexadecimal digits of the device's address, from any notation.</summary>
    internal string? Device =>
        Text(CallingStationId) is { } told && string.Concat(told.Where(char.IsAsciiHexDigit)).ToUpperInvariant() is { Length: >= 12 } digits
            ? digits[..12]
            : null;

    internal string? Status => Text(AcctStatusType);

    /// <summary>The seconds since the event, at most a day.</summary>
    internal int Delay =>
        int.TryParse(Text(AcctDelayTime), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? Math.Min(seconds, 86_400) : 0;

    private static string? Text(Values? attribute) =>
        attribute?.Value is [var first, ..] && first.ToString() is { Length: > 0 and <= MostText } text ? text : null;
}
