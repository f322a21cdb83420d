using System.Net;
using System.Net.Sockets;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Juluo.Gateway;

namespace Juluo.Access.Tests;

/// <summary>Brokers that are away, refuse, or send invalid packets. The sentences are those of the client that was our own until decision 53.</summary>
public sealed class MqttConnectionTests : IDisposable
{
    private static readonly byte[] Accepted = [0x20, 2, 0, 0];
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);

    public MqttConnectionTests() => listener.Start();

    private MqttBroker Address => new("127.0.0.1", ((IPEndPoint)listener.LocalEndpoint).Port, false, "door", "1234", null);

    [Theory]
    [InlineData("mqtt://door@broker", "broker", 1883, false, "door", null)]
    [InlineData("mqtts://door:a%40b@broker", "broker", 8883, true, "door", "a@b")]
    [InlineData("mqtts://broker:99", "broker", 99, true, null, null)]
    public void An_address_of_a_broker_is_read(string address, string host, int port, bool tls, string? user, string? password) =>
        MqttBroker.Read(address, null, "").ShouldBe(new(host, port, tls, user, password, null));

    [Theory]
    [InlineData("https://broker")]
    [InlineData("broker:1883")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_address_of_a_broker_is_none(string? address) => MqttBroker.Read(address, null, null).ShouldBeNull();

    [Fact]
    public async Task It_says_who_it_is_and_asks_for_a_clean_session()
    {
        var opening = Open(TimeSpan.FromSeconds(30));
        using var broker = await listener.AcceptTcpClientAsync();
        var said = new byte[100];
        var length = await broker.GetStream().ReadAsync(said);
        Convert
            .ToHexString(said, 0, length)
            .ShouldBe("1019" + "00044D515454" + "04" + "C2" + "001E" + "000178" + "0004646F6F72" + "000431323334");
        await broker.GetStream().WriteAsync(Accepted);
        await (await opening).DisposeAsync();
    }

    [Theory]
    [InlineData(1, "the broker refuses: protocol")]
    [InlineData(2, "the broker refuses: client id")]
    [InlineData(3, "the broker refuses: unavailable")]
    [InlineData(4, "the broker refuses: user name or password")]
    [InlineData(5, "the broker refuses: not authorised")]
    public async Task A_refusal_is_said(byte code, string why) => (await Refused([0x20, 2, 0, code])).ShouldBe(why);

    [Fact]
    public async Task Another_server_is_no_broker() =>
        (
            await Refused(
                Encoding.ASCII.GetBytes(
                    "HTTP/1.1 400 Bad Request\r\nServer: another\r\nContent-Type: text/plain\r\nConnection: close\r\nContent-Length: 0\r\n\r\n"
                )
            )
        ).ShouldBe("no broker of MQTT 3.1.1");

    [Fact]
    public async Task A_line_that_is_closed_at_once_is_a_broker_that_has_gone() => (await Refused([])).ShouldBe("the broker has gone");

    [Fact]
    public async Task An_address_where_nothing_listens_is_named()
    {
        var address = Address;
        listener.Stop();
        (
            await Should.ThrowAsync<MqttException>(() => MqttConnection.Open(address, "x", TimeSpan.FromSeconds(30), default))
        ).Message.ShouldBe($"{address}: Connection refused");
    }

    [Fact]
    public async Task A_topic_that_may_not_be_heard_is_said()
    {
        var (connection, broker) = await Opened();
        await using var _ = connection;
        using var __ = broker;
        var subscribing = connection.Subscribe(["a", "b"], default);
        var asked = new byte[100];
        await broker.GetStream().ReadAsync(asked);
        await broker.GetStream().WriteAsync(new byte[] { 0x90, 4, asked[2], asked[3], 1, 0x80 });
        (await Should.ThrowAsync<MqttException>(() => subscribing)).Message.ShouldBe("the broker does not let us hear all topics");
    }

    [Fact]
    public async Task A_line_that_is_lost_ends_what_waits_for_it_and_what_is_heard()
    {
        var (connection, broker) = await Opened();
        await using var _ = connection;
        var publishing = connection.Publish("a", [1], false, default);
        await broker.GetStream().ReadAsync(new byte[100]);
        broker.Dispose();
        (await Should.ThrowAsync<MqttException>(() => publishing)).Message.ShouldBe("the broker has gone");
        (await Ended(connection)).ShouldBe("the broker has gone");
        (await Should.ThrowAsync<MqttException>(() => connection.Publish("a", [1], false, default))).Message.ShouldBe(
            "the broker has gone"
        );
    }

    [Fact]
    public async Task A_broker_that_falls_silent_is_noticed_and_what_waits_for_it_ends()
    {
        var (connection, broker) = await Opened(TimeSpan.FromSeconds(0.2));
        await using var _ = connection;
        using var __ = broker;
        var publishing = connection.Publish("a", [], false, default);
        (await Should.ThrowAsync<MqttException>(() => publishing)).Message.ShouldBe("the broker is silent");
        (await Ended(connection)).ShouldBe("the broker is silent");
        await Should.ThrowAsync<MqttException>(() => connection.Publish("a", [], false, default));
    }

    [Fact]
    public async Task A_packet_that_would_fill_a_small_computer_ends_the_line()
    {
        var (connection, broker) = await Opened();
        await using var _ = connection;
        using var __ = broker;
        // PUBLISH, and a length of 8 MiB and one byte.
        await broker.GetStream().WriteAsync(new byte[] { 0x30, 0x81, 0x80, 0x80, 0x04, 0, 1, 97 });
        (await Ended(connection)).ShouldBe("a packet of 8388609 bytes");
    }

    [Fact]
    public async Task Any_bytes_end_the_line_and_nothing_else()
    {
        var wrong = 0;
        foreach (var bytes in ArbMap.Default.GeneratorFor<byte[]>().Sample(50, Tries.Of(50, 1000)))
        {
            var (connection, broker) = await Opened();
            await using var _ = connection;
            using (broker)
                await broker.GetStream().WriteAsync(bytes);
            wrong += await Ended(connection) == "the broker has gone" ? 0 : 1;
        }

        wrong.ShouldBeGreaterThan(0);
    }

    public void Dispose() => listener.Dispose();

    private Task<MqttConnection> Open(TimeSpan keepAlive) => MqttConnection.Open(Address, "x", keepAlive, default);

    private async Task<(MqttConnection Connection, TcpClient Broker)> Opened(TimeSpan? keepAlive = null)
    {
        var opening = Open(keepAlive ?? TimeSpan.FromSeconds(30));
        var broker = await listener.AcceptTcpClientAsync();
        await broker.GetStream().ReadAsync(new byte[100]);
        await broker.GetStream().WriteAsync(Accepted);
        return (await opening, broker);
    }

    private async Task<string> Refused(byte[] answer)
    {
        var opening = Open(TimeSpan.FromSeconds(30));
        using (var broker = await listener.AcceptTcpClientAsync())
        {
            await broker.GetStream().ReadAsync(new byte[100]);
            await broker.GetStream().WriteAsync(answer);
        }

        return (await Should.ThrowAsync<MqttException>(() => opening)).Message;
    }

    private static async Task<string> Ended(MqttConnection connection)
    {
        using var enough = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        try
        {
            await foreach (var _ in connection.Heard.ReadAllAsync(enough.Token)) { }
        }
        catch (MqttException why)
        {
            return why.Message;
        }

        return "no reason";
    }
}
