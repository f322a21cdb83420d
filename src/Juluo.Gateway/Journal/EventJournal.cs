using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Juluo.Gateway;

/// <summary>
/// What happened, one line each, on the disk before the door opens. A line that was cut off by a crash is taken away at the next start; its event never had a result. What
/// the server has taken is remembered beside it, and lines go a day after that.
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
        // Two programs with one journal would count twice.
        file = new FileStream(path, DurableFile.Private(FileMode.OpenOrCreate));
        Taken = File.Exists(takenPath) ? long.Parse(File.ReadAllText(takenPath), CultureInfo.InvariantCulture) : 0;
        Recover();
        Last = Math.Max(Taken, events.Count > 0 ? events[^1].Sequence : 0);
    }

    public long Last { get; private set; }

    /// <summary>The highest sequence that the server has said it has.</summary>
    public long Taken { get; private set; }

    /// <summary>Of the last day at least, oldest first.</summary>
    public IReadOnlyList<DoorEvent> Events => events;

    /// <summary>Back only when it is on the disk.</summary>
    public DoorEvent Append(DoorEvent happened)
    {
        var numbered = happened with { Sequence = Last + 1 };
        file.Write(Line(numbered));
        file.Flush(flushToDisk: true);
        Last = numbered.Sequence;
        events.Add(numbered);
        return numbered;
    }

    /// <summary>What the server has not got yet.</summary>
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

    /// <summary>A line that a failing disk has spoilt takes no other with it.</summary>
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
