namespace Juluo.Delivery;

/// <summary>Growth of the files folder, and how long the free space lasts at that pace.</summary>
/// <param name="Day">Bytes of the files that came within a day and are still there.</param>
/// <param name="Week">The same within seven days.</param>
internal readonly record struct DiskGrowth(long Day, long Week)
{
    // A day may be one import; a week is a habit.
    private const double LeastDaysAtPaceOfDay = 7;
    private const double LeastDaysAtPaceOfWeek = 30;

    /// <summary>Looks at every file in the folder. Those that go meanwhile are passed over.</summary>
    public static DiskGrowth Of(string folder, Instant now)
    {
        var (day, week) = (0L, 0L);
        if (!Directory.Exists(folder))
            return default;
        var (sinceDay, sinceWeek) = ((now - Duration.FromDays(1)).ToDateTimeUtc(), (now - Duration.FromDays(7)).ToDateTimeUtc());
        var all = new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true };
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*", all))
        {
            var came = file.LastWriteTimeUtc;
            if (came < sinceWeek || !file.Exists)
                continue;
            week += file.Length;
            day += came < sinceDay ? 0 : file.Length;
        }

        return new(day, week);
    }

    /// <summary>In how many days the disk is full at this pace, if that is soon; else null.</summary>
    /// <param name="free">Bytes.</param>
    public int? DaysLeft(long free)
    {
        var (byDay, byWeek) = (free / Math.Max(1.0, Day), free / Math.Max(1.0, Week / 7.0));
        return byDay < LeastDaysAtPaceOfDay || byWeek < LeastDaysAtPaceOfWeek ? (int)Math.Min(byDay, byWeek) : null;
    }
}
