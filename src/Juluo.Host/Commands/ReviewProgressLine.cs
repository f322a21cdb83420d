using System.Diagnostics;

namespace Juluo.Host.Commands;

/// <summary>Shows the progress of a review on one line of a terminal; without a terminal, a line for every tenth.</summary>
internal sealed class ReviewProgressLine(TextWriter to) : IDisposable
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(200);
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly bool overwrites = !Console.IsErrorRedirected;
    private readonly Lock one = new();
    private TimeSpan shown;
    private int tenth = -1;
    private bool open;

    public void Show(ReviewProgress progress)
    {
        lock (one)
        {
            if (overwrites ? clock.Elapsed - shown < Often : (int)(progress.Share * 10) == tenth)
                return;
            (shown, tenth) = (clock.Elapsed, (int)(progress.Share * 10));
            var left = progress.Share > 0.02 ? $", {Left(progress.Share):m\\:ss} left" : "";
            var line = $"{(progress.Writing ? "written" : "read")} {progress.Rows:#,0} rows, {progress.Share:P0}{left}";
            if (overwrites)
                to.Write($"\r{line, -60}");
            else
                to.WriteLine(line);
            open = overwrites;
        }
    }

    public void Dispose()
    {
        lock (one)
        {
            if (open)
                to.Write($"\r{"", -60}\r");
            open = false;
        }
    }

    private TimeSpan Left(double share) => clock.Elapsed * ((1 - share) / share);
}
