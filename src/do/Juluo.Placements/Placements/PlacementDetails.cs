namespace Juluo.Placements;

/// <summary>What a host looks for, as a form sends it.</summary>
/// <param name="Host">An organisation of the caller's.</param>
/// <param name="Sponsor">Who pays in the community's form; null: the host. A firm that lends its employee pays in the other.</param>
/// <param name="Days">A week, from 0.5 to 5 in half days, as people write it.</param>
internal record PlacementDetails(
    [Required] LocalizedText? Title = null,
    PlacementForm Form = PlacementForm.Community,
    [Required] string? About = null,
    string? Skills = null,
    OrganisationId? Host = null,
    OrganisationId? Sponsor = null,
    [Required] LocalDate? StartsOn = null,
    [Required] LocalDate? EndsOn = null,
    [Required] string? Days = null,
    [Required] LocalDate? ApplyUntil = null,
    bool Public = false
)
{
    internal IReadOnlyList<string> SkillList => WordList.Read(Skills);

    /// <summary>In whole half days; null: it is none of half a day to five.</summary>
    internal int? HalfDays => HalfDaysOf(Days, 1, Placement.MostHalfDays);

    internal static int? HalfDaysOf(string? typed, int least, int most) =>
        NumberText.Read(FormText.Some(typed)?.Replace(',', '.')) is { } days
        && days * 2 is var halves
        && halves == decimal.Truncate(halves)
        && halves >= least
        && halves <= most
            ? (int)halves
            : null;

    internal PlacementDetails Trimmed() =>
        this with
        {
            About = FormText.Long(About),
            Sponsor = Form == PlacementForm.Corporate || Sponsor == Host ? null : Sponsor,
        };

    /// <param name="before">What was said so far: days that are past by now may stay; null: it is new.</param>
    internal List<Error> Check(LocalDate today, Placement? before)
    {
        List<Error> wrong =
        [
            .. FormText.CheckGiven("title", Title, Placement.MostTitleZh, Placement.MostTitleEn),
            .. About is null ? [new Missing("about")] : FormText.CheckLong("about", About, Placement.MostAbout),
            .. WordList.Check("skills", SkillList, Placement.MostSkills),
        ];
        if (HalfDays is null)
            wrong.Add(new PlacementErrors.DaysOutOfRange());
        if (StartsOn is null)
            wrong.Add(new Missing("startsOn"));
        else if (StartsOn < today && StartsOn != before?.StartsOn)
            wrong.Add(new PlacementErrors.StartsInThePast());
        if (EndsOn is null)
            wrong.Add(new Missing("endsOn"));
        else if (EndsOn <= StartsOn)
            wrong.Add(new PlacementErrors.EndsBeforeItStarts());
        if (ApplyUntil is null)
            wrong.Add(new Missing("applyUntil"));
        else if (ApplyUntil < today && ApplyUntil != before?.ApplyUntil)
            wrong.Add(new PlacementErrors.ApplyInThePast());
        else if (ApplyUntil > StartsOn)
            wrong.Add(new PlacementErrors.ApplyAfterItStarts());
        return wrong;
    }
}
