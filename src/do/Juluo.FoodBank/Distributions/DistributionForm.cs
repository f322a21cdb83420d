namespace Juluo.FoodBank;

/// <summary>A distribution as a form sends it.</summary>
/// <param name="From">When it begins on the site's wall clock.</param>
/// <param name="SlotMinutes">How long a slot is.</param>
/// <param name="Capacity">Households in a slot.</param>
/// <param name="WalkIns">How many are expected without one.</param>
public record DistributionForm(
    [Required] SiteId? Site = null,
    [Required] LocalDate? OnDay = null,
    [Required] string? From = null,
    [Required] string? Until = null,
    int SlotMinutes = 20,
    int Capacity = 8,
    int WalkIns = 0
)
{
    internal List<Error> Check(LocalDate today)
    {
        var wrong = new List<Error>();
        var (from, until) = (TimeText.Read(From), TimeText.Read(Until));
        if (Site is null)
            wrong.Add(new Missing("site"));
        if (OnDay is null)
            wrong.Add(new Missing("onDay"));
        else if (OnDay < today)
            wrong.Add(new DistributionErrors.DayPast());
        else if (OnDay.Value.Year > 2200)
            wrong.Add(new Unreadable("onDay"));
        if (from is null)
            wrong.Add(FormText.Some(From) is null ? new Missing("from") : new DistributionErrors.TimeUnreadable("from"));
        if (until is null)
            wrong.Add(FormText.Some(Until) is null ? new Missing("until") : new DistributionErrors.TimeUnreadable("until"));
        if (SlotMinutes is < Distribution.ShortestSlot or > Distribution.LongestSlot)
            wrong.Add(new DistributionErrors.OutOfRange("slotMinutes", Distribution.ShortestSlot, Distribution.LongestSlot));
        else if (from is { } begin && until is { } end && Minutes(end) - Minutes(begin) < SlotMinutes)
            wrong.Add(new DistributionErrors.TooShort(SlotMinutes));
        if (Capacity is < 1 or > Distribution.MostCapacity)
            wrong.Add(new DistributionErrors.OutOfRange("capacity", 1, Distribution.MostCapacity));
        if (WalkIns is < 0 or > Distribution.MostWalkIns)
            wrong.Add(new DistributionErrors.OutOfRange("walkIns", 0, Distribution.MostWalkIns));
        return wrong;
    }

    /// <summary>
    /// From when until when, and the slots within, in order; only of a form that was checked. What begins and ends it is on the wall; between them time passes as it does, so that in the night in which clocks
    /// change no slot comes twice and none is lost.
    /// </summary>
    internal (Instant From, Instant Until, List<(Instant From, Instant Until)> Slots) Times(DateTimeZone zone)
    {
        var from = WallClock.At(OnDay!.Value, Minutes(TimeText.Read(From)!.Value), zone);
        var until = WallClock.At(OnDay.Value, Minutes(TimeText.Read(Until)!.Value), zone);
        var (slots, length) = (new List<(Instant, Instant)>(), Duration.FromMinutes(SlotMinutes));
        for (var at = from; at + length <= until; at += length)
            slots.Add((at, at + length));
        return (from, until, slots);
    }

    private static int Minutes(LocalTime time) => (time.Hour * 60) + time.Minute;
}
