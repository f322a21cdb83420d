namespace Juluo.Channels;

public readonly record struct ChannelFileId(Guid Value) : IId<ChannelFileId>
{
    public static ChannelFileId From(Guid value) => new(value);

    public override string ToString() => Value.ToString();
}
