using System.Net.Sockets;
using System.Text;

namespace Juluo.Host.Tests;

/// <summary>A client that announces the size of its body, sends the beginning of it, and then takes its time.</summary>
internal sealed class SlowSocket : IDisposable
{
    private readonly TcpClient tcp = new();
    private readonly byte[] answer = new byte[16 * 1024];
    private Task<int>? reading;

    /// <param name="length">The announced size of its body.</param>
    /// <param name="sent">The part that it sends at once.</param>
    public static async Task<SlowSocket> Begin(
        Uri address,
        string path,
        string type,
        long length,
        string sent = "",
        string headers = "Accept: application/json\r\n"
    )
    {
        var socket = new SlowSocket();
        await socket.tcp.ConnectAsync(address.Host, address.Port);
        await socket.Send(
            $"POST {path} HTTP/1.1\r\nHost: {address.Authority}\r\n{headers}Accept-Language: en\r\nContent-Type: {type}\r\nContent-Length: {length}\r\n\r\n{sent}"
        );
        socket.reading = socket.tcp.GetStream().ReadAsync(socket.answer).AsTask();
        return socket;
    }

    /// <summary>The beginning of the answer, as far as it arrived in one piece.</summary>
    public async Task<string> Answer() => Encoding.UTF8.GetString(answer, 0, await reading!);

    public bool Answered => reading!.IsCompleted;

    public async Task Send(string more) => await tcp.GetStream().WriteAsync(Encoding.UTF8.GetBytes(more));

    public void Dispose() => tcp.Dispose();
}
