namespace Juluo.Gateway;

/// <summary>The kinds of credentials presented to a reader, by their names in grants and events.</summary>
public static class CredentialKinds
{
    public const string Card = "card";
    public const string Wiegand26 = "wiegand26";
    public const string Wiegand34 = "wiegand34";
    public const string Pin = "pin";
    public const string Code = "code";

    /// <summary>Any credential of a cloud lock's service; gateways never see one.</summary>
    public const string Cloud = "cloud";

    /// <summary>Data from Wiegand wires in neither of the two formats.</summary>
    public const string Wiegand = "wiegand";

    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal)
    {
        Card,
        Wiegand26,
        Wiegand34,
        Pin,
        Code,
        Cloud,
        Wiegand,
    };
}
