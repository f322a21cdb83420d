using System.Buffers;
using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography.X509Certificates;
using MQTTnet;
using MQTTnet.Adapter;
using MQTTnet.Channel;
using MQTTnet.Diagnostics.Logger;
using MQTTnet.Exceptions;
using MQTTnet.Formatter;

namespace Juluo.Gateway;

/// <summary>
/// TCP, with TLS if requested. The library's own channel does not report why a certificate is refused, and it reads packets of up to 256 MB into the memory of the small computer at the
/// door.
/// </summary>
internal sealed class MqttLine(MqttBroker broker) : IMqttClientAdapterFactory, IMqttChannel
{
    private const int MostBytes = 8 << 20;
    private readonly TcpClient tcp = new() { NoDelay = true };
    private Stream stream = Stream.Null;

    public X509Certificate2? ClientCertificate => null;

    public EndPoint? RemoteEndPoint => null;

    public EndPoint? LocalEndPoint => null;

    public bool IsSecureConnection => broker.Tls;

    public IMqttChannelAdapter CreateClientAdapter(MqttClientOptions options, MqttPacketInspector packetInspector, IMqttNetLogger logger) =>
        new MqttChannelAdapter(
            this,
            new(options.ProtocolVersion, new MqttBufferWriter(options.WriterBufferSize, options.WriterBufferSizeMax)),
            logger
        );

    public async Task ConnectAsync(CancellationToken cancellationToken)
    {
        await tcp.ConnectAsync(broker.Host, broker.Port, cancellationToken);
        stream = tcp.GetStream();
        if (broker.Tls)
            await Secure(cancellationToken);
    }

    public async Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        // The buffer is as long as the packet that the broker announced.
        buffer.Length > MostBytes
            ? throw new MqttProtocolViolationException($"a packet of {buffer.Length} bytes")
            : await stream.ReadAsync(buffer.AsMemory(offset, count), cancellationToken);

    public async Task WriteAsync(ReadOnlySequence<byte> buffer, bool isEndOfPacket, CancellationToken cancellationToken)
    {
        foreach (var part in buffer)
            await stream.WriteAsync(part, cancellationToken);
    }

    public Task DisconnectAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        stream.Dispose();
        tcp.Dispose();
    }

    private async Task Secure(CancellationToken stop)
    {
        var options = new SslClientAuthenticationOptions { TargetHost = broker.Host };
        if (broker.Authority is { } file)
        {
            options.CertificateChainPolicy = new()
            {
                TrustMode = X509ChainTrustMode.CustomRootTrust,
                RevocationMode = X509RevocationMode.NoCheck,
            };
            options.CertificateChainPolicy.CustomTrustStore.ImportFromPemFile(file);
        }

        var secure = new SslStream(stream);
        stream = secure;
        await secure.AuthenticateAsClientAsync(options, stop);
    }
}
