namespace Juluo.Gateway;

/// <summary>What a person may hold to a reader, as it is called in grants and events.</summary>
public static class CredentialKinds
{
    public const string Card = "card";
    public const string Wiegand26 = "wiegand26";
    public const string Wiegand34 = "wiegand34";
    public const string Pin = "pin";
    public const string Code = "code";

    /// <summary>At a cloud lock, by whatever its service takes; gateways meet none.</summary>
    public const string Cloud = "cloud";

    /// <summary>What came over Wiegand wires and is neither of the two.</summary>
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
