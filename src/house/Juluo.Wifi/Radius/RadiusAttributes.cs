namespace Juluo.Wifi;

/// <summary>What FreeRADIUS' rlm_rest sends as <c>body = 'json'</c>: each attribute with its type and values. Only those that are read here are named.</summary>
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
    private const int MostText = 253; // no attribute has more

    public sealed record Values(IReadOnlyList<JsonElement>? Value = null);

    internal string? Name => Text(UserName)?.ToLowerInvariant();

    internal string? Password => Text(UserPassword);

    /// <summary>Unique among the access points of a site.</summary>
    internal string? Session => Text(AcctSessionId) is { } id ? $"{Text(NasIdentifier) ?? Text(NasAddress)}/{id}" : null;

    /// <summary>Its hexadecimal digits, however it was written.</summary>
    internal string? Device =>
        Text(CallingStationId) is { } told && string.Concat(told.Where(char.IsAsciiHexDigit)).ToUpperInvariant() is { Length: >= 12 } digits
            ? digits[..12]
            : null;

    internal string? Status => Text(AcctStatusType);

    /// <summary>Seconds since it happened, a day at most.</summary>
    internal int Delay =>
        int.TryParse(Text(AcctDelayTime), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? Math.Min(seconds, 86_400) : 0;

    private static string? Text(Values? attribute) =>
        attribute?.Value is [var first, ..] && first.ToString() is { Length: > 0 and <= MostText } text ? text : null;
}
