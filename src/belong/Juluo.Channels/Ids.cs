namespace Juluo.Channels;

public readonly record struct BridgeId(Guid Value) : IId<BridgeId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct ChannelFileId(Guid Value) : IId<ChannelFileId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct ChannelId(Guid Value) : IId<ChannelId>
{
    public override string ToString() => Value.ToString();
}

public readonly record struct MessageId(Guid Value) : IId<MessageId>
{
    public override string ToString() => Value.ToString();
}
