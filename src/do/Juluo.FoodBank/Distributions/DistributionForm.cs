namespace Juluo.FoodBank;

/// <summary>The fields of the form that plans a distribution.</summary>
/// <param name="From">The start in the site's local time.</param>
/// <param name="SlotMinutes">The length of a slot in minutes.</param>
/// <param name="Capacity">The maximum number of households in a slot.</param>
/// <param name="WalkIns">The number of households expected without a slot.</param>
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
    /// Returns the start, the end and the slots in order; the form must have been checked. Start and end are local times; slots between them have equal real durations, so that when clocks
    /// change no slot is repeated or lost.
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
