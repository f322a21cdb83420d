namespace Juluo.Circles;

/// <summary>Form input for calling or moving a meeting.</summary>
/// <param name="On">The date in the community's time zone; <paramref name="Time"/> is the time of day.</param>
internal record MeetingDetails(
    [Required, Length(Meeting.MostTitle)] string Title = "",
    [Required] LocalDate? On = null,
    [Required] string? Time = null,
    int MinutesLong = 90,
    [Length(Meeting.MostPlace)] string? Place = null
) : IChecked
{
    IEnumerable<Error> IChecked.Check(ZonedDateTime now) => Check(now.Zone).Errors;

    /// <returns>The time of the meeting, or the errors in the input.</returns>
    internal Outcome<Instant> Check(DateTimeZone zone)
    {
        var wrong = new List<Error>();
        if (MinutesLong is < 5 or > 1440)
            wrong.Add(new MeetingErrors.LengthOutOfReach());
        if (On is null)
            wrong.Add(new MeetingErrors.NoDay());
        if (string.IsNullOrWhiteSpace(Time))
            wrong.Add(new Missing("time"));
        var at = LocalMoment.Read(On, Time, "time", zone);
        wrong.AddRange(at.Errors);
        return wrong.Count > 0 ? wrong : at.Value!.Value;
    }
}
