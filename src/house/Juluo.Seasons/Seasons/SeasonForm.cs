namespace Juluo.Seasons;

/// <summary>A season as a form sends it.</summary>
internal sealed record SeasonForm(
    SiteId Site,
    LocalizedText Name,
    LocalDate FirstDay,
    LocalDate LastDay,
    LocalDate OpensOn,
    LocalDate ClosesOn,
    int? Most,
    IReadOnlyList<LocalizedText> Purposes,
    IReadOnlyList<ResourceId> Resources
)
{
    /// <param name="offered">What can be chosen: all that is in use and booked by the hour.</param>
    /// <param name="now">Null: the deadline may lie before, as it does when a season is changed.</param>
    public static Outcome<SeasonForm> Read(SeasonInput input, IReadOnlyCollection<Resource> offered, Instant? now)
    {
        var wrong = FormText.CheckGiven("name", input.Name, Season.MostName).ToList();
        foreach (
            var (field, day) in new[]
            {
                ("firstDay", input.FirstDay),
                ("lastDay", input.LastDay),
                ("opensOn", input.OpensOn),
                ("closesOn", input.ClosesOn),
            }
        )
            if (day is null)
                wrong.Add(new Missing(field));
            else if (!BookingTime.InReach(day.Value))
                wrong.Add(new BookingErrors.DayOutOfReach(field));
        if (input.Most is < 1 or > Season.MostShare)
            wrong.Add(new SeasonErrors.ShareOutOfReach(Season.MostShare));
        var purposes = SeasonPurpose.Read(input.Purposes);
        wrong.AddRange(purposes.Errors);
        var resources = (input.Resources ?? []).Distinct().Select(id => offered.FirstOrDefault(r => r.Id == id)).ToList();
        wrong.AddRange(CheckResources([.. resources]));
        if (wrong.Count > 0)
            return wrong;
        var typed = new SeasonForm(
            resources[0]!.Site,
            input.Name!,
            input.FirstDay!.Value,
            input.LastDay!.Value,
            input.OpensOn!.Value,
            input.ClosesOn!.Value,
            input.Most,
            purposes.Value,
            [.. resources.Select(r => r!.Id)]
        );
        wrong.AddRange(typed.CheckDays(now?.InZone(resources[0]!.TimeZone).Date));
        return wrong.Count > 0 ? wrong : typed;
    }

    private static IEnumerable<Error> CheckResources(IReadOnlyList<Resource?> resources)
    {
        if (resources.Count == 0)
            yield return new SeasonErrors.NoResources();
        else if (resources.Count > Season.MostResources)
            yield return new SeasonErrors.TooManyResources(Season.MostResources);
        else if (resources.Contains(null))
            yield return new SeasonErrors.ResourceUnknown();
        else if (resources.DistinctBy(r => r!.Site).Count() > 1)
            yield return new SeasonErrors.SeveralHouses();
    }

    private IEnumerable<Error> CheckDays(LocalDate? today)
    {
        if (LastDay < FirstDay)
            yield return new SeasonErrors.SeasonEndsBeforeItBegins();
        else if (Period.DaysBetween(FirstDay, LastDay) >= Season.MostDays)
            yield return new SeasonErrors.SeasonTooLong(Season.MostDays);
        if (ClosesOn < OpensOn)
            yield return new SeasonErrors.EndsBeforeItBegins();
        else if (ClosesOn >= FirstDay)
            yield return new SeasonErrors.ClosesTooLate();
        else if (ClosesOn < today)
            yield return new SeasonErrors.ClosedAlready();
    }
}

/// <summary>The fields of the form, as they come.</summary>
/// <param name="Most">Times a week for one group; empty: as many as there are.</param>
/// <param name="Purposes">One a line; the first is served first.</param>
internal record SeasonInput(
    [Required] LocalizedText? Name = null,
    [Required] LocalDate? FirstDay = null,
    [Required] LocalDate? LastDay = null,
    [Required] LocalDate? OpensOn = null,
    [Required] LocalDate? ClosesOn = null,
    int? Most = null,
    string? Purposes = null,
    [Required] IReadOnlyList<ResourceId>? Resources = null
);
