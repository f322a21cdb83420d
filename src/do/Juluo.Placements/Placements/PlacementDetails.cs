namespace Juluo.Placements;

/// <summary>The fields of the form that posts or changes a placement.</summary>
/// <param name="Host">An organisation in whose name the caller can post.</param>
/// <param name="Sponsor">The organisation that pays in the community's form; null if the host does. In the corporate form, the firm that lends its employee pays.</param>
/// <param name="Days">The days a week, 0.5 to 5 in half days, as people type them.</param>
internal record PlacementDetails(
    [Required, Length(Placement.MostTitleZh, MostEn = Placement.MostTitleEn)] LocalizedText? Title = null,
    PlacementForm Form = PlacementForm.Community,
    [Required, Length(Placement.MostAbout, Lines = true)] string? About = null,
    string? Skills = null,
    OrganisationId? Host = null,
    OrganisationId? Sponsor = null,
    [Required] LocalDate? StartsOn = null,
    [Required] LocalDate? EndsOn = null,
    [Required, Length(10)] string? Days = null,
    [Required] LocalDate? ApplyUntil = null,
    bool Public = false
) : IChecked
{
    internal IReadOnlyList<string> SkillList => WordList.Read(Skills);

    /// <summary>The number of half days, 1 to 10; null if the text is not a multiple of half a day within half a day to five days.</summary>
    internal int? HalfDays => HalfDaysOf(Days, 1, Placement.MostHalfDays);

    internal static int? HalfDaysOf(string? typed, int least, int most) =>
        NumberText.Read(FormText.Some(typed)?.Replace(',', '.')) is { } days
        && days <= most
        && days * 2 is var halves
        && halves == decimal.Truncate(halves)
        && halves >= least
        && halves <= most
            ? (int)halves
            : null;

    internal PlacementDetails Trimmed() => this with { Sponsor = Form == PlacementForm.Corporate || Sponsor == Host ? null : Sponsor };

    public virtual IEnumerable<Error> Check(ZonedDateTime now)
    {
        List<Error> wrong = [.. WordList.Check("skills", SkillList, Placement.MostSkills)];
        if (Days is not null && HalfDays is null)
            wrong.Add(new PlacementErrors.DaysOutOfRange());
        if (EndsOn <= StartsOn)
            wrong.Add(new PlacementErrors.EndsBeforeItStarts());
        if (ApplyUntil > StartsOn)
            wrong.Add(new PlacementErrors.ApplyAfterItStarts());
        return wrong;
    }

    /// <param name="before">The placement before the change, whose dates may be past; null for a new one.</param>
    internal List<Error> CheckDays(LocalDate today, Placement? before)
    {
        var wrong = new List<Error>();
        if (StartsOn < today && StartsOn != before?.StartsOn)
            wrong.Add(new PlacementErrors.StartsInThePast());
        if (ApplyUntil < today && ApplyUntil != before?.ApplyUntil)
            wrong.Add(new PlacementErrors.ApplyInThePast());
        return wrong;
    }
}
