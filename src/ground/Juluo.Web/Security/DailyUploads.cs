namespace Juluo.Web;

/// <summary>Limits the bytes that unidentified callers of one network upload within a day, since all share the disk. Counted in this process, from a network's first file on. Thread-safe.</summary>
internal sealed class DailyUploads(TimeProvider time, long most = DailyUploads.Most)
{
    /// <summary>
    /// The limit in bytes per network and day; further uploads are refused until the day is over. Enough for a hundred applications with five photos each from one library.
    /// </summary>
    public const long Most = 1024L * 1024 * 1024;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly Lock gate = new();
    private readonly Dictionary<string, (long Began, long Bytes)> sent = new(StringComparer.Ordinal);

    /// <returns>Null if the upload is allowed and counted; else the time until this network may send again.</returns>
    public TimeSpan? Take(string network, long bytes)
    {
        lock (gate)
        {
            foreach (var (key, day) in sent)
                if (time.GetElapsedTime(day.Began) >= Day)
                    sent.Remove(key);
            var today = sent.GetValueOrDefault(network, (time.GetTimestamp(), 0));
            if (today.Bytes + bytes > most)
                return Day - time.GetElapsedTime(today.Began);
            sent[network] = today with { Bytes = today.Bytes + bytes };
            return null;
        }
    }
}
