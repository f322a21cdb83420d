using System.Net;
using System.Net.Sockets;
using FsCheck;
using FsCheck.Fluent;
using Juluo.Gateway;

namespace Juluo.Access.Tests;

public sealed class MqttPacketTests
{
    [Theory]
    [InlineData(0, 2)]
    [InlineData(127, 2)]
    [InlineData(128, 3)]
    [InlineData(16_383, 3)]
    [InlineData(16_384, 4)]
    [InlineData(2_097_151, 4)]
    [InlineData(2_097_152, 5)]
    public async Task A_length_takes_as_many_bytes_as_the_standard_says_and_is_read_again(int length, int before)
    {
        var whole = MqttPacket.Whole(0x30, new byte[length]);
        whole.Length.ShouldBe(length + before);
        (await MqttPacket.Read(new MemoryStream(whole), length, default)).Body.Length.ShouldBe(length);
        await Should.ThrowAsync<MqttException>(() => MqttPacket.Read(new MemoryStream(whole[..^1]), length == 0 ? -1 : length, default));
        await Should.ThrowAsync<MqttException>(() => MqttPacket.Read(new MemoryStream(whole), length - 1, default));
    }

    [Fact]
    public async Task What_is_published_is_what_the_standard_shows()
    {
        var whole = MqttPacket.Publish("a/b", [1, 2], retain: true, 10);
        Convert.ToHexString(whole).ShouldBe("3309" + "0003612F62" + "000A" + "0102");
        var (message, id) = (await MqttPacket.Read(new MemoryStream(whole), 100, default)).Message();
        (message.Topic, id).ShouldBe(("a/b", (ushort)10));
        message.Payload.ShouldBe([1, 2]);
        Convert.ToHexString(MqttPacket.Subscribe(["a/b"], 10)).ShouldBe("8208" + "000A" + "0003612F62" + "01");
        Convert
            .ToHexString(MqttPacket.Connect("c", new("h", 1, false, "u", "p", null), TimeSpan.FromSeconds(60)))
            .ShouldBe("1013" + "00044D515454" + "04" + "C2" + "003C" + "000163" + "000175" + "000170");
    }

    [Fact]
    public void Whatever_bytes_come_they_are_a_packet_or_refused() => Prop.ForAll<byte[]>(IsPacketOrRefused).QuickCheckThrowOnFailure();

    private static bool IsPacketOrRefused(byte[] bytes)
    {
        try
        {
            var packet = MqttPacket.Read(new MemoryStream(bytes ?? []), 1000, default).GetAwaiter().GetResult();
            _ = packet.Kind == MqttPacket.Published ? (object)packet.Message() : packet.Answer();
            return true;
        }
        catch (MqttException)
        {
            return true;
        }
    }

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
    public async Task A_broker_that_falls_silent_is_noticed_and_whoever_waits_for_it_is_told()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        var opening = MqttConnection.Open(new("127.0.0.1", port, false, null, null, null), "x", TimeSpan.FromSeconds(0.2), default);
        using var broker = await listener.AcceptTcpClientAsync();
        await broker.GetStream().WriteAsync(new byte[] { 0x20, 2, 0, 0 });
        await using var connection = await opening;
        var publishing = connection.Publish("a", [], false, default);
        await Should.ThrowAsync<MqttException>(() => publishing);
        await Should.ThrowAsync<Exception>(async () => await connection.Heard.ReadAsync());
        await Should.ThrowAsync<MqttException>(() => connection.Publish("a", [], false, default));
    }
}
