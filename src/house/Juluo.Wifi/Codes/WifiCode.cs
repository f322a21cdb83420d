namespace Juluo.Wifi;

/// <summary>The credentials with which a person joins the network. They are generated, and never the password of an account: people type them into devices, and PAP sends them in plain text.</summary>
/// <param name="Name">The user name. It reveals no identity, because access points log it.</param>
public sealed record WifiCode(Guid Id, string Name, PersonId? Person, VisitorId? Visitor, Instant? EndsAt, int Failures, Instant? FailedAt)
{
    /// <summary>The number of consecutive wrong codes after which every code is refused for <see cref="Pause"/>.</summary>
    internal const int MostFailures = 10;
    internal static readonly Duration Pause = Duration.FromMinutes(15);

    // Without 0 and o, and 1, l and i, which are hard to tell apart on a screen.
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";

    public bool Rests(Instant now) => Failures >= MostFailures && FailedAt is { } last && now < last + Pause;

    internal static string NewName() => RandomNumberGenerator.GetString(Letters, 8);

    /// <summary>Generates a code of 79 bits, in four groups.</summary>
    internal static string NewCode() => string.Join('-', Enumerable.Range(0, 4).Select(_ => RandomNumberGenerator.GetString(Letters, 4)));

    /// <summary>Normalizes a typed code to its stored form: hyphens are optional, and phones capitalize the first letter.</summary>
    internal static string Written(string typed) =>
        string.Join('-', typed.ToLowerInvariant().Where(char.IsAsciiLetterOrDigit).Chunk(4).Select(group => new string(group)));
}
