namespace Juluo.Projects;

/// <summary>What a team agreed, in one version: a version is not changed, and another text is the next one, which all sign again.</summary>
/// <param name="Work">What each brings and does.</param>
/// <param name="Rights">To whom the work belongs.</param>
/// <param name="Leaving">What happens when one of them goes, or the project ends.</param>
/// <param name="Shares">Of what comes in, each person's, in hundredths of a percent; together 10,000 at most.</param>
/// <param name="Hash">Over all of it (SHA-256, hexadecimal); each signature bears it.</param>
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

/// <param name="Number">The version that it is under.</param>
/// <param name="Name">As it was typed.</param>
public sealed record TeamAgreementSignature(int Number, PersonId Person, string Name, Instant At);

/// <summary>How far a team's agreement is, for one of the team.</summary>
/// <param name="Number">The latest version; null: none is written.</param>
/// <param name="Signed">How many of today's team have signed it.</param>
/// <param name="Team">How many there are.</param>
/// <param name="Mine">The reader has signed it.</param>
public sealed record TeamAgreementState(int? Number, int Signed, int Team, bool Mine)
{
    /// <summary>All who are in the team today have signed the latest version.</summary>
    public bool InForce => Number is not null && Signed == Team;
}
