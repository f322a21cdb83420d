using Microsoft.Extensions.Configuration;

namespace Juluo.Delivery;

/// <summary>The gateway that text messages go through (<c>docs/sms.md</c>). Without one there are none, and nowhere are they offered.</summary>
/// <param name="Url"><c>Juluo:Sms:Url</c>: where messages are posted to.</param>
/// <param name="Token"><c>Juluo:Sms:Token</c>: by which the gateway knows us.</param>
/// <param name="Sender"><c>Juluo:Sms:Sender</c>: the number or name that messages come from; null: the gateway's own.</param>
/// <param name="Secret"><c>Juluo:Sms:Secret</c>: with which the gateway signs what it posts here; null: it posts nothing.</param>
/// <param name="Country"><c>Juluo:Sms:Country</c>: the calling code of numbers that are typed without one.</param>
public sealed record SmsSettings(Uri? Url, string? Token, string? Sender, string? Secret, string Country)
{
    private const int ShortestSecret = 20;

    public static readonly SmsSettings Off = new(null, null, null, null, "886");

    public bool Configured => Url is not null;

    /// <summary>A number as it is typed here; null: none.</summary>
    public PhoneNumber? Number(string? typed) => PhoneNumber.Read(typed, Country);

    /// <exception cref="InvalidOperationException">A setting that cannot be used; the message names it.</exception>
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

    /// <summary>Not the token and not the secret, wherever it is written by accident.</summary>
    public override string ToString() => $"SMS by {Url?.Host ?? "no gateway"}";
}
