namespace Juluo.Collaborations;

/// <summary>What a collaboration says of itself, as a form sends it.</summary>
/// <param name="Handover">What a successor must know.</param>
/// <param name="Since">The day on which it began.</param>
internal record CollaborationForm(
    [Required] LocalizedText? Title = null,
    string? About = null,
    string? Handover = null,
    [Required] LocalDate? Since = null,
    CollaborationVisibility Visibility = CollaborationVisibility.Community
)
{
    internal CollaborationForm Trimmed() => this with { About = FormText.Long(About), Handover = FormText.Long(Handover) };

    /// <summary>What is wrong with it; empty is good. Pure.</summary>
    internal List<Error> Check(LocalDate today)
    {
        List<Error> wrong =
        [
            .. FormText.CheckGiven("title", Title, Collaboration.MostTitleZh, Collaboration.MostTitleEn),
            .. FormText.CheckLong("about", About, Collaboration.MostAbout),
            .. FormText.CheckLong("handover", Handover, Collaboration.MostHandover),
        ];
        if (Since is null)
            wrong.Add(new Missing("since"));
        else if (Since > today)
            wrong.Add(new CollaborationErrors.BeginsInTheFuture());
        return wrong;
    }
}
