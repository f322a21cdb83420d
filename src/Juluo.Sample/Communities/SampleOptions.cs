namespace Juluo.Sample;

/// <summary>The parameters of a sample. The same options give the same community, byte for byte.</summary>
/// <param name="Members">The number of people, 12 to 20,000.</param>
/// <param name="Start">The first recorded day. The house is older: its people have already known one another for a while.</param>
/// <param name="Days">The number of calendar days from <paramref name="Start"/>, 1 to 3,660.</param>
/// <param name="Now">The end of the past; later plans have not happened yet. By default the end of the last day.</param>
public sealed record SampleOptions(SamplePreset Preset, ulong Seed, int Members, LocalDate Start, int Days, Instant? Now = null)
{
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Asia/Taipei"];

    public static int DefaultMembers(SamplePreset preset) =>
        preset switch
        {
            SamplePreset.Riverside => 40,
            SamplePreset.Laneside => 120,
            _ => 1_000,
        };

    /// <summary>
    /// The demo: its time is the latest Thursday at 11:20 before the current time, in the middle of a week with
    /// half of its events in the past and half in the future.
    /// </summary>
    public static SampleOptions Demo(SamplePreset preset, Instant clock, ulong seed = 7, int? members = null, int days = 182)
    {
        var now = LastThursday(clock);
        return new(preset, seed, members ?? DefaultMembers(preset), now.InZone(Zone).Date.PlusDays(1 - days), days, now);
    }

    internal Instant End => Now ?? Start.PlusDays(Days).AtStartOfDayInZone(Zone).ToInstant();

    /// <summary>A sentence that says how to correct the options; null if they are valid.</summary>
    public Phrase? Problem =>
        Members is < 12 or > 20_000 ? new("人數要在 12 到 20,000 之間。", "Choose 12 to 20,000 members.")
        : Days is < 1 or > 3_660 ? new("天數要在 1 到 3,660 之間。", "Choose 1 to 3,660 days.")
        : Start.Year is < 1990 or > 2100 ? new("開始日期要在 1990 到 2100 年之間。", "Choose a start between 1990 and 2100.")
        : null;

    private static Instant LastThursday(Instant clock)
    {
        var local = clock.InZone(Zone);
        var lateMorning = new LocalTime(11, 20);
        var thursday = local.Date.DayOfWeek == IsoDayOfWeek.Thursday ? local.Date : local.Date.Previous(IsoDayOfWeek.Thursday);
        if (thursday == local.Date && local.TimeOfDay < lateMorning)
        {
            thursday = thursday.PlusWeeks(-1);
        }

        return (thursday + lateMorning).InZoneLeniently(Zone).ToInstant();
    }
}

/// <summary>The three communities of the sample.</summary>
public enum SamplePreset
{
    /// <summary>河岸共作室: one house with 40 members, nearly all in visual professions.</summary>
    Riverside,

    /// <summary>巷口共創: one house with 120 members of mixed professions.</summary>
    Laneside,

    /// <summary>島聚聯盟: a network of houses with 1,000 members.</summary>
    Islands,
}
