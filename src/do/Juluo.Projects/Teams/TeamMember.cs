namespace Juluo.Projects;

/// <summary>A person who is in a project's team, has asked to join or was invited.</summary>
/// <param name="Opening">The opening that they fill or ask for.</param>
/// <param name="Part">Their role, in a few words.</param>
/// <param name="Named">True if visitors can see their name.</param>
/// <param name="Words">The message with their request or invitation.</param>
public sealed record TeamMember(PersonId Person, OpeningId? Opening, string? Part, bool Leads, bool Named, string? Words, LocalDate Since)
{
    public const int MostPart = 80;
    public const int MostWords = 600;
}

/// <summary>A person's relation to a team.</summary>
[Named("team-state")]
public enum TeamState
{
    Here,

    /// <summary>The person has asked to join and has no answer yet.</summary>
    Asked,

    /// <summary>The person was invited and has not answered.</summary>
    Invited,
}
