namespace Juluo.Delivery;

/// <summary>Growth of the files folder, and the time until the disk is full at that pace.</summary>
/// <param name="Day">Bytes of files created within a day that still exist.</param>
/// <param name="Week">Bytes of files created within seven days that still exist.</param>
internal readonly record struct DiskGrowth(long Day, long Week)
{
    // Growth within a day may be a single import; within a week it is typical.
    private const double LeastDaysAtPaceOfDay = 7;
    private const double LeastDaysAtPaceOfWeek = 30;

    /// <summary>Reads the size of every file in the folder. Files deleted during that are skipped.</summary>
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

    /// <summary>Returns the number of days until the disk is full at this pace, or null if that is not soon.</summary>
    /// <param name="free">Free space in bytes.</param>
    public int? DaysLeft(long free)
    {
        var (byDay, byWeek) = (free / Math.Max(1.0, Day), free / Math.Max(1.0, Week / 7.0));
        return byDay < LeastDaysAtPaceOfDay || byWeek < LeastDaysAtPaceOfWeek ? (int)Math.Min(byDay, byWeek) : null;
    }
}
