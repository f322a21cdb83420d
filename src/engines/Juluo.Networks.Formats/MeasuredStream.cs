namespace Juluo.Networks.Formats;

/// <summary>Limits the number of bytes read, reports progress, and throws on cancellation.</summary>
internal sealed class MeasuredStream(Stream inner, long most, IProgress<double>? progress, CancellationToken stop, double from = 0) : Stream
{
    // The work after reading takes about as long as reading; the caller reports 1.
    private const double Share = 0.5;

    private readonly long length = progress is not null && inner.CanSeek ? inner.Length - inner.Position : 0;
    private long count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => count;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        stop.ThrowIfCancellationRequested();
        var read = inner.Read(buffer);
        count += read;
        if (count > most)
        {
            throw new NetworkFormatException(0, $"The file has more than {most} bytes. Read a smaller one, or permit more with MostBytes.");
        }
        if (length > 0)
        {
            progress?.Report(from + Share * (1 - from) * Math.Min(1, (double)count / length));
        }
        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
