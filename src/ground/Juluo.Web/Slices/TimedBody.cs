using System.Buffers;
using System.IO.Pipelines;

namespace Juluo.Web;

/// <summary>
/// A body whose pending read can be cancelled, which ends as <see cref="OperationCanceledException"/>. Streams of the framework leave the reader in the middle of
/// that read, and the web server logs an error for each such body; a token in the reader of forms cuts the connection off without a response.
/// </summary>
internal sealed class TimedBody(PipeReader body) : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var read = await body.ReadAsync(CancellationToken.None);
        var length = read.IsCanceled ? 0 : (int)Math.Min(buffer.Length, read.Buffer.Length);
        var some = read.Buffer.Slice(0, length);
        some.CopyTo(buffer.Span);
        body.AdvanceTo(some.End);
        return read.IsCanceled ? throw new OperationCanceledException() : length;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override void Flush() => throw new NotSupportedException();
}
