namespace Juluo.Web;

/// <summary>Counts attempts per minute. An attempt is reserved before it is made, so that simultaneous attempts cannot exceed the limit, and returned if it does not count.</summary>
internal sealed class AttemptLimit(TimeProvider time)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);
    private readonly Lock gate = new();
    private readonly Dictionary<string, (long Began, int Taken)> windows = new(StringComparer.Ordinal);
    private long swept = time.GetTimestamp();

    /// <returns>Null if the attempt is allowed; else the time until the next one.</returns>
    public TimeSpan? Take(string key, int most)
    {
        lock (gate)
        {
            Sweep();
            if (!windows.TryGetValue(key, out var window) || time.GetElapsedTime(window.Began) >= Window)
                window = (time.GetTimestamp(), 0);
            if (window.Taken >= most)
                return Window - time.GetElapsedTime(window.Began);
            windows[key] = window with { Taken = window.Taken + 1 };
            return null;
        }
    }

    public void GiveBack(string key)
    {
        lock (gate)
            if (windows.TryGetValue(key, out var window) && window.Taken > 0)
                windows[key] = window with { Taken = window.Taken - 1 };
    }

    private void Sweep()
    {
        if (time.GetElapsedTime(swept) < Window)
            return;
        swept = time.GetTimestamp();
        foreach (var (key, window) in windows)
            if (time.GetElapsedTime(window.Began) >= Window)
                windows.Remove(key);
    }
}
