namespace Juluo.Projects;

/// <summary>One version of a team's agreement. A version never changes: a different text is the next version, and everyone signs again.</summary>
/// <param name="Work">The contribution of each person.</param>
/// <param name="Rights">The owner of the work.</param>
/// <param name="Leaving">The terms that apply when someone leaves or the project ends.</param>
/// <param name="Shares">Each person's share of the income in hundredths of a percent, 10,000 in total at most.</param>
/// <param name="Hash">The SHA-256 of all fields in hexadecimal, copied into each signature.</param>
public sealed record TeamAgreement(
    int Number,
    string Work,
    string Rights,
    string Leaving,
    IReadOnlyDictionary<PersonId, int> Shares,
    string Hash,
    Instant WrittenAt
)
{
    public const int MostText = 4000;
    public const int Whole = 10_000;
}

/// <param name="Number">The version that was signed.</param>
/// <param name="Name">The name as the person typed it.</param>
public sealed record TeamAgreementSignature(int Number, PersonId Person, string Name, Instant At);

/// <summary>The state of a team's agreement as one of its members sees it.</summary>
/// <param name="Number">The latest version; null if none has been written.</param>
/// <param name="Signed">The number of people now in the team who have signed it.</param>
/// <param name="Team">The number of people now in the team.</param>
/// <param name="Mine">True if the reader has signed it.</param>
public sealed record TeamAgreementState(int? Number, int Signed, int Team, bool Mine)
{
    /// <summary>True if everyone now in the team has signed the latest version.</summary>
    public bool InForce => Number is not null && Signed == Team;
}
