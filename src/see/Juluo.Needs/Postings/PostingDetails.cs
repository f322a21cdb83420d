namespace Juluo.Needs;

/// <summary>The fields of a need or an offer, as a form sends them. One sentence is enough.</summary>
/// <param name="Translation">The text in another language, for people who read that one.</param>
/// <param name="Terms">The terms: paid, barter or gift; null if not given.</param>
/// <param name="ClosesOn">The last day, in the community's calendar; null if it stays until removed.</param>
internal record PostingDetails(
    [Required] string Text = "",
    string? Skills = null,
    string? Translation = null,
    PostingTerms? Terms = null,
    LocalDate? ClosesOn = null
)
{
    internal NewPosting Said =>
        new(Text, NewPosting.SkillsIn(Skills))
        {
            Translation = FormText.Some(Translation),
            Terms = Terms,
            ClosesOn = ClosesOn,
        };

    internal List<Error> Check(LocalDate today)
    {
        var wrong = Said.Check(nameof(Text), nameof(Skills), nameof(Translation)).ToList();
        if (Terms is { } terms && !Enum.IsDefined(terms))
            wrong.Add(new Missing(nameof(Terms)));
        if (ClosesOn < today)
            wrong.Add(new LastDayErrors.IsPast(nameof(ClosesOn)));
        return wrong;
    }
}
