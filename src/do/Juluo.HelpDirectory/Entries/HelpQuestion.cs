namespace Juluo.HelpDirectory;

/// <summary>What is asked of the list: all of it stands in the address.</summary>
/// <param name="Q">A few words; each must occur, or another word for the same thing.</param>
/// <param name="Speaks">A language, by ISO 639.</param>
/// <param name="Open"><c>now</c>, or a day of the week: the next one, today included.</param>
/// <param name="Near">A site from which the distance counts.</param>
/// <param name="Stale">Only what has not been checked for half a year.</param>
/// <param name="Closed">What is closed instead of what is listed; for those who keep the directory.</param>
public sealed record HelpQuestion(
    string? Q = null,
    HelpKind? Kind = null,
    string? Speaks = null,
    string? Open = null,
    SiteId? Near = null,
    bool Stale = false,
    bool Closed = false
)
{
    public const string Now = "now";

    public bool IsNarrowed => this is not { Q: null, Kind: null, Speaks: null, Open: null, Near: null, Stale: false, Closed: false };
}
