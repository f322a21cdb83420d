namespace Juluo.Mentoring;

/// <summary>
/// A score of how well a mentor fits a trainee's wishes: 1 per named skill, 0.5 per skill found in the goal, and 0.5 for each of up to three subjects in both the goal and the offer.
/// Skills match in any language.
/// </summary>
/// <param name="Shared">The mentor's skills that match the trainee's, as the mentor wrote them.</param>
public sealed record MentorFit(double Score, IReadOnlyList<string> Shared)
{
    private const double ForSkill = 1;
    private const double ForGoal = 0.5;

    public static MentorFit Of(MentorOffer mentor, string goal, IReadOnlyList<string> skills)
    {
        var shared = mentor.Skills.Where(has => skills.Any(asked => IsSame(has, asked))).ToList();
        var inGoal = mentor.Skills.Count(has => !shared.Contains(has) && (SearchText.Has(goal, has) || Concepts.SameThing(has, goal)));
        var spoken = Concepts.Of(SearchText.Fold(mentor.Helps)).Intersect(Concepts.Of(SearchText.Fold(goal)), StringComparer.Ordinal);
        return new((shared.Count * ForSkill) + (inGoal * ForGoal) + (Math.Min(3, spoken.Count()) * ForGoal), shared);
    }

    private static bool IsSame(string has, string asked) =>
        SearchText.Is(has, asked) || SearchText.Has(has, asked) || SearchText.Has(asked, has) || Concepts.SameThing(has, asked);
}
