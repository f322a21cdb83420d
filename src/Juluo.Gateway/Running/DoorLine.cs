using System.Text;

namespace Juluo.Gateway;

/// <summary>The connection to the door's electronics: standard input and output, or a serial device that is already configured (stty).</summary>
internal sealed class DoorLine : IDisposable
{
    private readonly TextReader reader;
    private readonly TextWriter writer;

    private DoorLine(TextReader reader, TextWriter writer) => (this.reader, this.writer) = (reader, writer);

    public static DoorLine Open(string? device) =>
        device is null
            ? new(Console.In, Console.Out)
            : new(
                new StreamReader(
                    new FileStream(device, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 0),
                    Encoding.ASCII
                ),
                new StreamWriter(
                    new FileStream(device, FileMode.Open, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0),
                    Encoding.ASCII
                )
            );

    /// <summary>Reads the next line; null if the input has ended.</summary>
    public async Task<string?> Hear(CancellationToken stop)
    {
        try
        {
            string? line;
            do line = await reader.ReadLineAsync(stop);
            while (line is not null && line.Trim().Length == 0);
            return line?.Trim();
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }

    public void Say(string line)
    {
        lock (writer)
        {
            writer.Write(line + "\n");
            writer.Flush();
        }
    }

    public void Dispose()
    {
        reader.Dispose();
        writer.Dispose();
    }
}
