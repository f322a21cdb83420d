namespace Juluo.OfficeHours;

/// <summary>The fields of the form that publishes an expert's hours.</summary>
/// <param name="Weekdays">The days of the week, 1 for Monday to 7 for Sunday.</param>
/// <param name="From">The start on each day, as people type times.</param>
/// <param name="Place">The place in the house.</param>
internal record OfficeHoursForm(
    ExpertField Field = ExpertField.Law,
    [Required, Length(ExpertHours.MostSubject)] string? Subject = null,
    [Length(ExpertHours.MostAbout, Lines = true)] string? About = null,
    [Required] IReadOnlyList<int>? Weekdays = null,
    [Required] string? From = null,
    [Required] string? Until = null,
    int SlotMinutes = 30,
    [Required] LocalDate? FirstDay = null,
    [Required] LocalDate? LastDay = null,
    [Length(ExpertHours.MostPlace)] string? Place = null,
    string? CallLink = null
) : IChecked
{
    internal string? CallAddress => FormText.Some(CallLink) is { } link ? WebLink.Whole(link) : null;

    public IEnumerable<Error> Check(ZonedDateTime now)
    {
        var wrong = new List<Error>();
        if (!Enum.IsDefined(Field))
            wrong.Add(new NotOffered("field"));
        wrong.AddRange(CheckPlace(Place, CallAddress));
        if (SlotMinutes is < ExpertHours.ShortestSlot or > ExpertHours.LongestSlot)
            wrong.Add(new OfficeHoursErrors.SlotOutOfRange(ExpertHours.ShortestSlot, ExpertHours.LongestSlot));
        wrong.AddRange(CheckTimes());
        wrong.AddRange(CheckDays(now.Date));
        return wrong;
    }

    internal static IEnumerable<Error> CheckPlace(string? place, string? callLink)
    {
        if (place is null && callLink is null)
            yield return new OfficeHoursErrors.Nowhere();
        if (callLink is not null && !WebLink.Is(callLink, ExpertHours.MostCallLink))
            yield return new OfficeHoursErrors.NoAddress();
    }

    private IEnumerable<Error> CheckTimes()
    {
        var (from, until) = (TimeText.Read(From), TimeText.Read(Until));
        if (from is null)
            yield return FormText.Some(From) is null ? new Missing("from") : new OfficeHoursErrors.TimeUnreadable("from");
        if (until is null)
            yield return FormText.Some(Until) is null ? new Missing("until") : new OfficeHoursErrors.TimeUnreadable("until");
        if (from is { } begin && until is { } end && Minutes(end) - Minutes(begin) < SlotMinutes)
            yield return new OfficeHoursErrors.TooShort(SlotMinutes);
    }

    private IEnumerable<Error> CheckDays(LocalDate today)
    {
        if (Weekdays is not { Count: > 0 } || Weekdays.Any(d => d is < 1 or > 7))
            yield return new OfficeHoursErrors.NoWeekday();
        if (FirstDay < today)
            yield return new OfficeHoursErrors.FirstDayPast();
        if (LastDay < FirstDay)
            yield return new OfficeHoursErrors.LastBeforeFirst();
    }

    /// <summary>Returns the slots that begin after now, in order. Stops after the day that exceeds the limit, so the caller can detect it. The form must have been checked.</summary>
    internal List<(Instant From, Instant To)> Slots(DateTimeZone zone, Instant now)
    {
        var (from, until) = (Minutes(TimeText.Read(From)!.Value), Minutes(TimeText.Read(Until)!.Value));
        var slots = new List<(Instant, Instant)>();
        for (var day = FirstDay!.Value; day <= LastDay && slots.Count <= ExpertHours.MostSlots; day = day.PlusDays(1))
            if (Weekdays!.Contains((int)day.DayOfWeek))
                for (var minute = from; minute + SlotMinutes <= until; minute += SlotMinutes)
                    if (WallClock.At(day, minute, zone) is var begins && begins > now)
                        slots.Add((begins, begins + Duration.FromMinutes(SlotMinutes)));
        return slots;
    }

    private static int Minutes(LocalTime time) => (time.Hour * 60) + time.Minute;
}
