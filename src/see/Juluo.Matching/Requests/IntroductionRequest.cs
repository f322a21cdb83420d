namespace Juluo.Matching;

/// <summary>A person asks to be introduced to a person of the directory. An operator decides whether that person is asked.</summary>
/// <param name="Note">What they would like to talk about; the other reads it without a name.</param>
public sealed record IntroductionRequest(RequestId Id, PersonId Person, PersonId Other, string Note, Instant AskedAt)
{
    /// <summary>Asked and not answered after this long, it is gone.</summary>
    public static readonly Duration Patience = Duration.FromDays(60);

    /// <summary>What stands in the way of asking for it.</summary>
    /// <param name="names">What the two are called: a word that names one of them gives away who asks.</param>
    internal static Error? Check(string note, IEnumerable<string> names) =>
        note.Length == 0 ? new Missing(nameof(Note))
        : note.Length > IntroducePeople.MostNote ? new TooLong(nameof(Note), IntroducePeople.MostNote)
        : names.FirstOrDefault(name => note.Contains(name, StringComparison.OrdinalIgnoreCase)) is { } name
            ? new MatchingErrors.NamesThem(nameof(Note), name)
        : null;
}
