namespace Juluo.Wifi;

/// <summary>By what a person joins the network. Made by the house, never chosen, and never the password of an account: people type it into devices, and PAP carries it as it is.</summary>
/// <param name="Name">Reveals no one: it stands in the logs of access points.</param>
public sealed record WifiCode(Guid Id, string Name, PersonId? Person, VisitorId? Visitor, Instant? EndsAt, int Failures, Instant? FailedAt)
{
    /// <summary>So many wrong codes in a row, and none is taken for a while.</summary>
    internal const int MostFailures = 10;
    internal static readonly Duration Pause = Duration.FromMinutes(15);

    // Neither 0 and o nor 1, l and i: they are read off a screen.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public bool Rests(Instant now) => Failures >= MostFailures && FailedAt is { } last && now < last + Pause;

    internal static string NewName() => RandomNumberGenerator.GetString(Letters, 8);

    /// <summary>79 bits, in four groups.</summary>
    internal static string NewCode() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    /// <summary>As it is stored, however it is typed: the hyphens are for the eye, and phones begin with a capital.</summary>
    internal static string Written(string typed) =>
        string.Join('-', typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Chunk(4).Select(group => new string(group)));
}
