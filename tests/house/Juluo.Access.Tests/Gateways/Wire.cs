using System.Net;
using System.Net.Sockets;

namespace Juluo.Access.Tests;

/// <summary>The network between a gateway and the server, which a test can cut: open connections break, and no one gets through until it is restored.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource ended = new();
    private readonly int server;
    private readonly Task accepting;
    private CancellationTokenSource cut = new();
    private volatile bool whole = true;
    private volatile bool losing;

    public Wire(Uri server)
    {
        this.server = server.Port;
        listener.Start();
        accepting = Accept();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public void Cut()
    {
        whole = false;
        cut.Cancel();
    }

    /// <summary>The gateway's messages get through, but the answers do not.</summary>
    public void LoseAnswers()
    {
        Mend();
        losing = true;
    }

    public void Mend()
    {
        losing = false;
        cut = new();
        whole = true;
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        listener.Stop();
        await accepting;
        ended.Dispose();
    }

    private async Task Accept()
    {
        try
        {
            while (true)
            {
                var from = await listener.AcceptTcpClientAsync(ended.Token);
                if (whole)
                    _ = Join(from, cut.Token);
                else
                    from.Dispose();
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException)
        {
            // the test is over
        }
    }

    private async Task Join(TcpClient from, CancellationToken until)
    {
        using (from)
        using (var to = new TcpClient())
        {
            try
            {
                await to.ConnectAsync(IPAddress.Loopback, server, until);
                await Task.WhenAny(from.GetStream().CopyToAsync(to.GetStream(), until), Answer(to.GetStream(), from.GetStream(), until));
            }
            catch (Exception away) when (away is OperationCanceledException or IOException or SocketException)
            {
                // cut
            }
        }
    }

    private async Task Answer(NetworkStream server, NetworkStream gateway, CancellationToken until)
    {
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await server.ReadAsync(buffer, until)) > 0)
            if (!losing)
                await gateway.WriteAsync(buffer.AsMemory(0, read), until);
    }
}
