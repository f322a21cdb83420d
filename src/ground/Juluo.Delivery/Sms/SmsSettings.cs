namespace Juluo.Delivery;

/// <summary>Settings of the text message gateway (<c>docs/sms.md</c>). Without one, text messages are not sent or offered.</summary>
/// <param name="Url"><c>Juluo:Sms:Url</c>: the address to which messages are posted.</param>
/// <param name="Token"><c>Juluo:Sms:Token</c>: the token that authenticates us to the gateway.</param>
/// <param name="Sender"><c>Juluo:Sms:Sender</c>: the sender's number or name; null for the gateway's default.</param>
/// <param name="Secret"><c>Juluo:Sms:Secret</c>: the key with which the gateway signs its requests; null if it sends none.</param>
/// <param name="Country"><c>Juluo:Sms:Country</c>: the country code of numbers that are typed without one.</param>
public sealed record SmsSettings(Uri? Url, string? Token, string? Sender, string? Secret, string Country)
{
    private const int ShortestSecret = 20;

    public static readonly SmsSettings Off = new(null, null, null, null, "886");

    public bool Configured => Url is not null;

    /// <summary>Reads a typed number; null if it is invalid.</summary>
    public PhoneNumber? Number(string? typed) => PhoneNumber.Read(typed, Country);

    /// <exception cref="InvalidOperationException">A setting is invalid; the message names it.</exception>
    public static SmsSettings Read(IConfiguration configuration, OutboundHttpSettings networks)
    {
        var (url, token, secret) = (Said("Url"), Said("Token"), Said("Secret"));
        var country = Said("Country") ?? Off.Country;
        if (country.Length > 3 || !country.All(char.IsAsciiDigit) || country[0] == '0')
            throw new InvalidOperationException("Juluo:Sms:Country is a calling code in digits, such as 886 or 1.");
        if (url is null)
            return Off with { Country = country };
        if (networks.Check(url) is not null)
            throw new InvalidOperationException(
                "Juluo:Sms:Url is not an https address of the public internet. For a gateway in the networks of the house, also by http, name its network in Webhooks:AllowedNetworks."
            );
        if (token is null)
            throw new InvalidOperationException(
                "Juluo:Sms:Url is set, Juluo:Sms:Token is not: say by what the gateway knows this program."
            );
        if (secret?.Length < ShortestSecret)
            throw new InvalidOperationException($"Juluo:Sms:Secret is too short: use at least {ShortestSecret} characters by lot.");
        return new(new(url), token, Said("Sender"), secret, country);

        string? Said(string name) => configuration[$"Juluo:Sms:{name}"] is { Length: > 0 } text ? text.Trim() : null;
    }

    /// <summary>Omits the token and the secret, in case it is logged by accident.</summary>
    public override string ToString() => $"SMS by {Url?.Host ?? "no gateway"}";
}
