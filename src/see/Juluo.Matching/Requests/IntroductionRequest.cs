namespace Juluo.Matching;

/// <summary>A request by a person to be introduced to someone in the directory. An operator decides whether that person is asked.</summary>
/// <param name="Note">The topic they would like to talk about; the other person reads it without a name.</param>
public sealed record IntroductionRequest(RequestId Id, PersonId Person, PersonId Other, string Note, Instant AskedAt)
{
    /// <summary>The time after which a request without an answer expires and is deleted.</summary>
    public static readonly Duration Patience = Duration.FromDays(60);

    /// <summary>Returns the reason why the note cannot be used, or null if it can.</summary>
    /// <param name="names">The names of the two: a note that contains one of them would reveal the requester.</param>
    internal static Error? Check(string note, IEnumerable<string> names) =>
        note.Length == 0 ? new Missing(nameof(Note))
        : note.Length > IntroducePeople.MostNote ? new TooLong(nameof(Note), IntroducePeople.MostNote)
        : names.FirstOrDefault(name => note.Contains(name, StringComparison.OrdinalIgnoreCase)) is { } name
            ? new MatchingErrors.NamesThem(nameof(Note), name)
        : null;
}
