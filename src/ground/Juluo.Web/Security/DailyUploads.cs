namespace Juluo.Web;

/// <summary>How much one network sends in files within a day, of callers who are not known: a disk is for everybody. Counted in this process, from the first file of a network on. Thread-safe.</summary>
internal sealed class DailyUploads(TimeProvider time, long most = DailyUploads.Most)
{
    /// <summary>A hundred applications of five photos each, out of one library.</summary>
    public const long Most = 1024L * 1024 * 1024;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private readonly Lock gate = new();
    private readonly Dictionary<string, (long Began, long Bytes)> sent = new(StringComparer.Ordinal);

    /// <returns>Null: it is counted; else how long until this network may send again.</returns>
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
