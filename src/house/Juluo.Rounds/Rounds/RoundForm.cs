namespace Juluo.Rounds;

/// <summary>A round as a form sends it.</summary>
internal sealed record RoundForm(
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
    /// <param name="now">Null: the deadline may lie before, as it does when a round is changed.</param>
    public static Outcome<RoundForm> Read(RoundInput input, IReadOnlyCollection<Resource> offered, Instant? now)
    {
        var wrong = FormText.CheckGiven("name", input.Name, BookingRound.MostName).ToList();
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
        if (input.Most is < 1 or > BookingRound.MostShare)
            wrong.Add(new RoundErrors.ShareOutOfReach(BookingRound.MostShare));
        var purposes = RoundPurpose.Read(input.Purposes);
        wrong.AddRange(purposes.Errors);
        var resources = (input.Resources ?? []).Distinct().Select(id => offered.FirstOrDefault(r => r.Id == id)).ToList();
        wrong.AddRange(CheckResources([.. resources]));
        if (wrong.Count > 0)
            return wrong;
        var typed = new RoundForm(
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
            yield return new RoundErrors.NoResources();
        else if (resources.Count > BookingRound.MostResources)
            yield return new RoundErrors.TooManyResources(BookingRound.MostResources);
        else if (resources.Contains(null))
            yield return new RoundErrors.ResourceUnknown();
        else if (resources.DistinctBy(r => r!.Site).Count() > 1)
            yield return new RoundErrors.SeveralHouses();
    }

    private IEnumerable<Error> CheckDays(LocalDate? today)
    {
        if (LastDay < FirstDay)
            yield return new RoundErrors.SeasonEndsBeforeItBegins();
        else if (Period.DaysBetween(FirstDay, LastDay) >= BookingRound.MostDays)
            yield return new RoundErrors.SeasonTooLong(BookingRound.MostDays);
        if (ClosesOn < OpensOn)
            yield return new RoundErrors.EndsBeforeItBegins();
        else if (ClosesOn >= FirstDay)
            yield return new RoundErrors.ClosesTooLate();
        else if (ClosesOn < today)
            yield return new RoundErrors.ClosedAlready();
    }
}

/// <summary>The fields of the form, as they come.</summary>
/// <param name="Most">Times a week for one group; empty: as many as there are.</param>
/// <param name="Purposes">One a line; the first is served first.</param>
internal record RoundInput(
    [Required] LocalizedText? Name = null,
    [Required] LocalDate? FirstDay = null,
    [Required] LocalDate? LastDay = null,
    [Required] LocalDate? OpensOn = null,
    [Required] LocalDate? ClosesOn = null,
    int? Most = null,
    string? Purposes = null,
    [Required] IReadOnlyList<ResourceId>? Resources = null
);
