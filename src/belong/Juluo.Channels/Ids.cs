namespace Juluo.Channels;

public readonly record struct BridgeId(Guid Value) : IId<BridgeId>
{
    public static BridgeId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ChannelFileId(Guid Value) : IId<ChannelFileId>
{
    public static ChannelFileId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct ChannelId(Guid Value) : IId<ChannelId>
{
    public static ChannelId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}

public readonly record struct MessageId(Guid Value) : IId<MessageId>
{
    public static MessageId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
