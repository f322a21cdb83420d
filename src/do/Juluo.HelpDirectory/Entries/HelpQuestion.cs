namespace Juluo.HelpDirectory;

/// <summary>A query of the list; all of it is in the address.</summary>
/// <param name="Q">A few words; each must occur, or a synonym.</param>
/// <param name="Speaks">A language, by ISO 639.</param>
/// <param name="Open"><c>now</c>, or a day of the week: the next one, including today.</param>
/// <param name="Near">A site from which to measure the distance.</param>
/// <param name="Stale">Only entries that have not been checked for half a year.</param>
/// <param name="Closed">Closed entries instead of listed ones; for people who manage the directory.</param>
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
