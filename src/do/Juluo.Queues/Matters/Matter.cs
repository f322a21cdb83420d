namespace Juluo.Queues;

/// <summary>What people come for.</summary>
/// <param name="Minutes">How long it takes as the office says it, until it is known better.</param>
public sealed record Matter(MatterId Id, LocalizedText Title, int Minutes, Instant? RetiredAt)
{
    public const int MostTitleZh = 40;
    public const int MostTitleEn = 60;

    /// <summary>In one queue: a counter says with a bit of each whether it serves it.</summary>
    public const int Most = 40;
}
