namespace Juluo.Channels;

public readonly record struct ChannelId(Guid Value) : IId<ChannelId>
{
    public static ChannelId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
