using System.Buffers.Binary;
using System.Text;

namespace Juluo.Gateway;

/// <summary>A control packet of MQTT 3.1.1 (OASIS, chapter 3), as far as a client that publishes at most at QoS 1 meets it.</summary>
/// <param name="Head">Kind in the upper four bits, flags below.</param>
internal sealed record MqttPacket(byte Head, byte[] Body)
{
    public const int Connack = 2;
    public const int Published = 3;
    public const int Puback = 4;
    public const int Suback = 9;
    public const int Pong = 13;

    /// <summary>The most that four bytes of length can say.</summary>
    public const int MostBytes = 268_435_455;

    public static readonly byte[] Ping = [0xC0, 0];
    public static readonly byte[] Disconnect = [0xE0, 0];

    public int Kind => Head >> 4;

    public static byte[] Connect(string client, MqttBroker broker, TimeSpan keepAlive)
    {
        var flags = 0x02 | (broker.User is null ? 0 : 0x80) | (broker.User is null || broker.Password is null ? 0 : 0x40);
        byte[] body = [.. Text("MQTT"), 4, (byte)flags, .. Number((int)keepAlive.TotalSeconds), .. Text(client)];
        if (broker.User is not null)
            body = [.. body, .. Text(broker.User), .. broker.Password is null ? [] : Text(broker.Password)];
        return Whole(0x10, body);
    }

    public static byte[] Publish(string topic, byte[] payload, bool retain, ushort id) =>
        Whole((byte)(0x32 | (retain ? 1 : 0)), [.. Text(topic), .. Number(id), .. payload]);

    public static byte[] Subscribe(IReadOnlyList<string> topics, ushort id) =>
        Whole(0x82, [.. Number(id), .. topics.SelectMany(t => (byte[])[.. Text(t), 1])]);

    public static byte[] Acknowledge(ushort id) => Whole(0x40, Number(id));

    /// <exception cref="MqttException">It is larger than <paramref name="most"/>, or the line ends within it.</exception>
    public static async Task<MqttPacket> Read(Stream from, int most, CancellationToken stop)
    {
        try
        {
            var one = new byte[1];
            await from.ReadExactlyAsync(one, stop);
            var (head, length) = (one[0], 0);
            for (var shift = 0; ; shift += 7)
            {
                if (shift > 21)
                    throw new MqttException("a length that is none");
                await from.ReadExactlyAsync(one, stop);
                length |= (one[0] & 0x7F) << shift;
                if (one[0] < 0x80)
                    break;
            }

            if (length > most)
                throw new MqttException($"a packet of {length} bytes");
            var body = new byte[length];
            await from.ReadExactlyAsync(body, stop);
            return new(head, body);
        }
        catch (EndOfStreamException cut)
        {
            throw new MqttException("the broker has gone", cut);
        }
    }

    /// <summary>Of a packet that answers one of ours: which, and what it says of it.</summary>
    public (ushort Id, byte[] Codes) Answer()
    {
        if (Body.Length < 2)
            throw new MqttException("an answer to nothing");
        return (BinaryPrimitives.ReadUInt16BigEndian(Body), Body[2..]);
    }

    /// <summary>Of a published packet: what it says, and the number to acknowledge; null at QoS 0.</summary>
    public (MqttMessage Message, ushort? Id) Message()
    {
        var qos = (Head >> 1) & 3;
        var topic = Body.Length < 2 ? Body.Length : 2 + BinaryPrimitives.ReadUInt16BigEndian(Body);
        var start = topic + (qos > 0 ? 2 : 0);
        if (Body.Length < 2 || start > Body.Length || qos > 1)
            throw new MqttException("a message that is none");
        return (
            new(Encoding.UTF8.GetString(Body, 2, topic - 2), Body[start..]),
            qos > 0 ? BinaryPrimitives.ReadUInt16BigEndian(Body.AsSpan(topic)) : null
        );
    }

    internal static byte[] Whole(byte head, byte[] body)
    {
        if (body.Length > MostBytes)
            throw new MqttException($"a packet of {body.Length} bytes");
        var length = new List<byte>(4);
        for (var left = body.Length; ; )
        {
            var digit = left & 0x7F;
            left >>= 7;
            length.Add((byte)(left > 0 ? digit | 0x80 : digit));
            if (left == 0)
                return [head, .. length, .. body];
        }
    }

    private static byte[] Text(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return [.. Number(bytes.Length), .. bytes];
    }

    private static byte[] Number(int number)
    {
        var bytes = new byte[2];
        BinaryPrimitives.WriteUInt16BigEndian(bytes, checked((ushort)number));
        return bytes;
    }
}

public sealed record MqttMessage(string Topic, byte[] Payload);
