namespace Juluo.Seasons;

/// <summary>The validated details of a season.</summary>
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
    /// <summary>Finds the spaces of a validated input.</summary>
    /// <param name="offered">The spaces to choose from: in use and booked by the hour.</param>
    /// <param name="now">The time that the deadline may not precede; null if it may, as when a season is changed.</param>
    public static Outcome<SeasonForm> Read(SeasonInput input, IReadOnlyCollection<Resource> offered, Instant? now)
    {
        var resources = (input.Resources ?? []).Distinct().Select(id => offered.FirstOrDefault(r => r.Id == id)).ToList();
        List<Error> wrong = [.. CheckResources([.. resources])];
        if (now?.InZone(resources.FirstOrDefault()?.TimeZone ?? DateTimeZone.Utc).Date > input.ClosesOn)
            wrong.Add(new SeasonErrors.ClosedAlready());
        return wrong.Count > 0
            ? wrong
            : new SeasonForm(
                resources[0]!.Site,
                input.Name!,
                input.FirstDay!.Value,
                input.LastDay!.Value,
                input.OpensOn!.Value,
                input.ClosesOn!.Value,
                input.Most,
                SeasonPurpose.Read(input.Purposes).Value,
                [.. resources.Select(r => r!.Id)]
            );
    }

    private static IEnumerable<Error> CheckResources(IReadOnlyList<Resource?> resources)
    {
        if (resources.Count > Season.MostResources)
            yield return new SeasonErrors.TooManyResources(Season.MostResources);
        else if (resources.Contains(null))
            yield return new SeasonErrors.ResourceUnknown();
        else if (resources.DistinctBy(r => r!.Site).Count() > 1)
            yield return new SeasonErrors.SeveralHouses();
    }
}

/// <summary>The form fields of a season.</summary>
/// <param name="Most">The maximum number of times a week per group; empty for no limit.</param>
/// <param name="Purposes">The purposes, one per line; the first is served first.</param>
internal record SeasonInput(
    [Required, Length(Season.MostName)] LocalizedText? Name = null,
    [Required] LocalDate? FirstDay = null,
    [Required] LocalDate? LastDay = null,
    [Required] LocalDate? OpensOn = null,
    [Required] LocalDate? ClosesOn = null,
    int? Most = null,
    string? Purposes = null,
    [Required] IReadOnlyList<ResourceId>? Resources = null
) : IChecked
{
    public IEnumerable<Error> Check(ZonedDateTime now)
    {
        var days = new[] { ("firstDay", FirstDay), ("lastDay", LastDay), ("opensOn", OpensOn), ("closesOn", ClosesOn) };
        List<Error> wrong =
        [
            .. days.Where(d => d.Item2 is { } day && !BookingTime.InReach(day)).Select(d => new BookingErrors.DayOutOfReach(d.Item1)),
            .. SeasonPurpose.Read(Purposes).Errors,
        ];
        if (Most is < 1 or > Season.MostShare)
            wrong.Add(new SeasonErrors.ShareOutOfReach(Season.MostShare));
        if (Resources is not { Count: > 0 })
            wrong.Add(new SeasonErrors.NoResources());
        if (LastDay < FirstDay)
            wrong.Add(new SeasonErrors.SeasonEndsBeforeItBegins());
        else if (
            FirstDay is { } first
            && LastDay is { } last
            && BookingTime.InReach(first)
            && BookingTime.InReach(last)
            && Period.DaysBetween(first, last) >= Season.MostDays
        )
            wrong.Add(new SeasonErrors.SeasonTooLong(Season.MostDays));
        if (ClosesOn < OpensOn)
            wrong.Add(new SeasonErrors.EndsBeforeItBegins());
        else if (ClosesOn >= FirstDay)
            wrong.Add(new SeasonErrors.ClosesTooLate());
        return wrong;
    }
}
