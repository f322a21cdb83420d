namespace Juluo.Programmes;

/// <summary>An organisation or a project of the community that could apply for a programme.</summary>
/// <param name="Key">Of the organisation or the project.</param>
/// <param name="Mine">The reader belongs to it, and can apply in its name.</param>
/// <param name="Covered">Of the skills that the programme takes, those that its people offer.</param>
/// <param name="Missing">The others.</param>
/// <param name="Goals">Of the goals that the programme serves, those that its outcomes serve.</param>
public sealed record Applicant(
    Guid Key,
    ApplicantKind Kind,
    LocalizedText Name,
    bool Mine,
    Eligibility Eligibility,
    IReadOnlyList<string> Covered,
    IReadOnlyList<string> Missing,
    IReadOnlyList<int> Goals,
    bool NamedInIt,
    SaidOfApplicant? Said
)
{
    public string Path => Kind == ApplicantKind.Project ? $"/projects/{Key}" : $"/organisations/{Key}";

    /// <summary>How well it fits beyond what must hold: skills first, then goals, then words in common.</summary>
    internal double Fit => (Covered.Count * 1.0) + (Goals.Count * 0.5) + (NamedInIt ? 0.25 : 0);
}

[Named("applicant-kind")]
public enum ApplicantKind
{
    Organisation,
    Project,
}

/// <summary>What an organisation or a project has said of itself. Null: not said.</summary>
public sealed record SaidOfApplicant(string? Place, int? Headcount, int? Founded, int? Partners)
{
    public const int MostPlace = 60;
}
