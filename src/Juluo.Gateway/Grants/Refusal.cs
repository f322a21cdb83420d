namespace Juluo.Gateway;

/// <summary>The reasons why a door stays closed, by their names in events.</summary>
public static class Refusal
{
    public const string Unknown = "unknown";
    public const string Unreadable = "unreadable";
    public const string NotHere = "not-here";
    public const string NotNow = "not-now";
    public const string Expired = "expired";
    public const string Passback = "passback";
    public const string Locked = "locked";
    public const string Used = "used";
    public const string Stale = "stale";

    public static readonly IReadOnlySet<string> All = new HashSet<string>(StringComparer.Ordinal)
    {
        Unknown,
        Unreadable,
        NotHere,
        NotNow,
        Expired,
        Passback,
        Locked,
        Used,
        Stale,
    };
}
