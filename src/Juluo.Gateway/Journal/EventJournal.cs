using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Juluo.Gateway;

/// <summary>
/// The events, one line each, written to disk before the door opens. A line that a crash cut off is removed at the next start; its event never had an effect. The number of the last event
/// that the server has received is stored beside it; received events are removed once they are a day old and the file exceeds 1 MB.
/// </summary>
public sealed class EventJournal : IDisposable
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);
    private const int LargeBytes = 1 << 20;
    private readonly string path;
    private readonly string takenPath;
    private readonly List<DoorEvent> events = [];
    private FileStream file;

    public EventJournal(string folder)
    {
        Directory.CreateDirectory(folder);
        path = Path.Combine(folder, "journal.jsonl");
        takenPath = Path.Combine(folder, "taken");
        // Two programs with the same journal would assign numbers twice, so the file is opened exclusively.
        file = new FileStream(path, DurableFile.Private(FileMode.OpenOrCreate));
        Taken = File.Exists(takenPath) ? long.Parse(File.ReadAllText(takenPath), CultureInfo.InvariantCulture) : 0;
        Recover();
        Last = Math.Max(Taken, events.Count > 0 ? events[^1].Sequence : 0);
    }

    public long Last { get; private set; }

    /// <summary>The highest sequence number that the server has acknowledged; 0 if none.</summary>
    public long Taken { get; private set; }

    /// <summary>Events of at least the last day, oldest first.</summary>
    public IReadOnlyList<DoorEvent> Events => events;

    /// <summary>Appends an event. Returns only when it is on the disk.</summary>
    public DoorEvent Append(DoorEvent happened)
    {
        var numbered = happened with { Sequence = Last + 1 };
        file.Write(Line(numbered));
        file.Flush(flushToDisk: true);
        Last = numbered.Sequence;
        events.Add(numbered);
        return numbered;
    }

    /// <summary>Returns the oldest events that the server has not acknowledged yet, at most the given number.</summary>
    public IReadOnlyList<DoorEvent> Waiting(int most) => [.. events.Where(e => e.Sequence > Taken).Take(most)];

    public void Take(long sequence, DateTimeOffset now)
    {
        if (sequence <= Taken || sequence > Last)
            return;
        DurableFile.Write(takenPath, sequence.ToString(CultureInfo.InvariantCulture));
        Taken = sequence;
        if (file.Length > LargeBytes)
            Shorten(now);
    }

    public void Dispose() => file.Dispose();

    private void Recover()
    {
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        var whole = Array.LastIndexOf(bytes, (byte)'\n') + 1;
        file.SetLength(whole);
        file.Seek(whole, SeekOrigin.Begin);
        foreach (var line in Encoding.UTF8.GetString(bytes, 0, whole).Split('\n', StringSplitOptions.RemoveEmptyEntries))
            if (Read(line) is { } happened)
                events.Add(happened);
    }

    private void Shorten(DateTimeOffset now)
    {
        events.RemoveAll(e => e.Sequence <= Taken && e.At < now - Kept);
        DurableFile.Write(path, string.Concat(events.Select(e => Encoding.UTF8.GetString(Line(e)))));
        file.Dispose();
        file = new FileStream(path, DurableFile.Private(FileMode.OpenOrCreate));
        file.Seek(0, SeekOrigin.End);
    }

    private static byte[] Line(DoorEvent happened) => [.. JsonSerializer.SerializeToUtf8Bytes(happened, GatewayJson.Options), (byte)'\n'];

    /// <summary>Reads a line; null if it is corrupt, so that a line damaged by a failing disk does not affect the others.</summary>
    private static DoorEvent? Read(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<DoorEvent>(line, GatewayJson.Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
